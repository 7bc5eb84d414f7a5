// notifyAll wakes both waiters; they come out one after the other, in both orders.
// verdict: PROVED
// endStates: 2
// states: 93
// transitions: 124
// schedules: 396
package monitor;

class NotifyAllOneByOne {
  static final Object LOCK = new Object();
  static boolean open;
  static int order;

  static void pass(int id) {
    synchronized (LOCK) {
      while (!open) {
        try {
          LOCK.wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException();
        }
      }
      order = order * 10 + id;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(() -> pass(1));
    Thread b = new Thread(() -> pass(2));
    a.start();
    b.start();
    synchronized (LOCK) {
      open = true;
      LOCK.notifyAll();
    }
    a.join();
    b.join();
    assert order == 12 || order == 21;
  }
}
