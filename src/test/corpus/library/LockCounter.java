// Two increments under a lock.
// The schedules are counted by hand. Main takes the lock (L), reads and writes n (R W), unlocks (U) and
// joins; the other thread does the same (l r w u) and ends (e). A thread that finds the lock taken waits
// in that step; woken, it takes the monitor again (K), leaves it (X) and tries again (T).
// Main first, l after U: 1, for main waits in join. Main first, l within: l has 3 places in LRWU, and
// after U only the other thread can move: 3. The other first, L after u: e has 5 places among LRWU. The
// other first, L within: 3 places, and then e has 7 places among KXTRWU: 21. Together 30.
// The numbers of states and transitions were found by walking.
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
