// An atomic that one thread has is no step: as memory.FinalField.
// verdict: PROVED
// states: 5
// schedules: 2
// sameAs: memory.FinalField
// transitions: 5
// endStates: 1
package atomics;

import java.util.concurrent.atomic.AtomicInteger;

class LocalAtomic {
  static void work() {
    AtomicInteger mine = new AtomicInteger();
    mine.incrementAndGet();
    assert mine.compareAndSet(1, 5);
    assert mine.get() == 5;
  }

  public static void main(String[] args) {
    new Thread(LocalAtomic::work).start();
    work();
  }
}
