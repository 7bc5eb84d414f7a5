// A semaphore of one permit keeps the two increments apart; of two it does not.
// One permit: to find none and to queue up are two steps, so there are more orders than the 30 of
// LockCounter; the numbers were found by walking. Two permits, by hand: nobody waits, so the orders of four steps of main (acquire, read, write, release) and five of the other thread (these
// and its end) are 9!/(4! 5!) = 126. The numbers of states and transitions were found by walking.
// args: 1
// verdict: PROVED
// states: 53
// transitions: 79
// endStates: 1
// schedules: 143
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
