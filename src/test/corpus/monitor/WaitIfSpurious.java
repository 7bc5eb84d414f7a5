// WaitIf when waits may end without cause (JLS 17.2.1).
// verdict: VIOLATED
// violated: java.lang.AssertionError
// spurious: true
// states: 36
// transitions: 51
// endStates: 1
// schedules: 32
// shortest.java.lang.AssertionError: 9
package monitor;

class WaitIfSpurious {
  static final Object LOCK = new Object();
  static boolean ready;

  static void set() {
    synchronized (LOCK) {
      ready = true;
      LOCK.notify();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    new Thread(WaitIfSpurious::set).start();
    synchronized (LOCK) {
      if (!ready) {
        LOCK.wait();
      }
      assert ready;
    }
  }
}
