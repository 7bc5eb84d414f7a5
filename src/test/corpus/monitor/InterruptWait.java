// interrupt ends a wait with an exception, the monitor taken again, the flag cleared.
// verdict: PROVED
// states: 12
// transitions: 13
// endStates: 1
// schedules: 3
package monitor;

class InterruptWait {
  static final Object LOCK = new Object();

  static void waits() {
    synchronized (LOCK) {
      try {
        LOCK.wait();
        throw new AssertionError();
      } catch (InterruptedException e) {
        assert Thread.holdsLock(LOCK);
        assert !Thread.currentThread().isInterrupted();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(InterruptWait::waits);
    t.start();
    t.interrupt();
    t.join();
  }
}
