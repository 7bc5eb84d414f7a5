package freefolio.kernel;

@Invariant(
    id = "I13",
    sentence = "a lookup that locks never returns a folio that has left the mapping",
    rule = "the recheck of folio->mapping under the folio lock in __filemap_get_folio()")
public final class StaleLookup extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public StaleLookup(String message) {
    super(message);
  }
}
