package freefolio.kernel;

@Invariant(
    id = "I8",
    sentence =
        "a folio refcount never drops below 0, and a folio frozen at 0 is neither got nor put",
    rule =
        "folio_ref_freeze() in __remove_mapping(): frozen means nobody else has, or can get, a"
            + " reference")
public final class RefcountBroken extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public RefcountBroken(String message) {
    super(message);
  }
}
