// The helper answers only if it is asked before it looks; otherwise main waits for ever.
// The shortest way there is the start, then the helper's look.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 2
// states: 16
// transitions: 22
// endStates: 1
// schedules: none
package loops;

class AnswerTooEarly {
  static volatile boolean asked;
  static volatile boolean answered;

  public static void main(String[] args) {
    new Thread(
            () -> {
              if (asked) {
                answered = true;
              }
            })
        .start();
    asked = true;
    while (!answered) {}
  }
}
