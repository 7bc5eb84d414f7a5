package foliowalk.junit.samples;

import foliowalk.junit.Expected;
import foliowalk.junit.ExploreAllSchedules;

/** Threads that loop for what nobody does any more. */
public class Polls {
  private volatile boolean asked;
  private volatile boolean answered;

  private void answersOnceIfItIsAsked() {
    Thread other =
        new Thread(
            () -> {
              if (asked) {
                answered = true;
              }
            });
    other.start();
    asked = true;
    while (!answered) {
      Thread.onSpinWait();
    }
  }

  @ExploreAllSchedules
  void may_be_too_late() {
    answersOnceIfItIsAsked();
  }

  @ExploreAllSchedules(
      expect = Expected.VIOLATED,
      violates = "stuck",
      trace = "target/junit-samples/stuck.json")
  void is_too_late_as_expected() {
    answersOnceIfItIsAsked();
  }

  @ExploreAllSchedules(expect = Expected.VIOLATED, violates = "deadlock")
  void is_no_deadlock() {
    answersOnceIfItIsAsked();
  }

  @ExploreAllSchedules
  void nobody_answers() {
    while (!answered) {
      Thread.onSpinWait();
    }
  }

  @ExploreAllSchedules(expect = Expected.VIOLATED, violates = "stuck", replay = "0")
  void pinned_though_an_answer_may_come() {
    answersOnceIfItIsAsked();
  }

  @ExploreAllSchedules(expect = Expected.VIOLATED, violates = "stuck", replay = "0,1")
  void pinned() {
    answersOnceIfItIsAsked();
  }
}
