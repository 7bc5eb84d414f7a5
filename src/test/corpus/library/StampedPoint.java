// A reader without lock sees two halves of different writes; with validate it looks again under the
// read lock.
// The numbers were found by walking, not derived by hand.
// args: careless
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 53
// transitions: 88
// endStates: 1
// schedules: 101
// jpf: missing-method
// jpfShows: cannot run: Unsafe.getLongOpaque
// args: validated
// verdict: PROVED
// states: 112
// transitions: 187
// endStates: 1
// schedules: 2079
// jpf: missing-method
// jpfShows: cannot run: Unsafe.getLongOpaque
package library;

import java.util.concurrent.locks.StampedLock;

class StampedPoint {
  static int x;
  static int y;

  public static void main(String[] args) throws InterruptedException {
    StampedLock lock = new StampedLock();
    boolean validated = args[0].equals("validated");
    Thread writer =
        new Thread(
            () -> {
              long stamp = lock.writeLock();
              x = 1;
              y = 1;
              lock.unlockWrite(stamp);
            });
    writer.start();
    long stamp = lock.tryOptimisticRead();
    int a = x;
    int b = y;
    if (validated && !lock.validate(stamp)) {
      stamp = lock.readLock();
      a = x;
      b = y;
      lock.unlockRead(stamp);
    }
    assert a == b;
  }
}
