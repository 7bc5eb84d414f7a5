// An exception leaves the lock behind, held by a thread that has ended.
// By hand: start, lock, end, then main goes on alone, and each thread waits for the one before it.
// verdict: VIOLATED
// states: 5
// transitions: 4
// endStates: 0
// schedules: 1
// violated: deadlock
package library;

import java.util.concurrent.locks.ReentrantLock;

class LockKept {
  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Thread t = new Thread(lock::lock);
    t.start();
    t.join();
    lock.lock();
  }
}
