package freefolio.kernel;

@Invariant(
    id = "I1",
    sentence =
        "no read or write of mapping or inode memory (or of a memslot bound to it) after it was"
            + " freed, nor through a NULL folio->mapping",
    rule =
        "slab lifetime: whoever uses a mapping needs a reference, or a lock that eviction has to"
            + " take; vfs.rst on free_folio")
public final class UseAfterFree extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public UseAfterFree(String message) {
    super(message);
  }
}
