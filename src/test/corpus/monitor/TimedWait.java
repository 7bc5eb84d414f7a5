// A wait with a timeout ends by notification or by time; both happen.
// verdict: PROVED
// endStates: 2
// states: 40
// transitions: 50
// schedules: 29
package monitor;

class TimedWait {
  static final Object LOCK = new Object();
  static boolean ready;
  static boolean seen;

  static void set() {
    synchronized (LOCK) {
      ready = true;
      LOCK.notify();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(TimedWait::set);
    t.start();
    synchronized (LOCK) {
      LOCK.wait(10);
      seen = ready;
    }
    t.join();
  }
}
