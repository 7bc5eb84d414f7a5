package freefolio.kernel;

@Invariant(
    id = "I12",
    sentence =
        "nrpages equals the number of folios in i_pages whenever the i_pages lock is free, and is 0"
            + " in clear_inode",
    rule = "clear_inode() takes the i_pages lock before it tests nrpages")
public final class NrpagesMismatch extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public NrpagesMismatch(String message) {
    super(message);
  }
}
