// LostSignal mended: the signal is remembered in a field.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 52
// transitions: 77
// endStates: 1
// schedules: 368
// jpf: contended-lock
// jpfShows: cannot run: java.lang.Thread.onSpinWait
package library;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class SignalKept {
  static boolean given;

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition condition = lock.newCondition();
    new Thread(
            () -> {
              lock.lock();
              given = true;
              condition.signal();
              lock.unlock();
            })
        .start();
    lock.lock();
    while (!given) {
      condition.await();
    }
    lock.unlock();
  }
}
