// A counter by compare-and-set: an attempt fails only when the other one succeeded, so the loops
// end and the schedules can be counted.
// verdict: PROVED
// endStates: 1
// states: 17
// transitions: 23
// schedules: 14
package atomics;

import java.util.concurrent.atomic.AtomicInteger;

class CasLoop {
  static final AtomicInteger COUNTER = new AtomicInteger();

  static void add() {
    while (true) {
      int seen = COUNTER.get();
      if (COUNTER.compareAndSet(seen, seen + 1)) {
        return;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(CasLoop::add);
    t.start();
    add();
    t.join();
    assert COUNTER.get() == 2;
  }
}
