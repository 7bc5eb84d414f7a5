// wait gives back the inner monitor only; who should notify needs the outer one.
// verdict: VIOLATED
// violated: deadlock
// states: 25
// transitions: 30
// endStates: 1
// schedules: 8
// shortest.deadlock: 5
package deadlock;

class NestedMonitorLockout {
  static final Object OUTER = new Object();
  static final Object INNER = new Object();
  static boolean ready;

  static void set() {
    synchronized (OUTER) {
      synchronized (INNER) {
        ready = true;
        INNER.notify();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    new Thread(NestedMonitorLockout::set).start();
    synchronized (OUTER) {
      synchronized (INNER) {
        while (!ready) {
          INNER.wait();
        }
      }
    }
  }
}
