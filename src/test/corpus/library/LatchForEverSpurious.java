// Waits with which models are built never end without cause.
// Numbers as measured.
// spurious: true
// verdict: VIOLATED
// violated: deadlock
// states: 7
// transitions: 8
// endStates: 0
// schedules: 3
package library;

import java.util.concurrent.CountDownLatch;

class LatchForEverSpurious {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    Thread t = new Thread(() -> latch.getCount());
    t.start();
    latch.await();
  }
}
