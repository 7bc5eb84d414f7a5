// LostUpdate mended with an atomic update.
// verdict: PROVED
// states: 17
// transitions: 24
// endStates: 1
// schedules: 19
package mutex;

import java.util.concurrent.atomic.AtomicInteger;

class LostUpdateAtomic {
  static final AtomicInteger COUNTER = new AtomicInteger();

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(COUNTER::incrementAndGet);
    Thread b = new Thread(COUNTER::incrementAndGet);
    a.start();
    b.start();
    a.join();
    b.join();
    assert COUNTER.get() == 2;
  }
}
