// Two spin locks taken in opposite orders: once each thread has its first lock, both loop for ever.
// The shortest way there is the start, then each thread's first compareAndSet.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 3
// states: 31
// transitions: 49
// endStates: 1
// schedules: none
// jpf: missing-method
// jpfShows: cannot run: java.lang.Thread.onSpinWait
package loops;

import java.util.concurrent.atomic.AtomicBoolean;

class SpinLocksCrossed {
  static final AtomicBoolean p = new AtomicBoolean();
  static final AtomicBoolean q = new AtomicBoolean();

  static void lock(AtomicBoolean lock) {
    while (!lock.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
  }

  static void both(AtomicBoolean first, AtomicBoolean second) {
    lock(first);
    lock(second);
    second.set(false);
    first.set(false);
  }

  public static void main(String[] args) {
    new Thread(() -> both(p, q)).start();
    both(q, p);
  }
}
