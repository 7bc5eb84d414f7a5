package foliowalk.library.java.util.concurrent.locks;

/**
 * Model of {@link java.util.concurrent.locks.LockSupport}. A wait with a limit of time may end at
 * any moment; another one ends for a permit or an interrupt, or without cause where that is asked
 * for.
 */
public final class LockSupport {
  private LockSupport() {}

  private static foliowalk.library.java.lang.Thread.Parking of(Thread thread) {
    return ((foliowalk.library.java.lang.Thread) (Object) thread).parking();
  }

  private static void park(boolean timed) {
    foliowalk.library.java.lang.Thread.Parking place = of(Thread.currentThread());
    try {
      boolean taken = false;
      while (!taken) {
        taken = place.take(timed) || timed;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void park() {
    park(false);
  }

  public static void park(Object blocker) {
    park(false);
  }

  public static void parkNanos(long nanos) {
    if (nanos > 0) {
      park(true);
    }
  }

  public static void parkNanos(Object blocker, long nanos) {
    parkNanos(nanos);
  }

  public static void unpark(Thread thread) {
    if (thread != null) {
      of(thread).give();
    }
  }
}
