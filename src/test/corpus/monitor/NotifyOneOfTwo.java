// Two wait, and then two notifications wake both: each notify() takes one of those who wait.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 145
// transitions: 235
// endStates: 1
// schedules: 2366
// jpf: notify
// jpfShows: deadlock
package monitor;

class NotifyOneOfTwo {
  static int waiting;
  static boolean open;

  static synchronized void waits() {
    waiting++;
    while (!open) {
      try {
        NotifyOneOfTwo.class.wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException();
      }
    }
  }

  public static void main(String[] args) {
    new Thread(NotifyOneOfTwo::waits).start();
    new Thread(NotifyOneOfTwo::waits).start();
    synchronized (NotifyOneOfTwo.class) {
      open = true;
      for (int i = 0; i < waiting; i++) {
        NotifyOneOfTwo.class.notify();
      }
    }
  }
}
