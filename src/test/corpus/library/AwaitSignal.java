// One thread awaits a condition that another signals once; whoever comes first, both end.
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

class AwaitSignal {
  static final ReentrantLock LOCK = new ReentrantLock();
  static final Condition READY = LOCK.newCondition();
  static boolean ready;

  public static void main(String[] args) throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              LOCK.lock();
              ready = true;
              READY.signal();
              LOCK.unlock();
            });
    t.start();
    LOCK.lock();
    while (!ready) {
      READY.await();
    }
    LOCK.unlock();
  }
}
