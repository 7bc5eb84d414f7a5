// Nobody counts the latch down to the end.
// By hand: main waits at the latch in one step, the other thread counts down and ends: 3 places.
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
