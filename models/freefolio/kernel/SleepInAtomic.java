package freefolio.kernel;

@Invariant(
    id = "I6",
    sentence = "nothing sleeps under a spinlock, in an RCU read section or with preemption off",
    rule = "might_sleep(); vfs.rst: free_folio should not block")
public final class SleepInAtomic extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public SleepInAtomic(String message) {
    super(message);
  }
}
