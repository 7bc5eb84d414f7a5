// Two wait, one notify: either of them may wake, and the order in which they wait plays no part.
// When main ends, who woke stands before leaving the monitor, before its end, or has ended, the
// other still waits: 2 * 3 end states.
// verdict: PROVED
// endStates: 6
// states: 54
// transitions: 73
// schedules: none
// jpf: notify
// jpfShows: cannot run: no path came to the end
package monitor;

class NotifyChoice {
  static final Object LOCK = new Object();
  static int waiting;
  static int woken;

  static void waits(int id) {
    synchronized (LOCK) {
      waiting++;
      try {
        LOCK.wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException();
      }
      woken = id;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(() -> waits(1));
    Thread b = new Thread(() -> waits(2));
    a.setDaemon(true);
    b.setDaemon(true);
    a.start();
    b.start();
    boolean notified = false;
    while (!notified) {
      synchronized (LOCK) {
        if (waiting == 2) {
          LOCK.notify();
          notified = true;
        }
      }
    }
    while (woken == 0) {}
  }
}
