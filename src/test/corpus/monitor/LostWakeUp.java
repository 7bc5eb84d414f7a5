// notify before wait is lost.
// verdict: VIOLATED
// violated: deadlock
// states: 22
// transitions: 26
// endStates: 1
// schedules: 7
// shortest.deadlock: 6
package monitor;

class LostWakeUp {
  static final Object LOCK = new Object();

  static void wake() {
    synchronized (LOCK) {
      LOCK.notify();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    new Thread(LostWakeUp::wake).start();
    synchronized (LOCK) {
      LOCK.wait();
    }
  }
}
