package freefolio.kernel;

import java.util.Random;

/**
 * What one task holds, by rank, in the manner of lockdep, which also complains before anybody has
 * come to a halt. Unlike lockdep it knows the folio lock. Trying a lock cannot block and so breaks
 * no order, but what was got by trying is held like any other. A lock that another task took and
 * this one drops (a page handed over) is not counted.
 */
public final class HeldLocks {
  // Outermost first. Locks of one rank are not nested into each other.
  public static final int SLOTS_LOCK = 0;
  public static final int INVALIDATE_LOCK = 1;
  public static final int FOLIO = 2;
  public static final int I_LOCK = 3;
  public static final int XA_LOCK = 4;
  public static final int LRU_LOCK = 4;
  public static final int MMU_LOCK = 4;

  private static final int BITS = 4;
  private static final int ONE_RANK = (1 << BITS) - 1;

  private final Random panic_on_warn;

  /** Four bits a rank: how many are held. */
  private int held;

  HeldLocks(Random panicOnWarn) {
    this.panic_on_warn = panicOnWarn;
  }

  /** About to wait for a lock of this rank: nothing further in may be held (I10). */
  public void before(int rank) {
    if (held >>> BITS * (rank + 1) != 0 && panic_on_warn.nextBoolean()) {
      throw new LockOrderInverted("waits for a lock while it holds one that comes after it");
    }
  }

  public void taken(int rank) {
    held += 1 << BITS * rank;
  }

  public void dropped(int rank) {
    if ((held >>> BITS * rank & ONE_RANK) != 0) {
      held -= 1 << BITS * rank;
    }
  }
}
