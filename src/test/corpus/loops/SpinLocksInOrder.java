// SpinLocksCrossed with one order: whoever has the first lock gets the second.
// verdict: PROVED
// states: 28
// transitions: 43
// endStates: 1
// schedules: none
// jpf: missing-method
// jpfShows: cannot run: java.lang.Thread.onSpinWait
package loops;

import java.util.concurrent.atomic.AtomicBoolean;

class SpinLocksInOrder {
  static final AtomicBoolean p = new AtomicBoolean();
  static final AtomicBoolean q = new AtomicBoolean();

  static void lock(AtomicBoolean lock) {
    while (!lock.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
  }

  static void both() {
    lock(p);
    lock(q);
    q.set(false);
    p.set(false);
  }

  public static void main(String[] args) {
    new Thread(SpinLocksInOrder::both).start();
    both();
  }
}
