// Two philosophers put the first fork back when the second is taken: they can go on so for ever.
// verdict: PROVED
// schedules: none
// states: 35
// transitions: 58
// endStates: 1
package deadlock;

import java.util.concurrent.atomic.AtomicInteger;

class PhilosophersTryLock {
  static void eat(AtomicInteger left, AtomicInteger right) {
    while (true) {
      if (left.compareAndSet(0, 1)) {
        if (right.compareAndSet(0, 1)) {
          right.set(0);
          left.set(0);
          return;
        }
        left.set(0);
      }
    }
  }

  public static void main(String[] args) {
    AtomicInteger a = new AtomicInteger();
    AtomicInteger b = new AtomicInteger();
    new Thread(() -> eat(a, b)).start();
    eat(b, a);
  }
}
