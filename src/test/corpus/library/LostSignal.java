// Waits without looking whether the signal has been given already.
// The numbers were found by walking, not derived by hand.
// verdict: VIOLATED
// states: 50
// transitions: 72
// endStates: 1
// schedules: 166
// violated: deadlock
// jpf: contended-lock
// jpfShows: cannot run: java.lang.Thread.onSpinWait
package library;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class LostSignal {
  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition condition = lock.newCondition();
    new Thread(
            () -> {
              lock.lock();
              condition.signal();
              lock.unlock();
            })
        .start();
    lock.lock();
    condition.await();
    lock.unlock();
  }
}
