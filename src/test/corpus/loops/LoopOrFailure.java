// Who is let out of the loop dies of a failed assertion: that is an end of its schedules, so no state
// is stuck.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// shortest.java.lang.AssertionError: 4
// states: 6
// transitions: 9
// endStates: 0
// schedules: none
package loops;

class LoopOrFailure {
  static volatile boolean told;

  public static void main(String[] args) {
    new Thread(() -> told = true).start();
    while (!told) {}
    assert !told;
  }
}
