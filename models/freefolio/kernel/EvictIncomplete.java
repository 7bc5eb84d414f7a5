package freefolio.kernel;

@Invariant(
    id = "I11",
    sentence =
        "evict always completes and leaves no folio or shadow behind; no folio is inserted after"
            + " AS_EXITING",
    rule =
        "clear_inode() and destroy_inode() BUG on leftovers; truncation restarts until a sweep"
            + " finds nothing")
public final class EvictIncomplete extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public EvictIncomplete(String message) {
    super(message);
  }
}
