// DaemonWaits without the daemon.
// verdict: VIOLATED
// violated: deadlock
// endStates: 0
// states: 7
// transitions: 8
// schedules: 3
// shortest.deadlock: 3
package threads;

class UserWaits {
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
    Thread t = new Thread(UserWaits::waits);
    t.start();
  }
}
