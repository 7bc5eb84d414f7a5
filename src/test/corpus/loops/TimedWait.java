// A notification that comes too early is no harm to who looks again after a time-out.
// verdict: PROVED
// states: 26
// transitions: 36
// endStates: 1
// schedules: none
package loops;

class TimedWait {
  static boolean done;

  public static void main(String[] args) throws InterruptedException {
    new Thread(
            () -> {
              synchronized (TimedWait.class) {
                done = true;
              }
            })
        .start();
    synchronized (TimedWait.class) {
      while (!done) {
        TimedWait.class.wait(10);
      }
    }
  }
}
