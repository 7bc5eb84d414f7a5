// PhilosophersTryLock with AtomicBoolean, each trying once: both may go hungry, nobody is stuck.
// verdict: PROVED
// states: 56
// transitions: 79
// endStates: 3
// schedules: 52
package deadlock;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class PhilosophersTryBoolean {
  static final AtomicBoolean A = new AtomicBoolean();
  static final AtomicBoolean B = new AtomicBoolean();
  static final AtomicInteger MEALS = new AtomicInteger();

  static void eat(AtomicBoolean left, AtomicBoolean right) {
    if (left.compareAndSet(false, true)) {
      if (right.compareAndSet(false, true)) {
        MEALS.incrementAndGet();
        right.set(false);
      }
      left.set(false);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(() -> eat(A, B));
    t.start();
    eat(B, A);
    t.join();
    assert !A.get() && !B.get();
  }
}
