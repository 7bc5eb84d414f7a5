package freefolio.kernel;

@Invariant(
    id = "I14",
    sentence =
        "a guest page-table entry does not outlive its page's removal, and a guest never has two live pages for one frame",
    rule = "mmu_invalidate_begin(), mmu_invalidate_end() and the sequence retry")
public final class StaleGuestMapping extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public StaleGuestMapping(String message) {
    super(message);
  }
}
