package foliowalk.junit.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import foliowalk.junit.Expected;
import foliowalk.junit.ExploreAllSchedules;
import foliowalk.junit.ReplayTrace;

/** The schedule that loses an update, pinned in each way there is. */
public class Pinned {
  private int value;

  private void twice(Runnable increment) throws InterruptedException {
    Thread other = new Thread(increment);
    other.start();
    increment.run();
    other.join();
    assertEquals(2, value);
  }

  @ExploreAllSchedules(
      expect = Expected.VIOLATED,
      violates = "org.opentest4j.AssertionFailedError",
      replay = "0*2,1*3,0")
  void still_violated() throws InterruptedException {
    twice(() -> value++);
  }

  @ExploreAllSchedules(replay = "0*2,1*3,0")
  void proof_asked_of_the_violating_schedule() throws InterruptedException {
    twice(() -> value++);
  }

  @ExploreAllSchedules(replay = "0*7")
  void proof_asked_of_one_schedule() throws InterruptedException {
    twice(() -> value++);
  }

  @ExploreAllSchedules(replay = "0*7", expect = Expected.INCONCLUSIVE)
  void one_schedule_without_violation() throws InterruptedException {
    twice(() -> value++);
  }

  @ExploreAllSchedules(replay = "0*2,1*3,0", expect = Expected.VIOLATED)
  void mended_since() throws InterruptedException {
    twice(
        () -> {
          synchronized (this) {
            value++;
          }
        });
  }

  @ExploreAllSchedules(
      replay = "target/junit-samples/unguarded.json",
      expect = Expected.VIOLATED,
      violates = "org.opentest4j.AssertionFailedError")
  void by_file() throws InterruptedException {
    twice(() -> value++);
  }

  @ExploreAllSchedules(replay = "target/junit-samples/unguarded.json", expect = Expected.VIOLATED)
  void by_file_and_mended_since() throws InterruptedException {
    twice(
        () -> {
          synchronized (this) {
            value++;
          }
        });
  }

  @ReplayTrace("target/junit-samples/edited.json")
  void edited() {}

  @ReplayTrace(value = "target/junit-samples/main.json", classpath = "target/classes")
  void of_a_main_method() {}
}
