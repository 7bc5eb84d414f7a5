// Two increments under a lock.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 35
// transitions: 47
// endStates: 1
// schedules: 30
package library;

import java.util.concurrent.locks.ReentrantLock;

class LockCounter {
  static int n;

  static void add(ReentrantLock lock) {
    lock.lock();
    try {
      n++;
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Thread t = new Thread(() -> add(lock));
    t.start();
    add(lock);
    t.join();
    assert n == 2;
  }
}
