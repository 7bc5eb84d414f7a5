// Two locks in two orders, as deadlock.LockOrder with monitors.
// The numbers were found by walking, not derived by hand.
// verdict: VIOLATED
// states: 49
// transitions: 73
// endStates: 1
// schedules: 73
// violated: deadlock
// jpf: atomics
// jpfShows: PROVED
package library;

import java.util.concurrent.locks.ReentrantLock;

class LockOrder {
  static void both(ReentrantLock first, ReentrantLock second) {
    first.lock();
    second.lock();
    second.unlock();
    first.unlock();
  }

  public static void main(String[] args) {
    ReentrantLock a = new ReentrantLock();
    ReentrantLock b = new ReentrantLock();
    new Thread(() -> both(a, b)).start();
    both(b, a);
  }
}
