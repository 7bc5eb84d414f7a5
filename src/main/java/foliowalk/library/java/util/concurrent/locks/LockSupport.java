package foliowalk.library.java.util.concurrent.locks;

import foliowalk.library.Differs;
import foliowalk.library.Host;

/**
 * Model of {@link java.util.concurrent.locks.LockSupport}. A wait with a limit of time may end at
 * any moment; another one ends for a permit or an interrupt, or without cause where that is asked
 * for. It never clears the interrupt status.
 */
@Differs
public final class LockSupport {
  private LockSupport() {}

  public static void park() {
    Host.park(false);
  }

  public static void park(Object blocker) {
    Host.park(false);
  }

  public static void parkNanos(long nanos) {
    if (nanos > 0) {
      Host.park(true);
    }
  }

  public static void parkNanos(Object blocker, long nanos) {
    parkNanos(nanos);
  }

  public static void parkUntil(long deadline) {
    Host.park(true);
  }

  public static void parkUntil(Object blocker, long deadline) {
    Host.park(true);
  }

  public static void unpark(Thread thread) {
    if (thread != null) {
      Host.unpark(thread);
    }
  }
}
