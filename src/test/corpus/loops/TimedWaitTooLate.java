// The waiter looks again after each time-out, but the flag is set only if it was not yet waiting: a
// time-out does not help.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 2
// states: 34
// transitions: 47
// endStates: 1
// schedules: none
package loops;

class TimedWaitTooLate {
  static boolean waiting;
  static boolean done;

  public static void main(String[] args) throws InterruptedException {
    new Thread(
            () -> {
              synchronized (TimedWaitTooLate.class) {
                if (!waiting) {
                  done = true;
                }
              }
            })
        .start();
    synchronized (TimedWaitTooLate.class) {
      waiting = true;
      while (!done) {
        TimedWaitTooLate.class.wait(10);
      }
    }
  }
}
