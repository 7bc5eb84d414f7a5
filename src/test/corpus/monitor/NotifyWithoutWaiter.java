// notify and notifyAll without a waiter do nothing.
// verdict: PROVED
// states: 2
// transitions: 1
// schedules: 1
// endStates: 1
package monitor;

class NotifyWithoutWaiter {
  public static void main(String[] args) {
    Object lock = new Object();
    synchronized (lock) {
      lock.notify();
      lock.notifyAll();
    }
  }
}
