// Who does not get the lock goes on without: one of two or both get it, one after the other.
// verdict: PROVED
// states: 67
// transitions: 95
// endStates: 2
// schedules: 52
package mutex;

import java.util.concurrent.atomic.AtomicInteger;

class TryLock {
  static final AtomicInteger LOCK = new AtomicInteger();
  static final AtomicInteger ENTERED = new AtomicInteger();
  static int inside;

  static void work() {
    if (LOCK.compareAndSet(0, 1)) {
      inside++;
      assert inside == 1;
      inside--;
      ENTERED.incrementAndGet();
      LOCK.set(0);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(TryLock::work);
    t.start();
    work();
    t.join();
    assert ENTERED.get() == 1 || ENTERED.get() == 2;
  }
}
