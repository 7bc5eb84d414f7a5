// Whoever waits for a latch looks for an interrupt when it comes and when it is woken, and not in between: an
// interrupt right before the latch opens may be thrown, or be left pending.
// The numbers were found by walking, not derived by hand.
// verdict: VIOLATED
// states: 20
// transitions: 25
// endStates: 1
// schedules: 8
// violated: java.lang.AssertionError
package library;

import java.util.concurrent.CountDownLatch;

class LatchInterruptedOpen {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    Thread waiter =
        new Thread(
            () -> {
              boolean pending;
              try {
                latch.await();
                pending = Thread.interrupted();
              } catch (InterruptedException e) {
                pending = false;
              }
              assert !pending;
            });
    waiter.start();
    waiter.interrupt();
    latch.countDown();
    waiter.join();
  }
}
