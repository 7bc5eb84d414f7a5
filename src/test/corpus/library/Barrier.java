// After the barrier each sees what the other wrote before it; the action runs once.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 87
// transitions: 145
// endStates: 1
// schedules: 5950
package library;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

class Barrier {
  static int a;
  static int b;
  static int actions;

  public static void main(String[] args) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2, () -> actions++);
    new Thread(
            () -> {
              a = 1;
              try {
                barrier.await();
              } catch (InterruptedException | BrokenBarrierException e) {
                throw new AssertionError(e);
              }
              assert b == 1 && actions == 1;
            })
        .start();
    b = 1;
    barrier.await();
    assert a == 1 && actions == 1;
  }
}
