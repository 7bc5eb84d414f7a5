package freefolio.kernel;

@Invariant(
    id = "I10",
    sentence =
        "locks are taken in one order: slots_lock, invalidate_lock, folio lock, i_lock, and last the i_pages, LRU and mmu locks",
    rule = "the lock order at the top of mm/filemap.c")
public final class LockOrderInverted extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public LockOrderInverted(String message) {
    super(message);
  }
}
