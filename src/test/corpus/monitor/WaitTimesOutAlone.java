// A wait with a timeout and nobody to notify is no deadlock.
// verdict: PROVED
// endStates: 1
// states: 4
// transitions: 3
// schedules: 1
package monitor;

class WaitTimesOutAlone {
  public static void main(String[] args) throws InterruptedException {
    Object lock = new Object();
    synchronized (lock) {
      lock.wait(1);
    }
  }
}
