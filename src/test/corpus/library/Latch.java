// Whoever passes the latch sees what was written before counting down.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 57
// transitions: 112
// endStates: 1
// schedules: 2783
package library;

import java.util.concurrent.CountDownLatch;

class Latch {
  static int a;
  static int b;

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(2);
    new Thread(
            () -> {
              a = 1;
              latch.countDown();
            })
        .start();
    new Thread(
            () -> {
              b = 1;
              latch.countDown();
            })
        .start();
    latch.await();
    assert a + b == 2;
  }
}
