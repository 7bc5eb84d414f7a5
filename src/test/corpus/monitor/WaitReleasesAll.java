// wait gives a monitor back that was entered three times, and takes it three times again.
// verdict: PROVED
// states: 33
// transitions: 42
// endStates: 1
// schedules: 16
package monitor;

class WaitReleasesAll {
  static final Object LOCK = new Object();
  static boolean ready;

  static void set() {
    synchronized (LOCK) {
      ready = true;
      LOCK.notify();
    }
  }

  static void check() {
    try {
      LOCK.notify();
      throw new AssertionError();
    } catch (IllegalMonitorStateException e) {
      // As it must be: the monitor is free again.
    }
  }

  public static void main(String[] args) throws InterruptedException {
    new Thread(WaitReleasesAll::set).start();
    synchronized (LOCK) {
      synchronized (LOCK) {
        synchronized (LOCK) {
          while (!ready) {
            LOCK.wait();
          }
          assert Thread.holdsLock(LOCK);
        }
        assert Thread.holdsLock(LOCK);
      }
      assert Thread.holdsLock(LOCK);
    }
    check();
  }
}
