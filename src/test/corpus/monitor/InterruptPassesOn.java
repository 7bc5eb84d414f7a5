// Two wait; one is notified, one interrupted. A notification must not get lost with the interrupted
// one (JLS 17.2.4): both come out of wait.
// verdict: PROVED
// states: 108
// transitions: 170
// endStates: 1
// schedules: none
package monitor;

class InterruptPassesOn {
  static final Object LOCK = new Object();
  static int waiting;

  static void waits() {
    synchronized (LOCK) {
      waiting++;
      try {
        LOCK.wait();
      } catch (InterruptedException e) {
        LOCK.notify();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(InterruptPassesOn::waits);
    Thread b = new Thread(InterruptPassesOn::waits);
    a.start();
    b.start();
    boolean both = false;
    while (!both) {
      synchronized (LOCK) {
        both = waiting == 2;
        if (both) {
          LOCK.notify();
        }
      }
    }
    a.interrupt();
    b.interrupt();
    a.join();
    b.join();
  }
}
