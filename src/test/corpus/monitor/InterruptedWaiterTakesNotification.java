// Two wait; one is interrupted, then one notification: it may go to the interrupted one, which then
// returns, and the other waits for ever (JLS 17.2.4).
// Numbers as measured.
// verdict: VIOLATED
// violated: deadlock
// states: 83
// transitions: 129
// endStates: 1
// schedules: none
// jpf: interrupted-waiter
// jpfShows: PROVED
package monitor;

class InterruptedWaiterTakesNotification {
  static final Object LOCK = new Object();
  static int in;

  static void waits() {
    synchronized (LOCK) {
      in++;
      try {
        LOCK.wait();
      } catch (InterruptedException e) {
        in += 2;
      }
    }
  }

  public static void main(String[] args) {
    Thread a = new Thread(InterruptedWaiterTakesNotification::waits);
    Thread b = new Thread(InterruptedWaiterTakesNotification::waits);
    a.start();
    b.start();
    boolean done = false;
    while (!done) {
      synchronized (LOCK) {
        done = in == 2;
        if (done) {
          a.interrupt();
          LOCK.notify();
        }
      }
    }
  }
}
