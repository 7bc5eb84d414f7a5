// A test-and-test-and-set lock (Rudolph and Segall, ISCA 1984): spins by reading only.
// verdict: PROVED
// states: 65
// transitions: 109
// endStates: 1
// schedules: none
package loops;

import java.util.concurrent.atomic.AtomicBoolean;

class Ttas {
  static final AtomicBoolean held = new AtomicBoolean();
  static int inside;

  static void work() {
    do {
      while (held.get()) {}
    } while (!held.compareAndSet(false, true));
    inside++;
    assert inside == 1;
    inside--;
    held.set(false);
  }

  public static void main(String[] args) {
    new Thread(Ttas::work).start();
    work();
  }
}
