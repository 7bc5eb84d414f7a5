// A thread that waits at a barrier is interrupted before the last one comes. It breaks the barrier
// and both fail, or it was interrupted too late to break anything: once all are there nobody breaks
// it, also while the action runs. The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 113
// transitions: 184
// endStates: 2
// schedules: 782
package library;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

class BarrierInterrupted {
  static volatile int ran;
  static volatile boolean failed;
  static volatile boolean through;

  public static void main(String[] args) throws InterruptedException {
    CyclicBarrier barrier = new CyclicBarrier(2, () -> ran = ran + 1);
    Thread t =
        new Thread(
            () -> {
              try {
                barrier.await();
                through = Thread.currentThread().isInterrupted();
              } catch (InterruptedException e) {
                failed = true;
              } catch (BrokenBarrierException e) {
                throw new IllegalStateException(e);
              }
            });
    t.start();
    t.interrupt();
    try {
      barrier.await();
      t.join();
      assert through && !failed && ran == 1;
    } catch (BrokenBarrierException e) {
      t.join();
      assert failed && !through && ran == 0;
    }
  }
}
