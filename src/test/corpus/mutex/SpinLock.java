// A lock from compare-and-set with busy waiting.
// verdict: PROVED
// schedules: none
// states: 46
// transitions: 73
// endStates: 1
package mutex;

import java.util.concurrent.atomic.AtomicInteger;

class SpinLock {
  static final AtomicInteger LOCK = new AtomicInteger();
  static int inside;

  static void work() {
    while (!LOCK.compareAndSet(0, 1)) {}
    inside++;
    assert inside == 1;
    inside--;
    LOCK.set(0);
  }

  public static void main(String[] args) {
    new Thread(SpinLock::work).start();
    work();
  }
}
