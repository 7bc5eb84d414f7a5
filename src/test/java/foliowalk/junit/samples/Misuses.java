package foliowalk.junit.samples;

import static org.junit.jupiter.api.Assertions.assertAll;

import foliowalk.junit.Expected;
import foliowalk.junit.ExploreAllSchedules;
import foliowalk.junit.ReplayTrace;
import org.junit.jupiter.api.TestInfo;

/** What cannot be walked, and what is wrongly asked for. */
public class Misuses {
  @ExploreAllSchedules
  void takes_a_parameter(TestInfo info) {}

  @ExploreAllSchedules
  void asks_the_clock() {
    assert System.nanoTime() > 0;
  }

  @ExploreAllSchedules
  void uses_an_assertion_without_model() {
    assertAll(() -> {});
  }

  @ExploreAllSchedules(maxTime = "soon")
  void time_without_number() {}

  @ExploreAllSchedules(maxStates = -1)
  void negative_limit() {}

  @ExploreAllSchedules(reach = "everything")
  void reach_without_class() {}

  @ExploreAllSchedules(violates = "deadlock")
  void proof_of_a_violation() {}

  @ExploreAllSchedules(expect = Expected.VIOLATED, replay = "0,one")
  void replay_of_words() {}

  @ReplayTrace("no/such.json")
  void no_file() {}

  @ReplayTrace("pom.xml")
  void no_json() {}

  @ReplayTrace("src/main/resources/foliowalk/report/trace.schema.json")
  void no_trace() {}

  @ReplayTrace(value = "target/junit-samples/deadlock.json", classpath = "no/such/folder")
  void no_class_path() {}

  @ExploreAllSchedules
  @ReplayTrace("target/junit-samples/deadlock.json")
  void both() {}
}
