// Whoever passes the latch sees what was written before counting down.
// The schedules are counted from this description, by a recurrence over the progress of the threads
// that was written apart from the engine: threads 1 and 2 write (w), count down (c) and end (e); main
// starts the second one (S), passes the latch (A), reads a and b, and ends. When A comes before the
// second c, main waits; after that c it takes the monitor again, leaves it and passes. No step of thread
// 2 comes before S. The recurrence gives 2783, too. The numbers of states and transitions were found by
// walking.
// verdict: PROVED
// states: 61
// transitions: 120
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
