// A daemon that waits for ever is no deadlock.
// verdict: PROVED
// states: 7
// transitions: 8
// endStates: 3
// schedules: 3
package threads;

class DaemonWaits {
  static final Object LOCK = new Object();

  static void waits() {
    synchronized (LOCK) {
      try {
        LOCK.wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException();
      }
    }
  }

  public static void main(String[] args) {
    Thread t = new Thread(DaemonWaits::waits);
    t.setDaemon(true);
    t.start();
  }
}
