// Nobody counts the latch down to the end.
// The numbers were found by walking, not derived by hand.
// verdict: VIOLATED
// states: 7
// transitions: 8
// endStates: 0
// schedules: 3
// violated: deadlock
package library;

import java.util.concurrent.CountDownLatch;

class LatchTooHigh {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(2);
    new Thread(latch::countDown).start();
    latch.await();
  }
}
