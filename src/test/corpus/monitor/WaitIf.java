// One waits with `if`, one notifies: right as long as nobody wakes without cause.
// verdict: PROVED
// states: 25
// transitions: 31
// endStates: 1
// schedules: 11
package monitor;

class WaitIf {
  static final Object LOCK = new Object();
  static boolean ready;

  static void set() {
    synchronized (LOCK) {
      ready = true;
      LOCK.notify();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    new Thread(WaitIf::set).start();
    synchronized (LOCK) {
      if (!ready) {
        LOCK.wait();
      }
      assert ready;
    }
  }
}
