package freefolio.kernel;

@Invariant(
    id = "I4",
    sentence =
        "a page that guest or user space reaches, of a file kept out of the direct map, is absent from it, TLBs included",
    rule =
        "the purpose of AS_NO_DIRECT_MAP: taken out and flushed before it can be reached, and not put back while it can")
public final class DirectMapPresent extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public DirectMapPresent(String message) {
    super(message);
  }
}
