// A waiter interrupted and notified (JLS 17.2.4): when the interrupt ends the wait, the flag is
// clear (4); when the notify does, the interrupt stays pending (1) or comes later (2). Never 3.
// verdict: PROVED
// endStates: 3
// states: 82
// transitions: 123
// schedules: none
package monitor;

class InterruptOrNotify {
  static final Object LOCK = new Object();
  static boolean started;
  static int how;

  static void waits() {
    synchronized (LOCK) {
      started = true;
      try {
        LOCK.wait();
        how = Thread.interrupted() ? 1 : 2;
      } catch (InterruptedException e) {
        how = Thread.interrupted() ? 3 : 4;
      }
    }
  }

  static void notifies() {
    synchronized (LOCK) {
      LOCK.notify();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread waiter = new Thread(InterruptOrNotify::waits);
    waiter.start();
    boolean waits = false;
    while (!waits) {
      synchronized (LOCK) {
        waits = started;
      }
    }
    Thread other = new Thread(InterruptOrNotify::notifies);
    other.start();
    waiter.interrupt();
    waiter.join();
    other.join();
    assert how == 1 || how == 2 || how == 4;
  }
}
