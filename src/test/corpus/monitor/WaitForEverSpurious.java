// A return without cause is permitted, not promised (JLS 17.2.1): nobody sets the flag, so this is a
// deadlock.
// Numbers as measured.
// spurious: true
// verdict: VIOLATED
// violated: deadlock
// states: 2
// transitions: 1
// endStates: 0
// schedules: 1
package monitor;

class WaitForEverSpurious {
  static boolean set;

  public static void main(String[] args) throws InterruptedException {
    Object lock = new Object();
    synchronized (lock) {
      while (!set) {
        lock.wait();
      }
    }
  }
}
