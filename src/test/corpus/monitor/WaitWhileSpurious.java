// WaitIfSpurious mended. It can wake and wait again for ever: a cycle.
// verdict: PROVED
// spurious: true
// schedules: none
// states: 28
// transitions: 38
// endStates: 1
package monitor;

class WaitWhileSpurious {
  static final Object LOCK = new Object();
  static boolean ready;

  static void set() {
    synchronized (LOCK) {
      ready = true;
      LOCK.notify();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    new Thread(WaitWhileSpurious::set).start();
    synchronized (LOCK) {
      while (!ready) {
        LOCK.wait();
      }
      assert ready;
    }
  }
}
