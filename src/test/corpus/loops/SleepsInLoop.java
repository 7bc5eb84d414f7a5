// Polling with pauses is polling: once the helper has looked too early, main sleeps again and again.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 2
// states: 21
// transitions: 31
// endStates: 1
// schedules: none
package loops;

class SleepsInLoop {
  static volatile boolean asked;
  static volatile boolean answered;

  public static void main(String[] args) throws InterruptedException {
    new Thread(
            () -> {
              if (asked) {
                answered = true;
              }
            })
        .start();
    asked = true;
    while (!answered) {
      Thread.sleep(1);
    }
  }
}
