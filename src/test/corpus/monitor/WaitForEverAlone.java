// The same without the timeout.
// verdict: VIOLATED
// violated: deadlock
// states: 2
// transitions: 1
// endStates: 0
// schedules: 1
// shortest.deadlock: 1
package monitor;

class WaitForEverAlone {
  public static void main(String[] args) throws InterruptedException {
    Object lock = new Object();
    synchronized (lock) {
      lock.wait();
    }
  }
}
