package freefolio.kernel;

@Invariant(
    id = "I5",
    sentence =
        "free_folio runs exactly once per removal, never for a folio still in i_pages or never"
            + " inserted",
    rule = "call sites of ->free_folio in mm/filemap.c and mm/vmscan.c")
public final class CallbackMiscount extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public CallbackMiscount(String message) {
    super(message);
  }
}
