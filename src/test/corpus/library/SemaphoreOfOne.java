// A semaphore of one permit keeps the two increments apart; of two it does not.
// The numbers were found by walking, not derived by hand.
// args: 1
// verdict: PROVED
// states: 35
// transitions: 47
// endStates: 1
// schedules: 30
// args: 2
// verdict: VIOLATED
// states: 43
// transitions: 67
// endStates: 1
// schedules: 126
// violated: java.lang.AssertionError
package library;

import java.util.concurrent.Semaphore;

class SemaphoreOfOne {
  static int n;

  static void add(Semaphore s) {
    s.acquireUninterruptibly();
    n++;
    s.release();
  }

  public static void main(String[] args) throws InterruptedException {
    Semaphore s = new Semaphore(Integer.parseInt(args[0]));
    Thread t = new Thread(() -> add(s));
    t.start();
    add(s);
    t.join();
    assert n == 2;
  }
}
