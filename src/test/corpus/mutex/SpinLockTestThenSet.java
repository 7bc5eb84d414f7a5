// SpinLock with the test and the set apart.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// schedules: none
// states: 183
// transitions: 315
// endStates: 2
// shortest.java.lang.AssertionError: 10
package mutex;

import java.util.concurrent.atomic.AtomicInteger;

class SpinLockTestThenSet {
  static final AtomicInteger LOCK = new AtomicInteger();
  static int inside;

  static void work() {
    while (LOCK.get() != 0) {}
    LOCK.set(1);
    inside++;
    assert inside == 1;
    inside--;
    LOCK.set(0);
  }

  public static void main(String[] args) {
    new Thread(SpinLockTestThenSet::work).start();
    work();
  }
}
