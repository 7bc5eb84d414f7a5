package foliowalk.library;

/** Failing without cause, as {@code weakCompareAndSet} and its like may. */
public final class Weak {
  private Weak() {}

  /** Whether it fails this time. */
  @Assumes(value = "weakCompareAndSet does not fail without cause", unlessSpurious = true)
  public static boolean fails() {
    return Host.spurious();
  }
}
