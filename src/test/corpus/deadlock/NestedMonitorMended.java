// NestedMonitorLockout mended: one monitor.
// verdict: PROVED
// states: 23
// transitions: 28
// endStates: 1
// schedules: 10
package deadlock;

class NestedMonitorMended {
  static final Object OUTER = new Object();
  static boolean ready;

  static void set() {
    synchronized (OUTER) {
      ready = true;
      OUTER.notify();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    new Thread(NestedMonitorMended::set).start();
    synchronized (OUTER) {
      while (!ready) {
        OUTER.wait();
      }
    }
  }
}
