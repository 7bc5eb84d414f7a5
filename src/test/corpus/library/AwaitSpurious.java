// Without cause an await may return before the signal: it must stand in a loop.
// Numbers as measured.
// args: if
// spurious: true
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 119
// transitions: 198
// endStates: 1
// schedules: 27940
// args: while
// spurious: true
// verdict: PROVED
// states: 107
// transitions: 177
// endStates: 1
// schedules: none
package library;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class AwaitSpurious {
  static final ReentrantLock LOCK = new ReentrantLock();
  static final Condition SET = LOCK.newCondition();
  static boolean set;

  static void waits(boolean once) {
    LOCK.lock();
    try {
      if (once && !set) {
        SET.awaitUninterruptibly();
      }
      while (!once && !set) {
        SET.awaitUninterruptibly();
      }
      assert set;
    } finally {
      LOCK.unlock();
    }
  }

  public static void main(String[] args) {
    boolean once = args[0].equals("if");
    new Thread(() -> waits(once)).start();
    LOCK.lock();
    set = true;
    SET.signal();
    LOCK.unlock();
  }
}
