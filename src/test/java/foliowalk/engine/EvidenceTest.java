package foliowalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.ReachTarget;
import foliowalk.config.RunConfig;
import foliowalk.engine.programs.Meeting;
import foliowalk.language.Rules;
import foliowalk.result.CodeLine;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A proof says what it came by, and one that came by nothing is none. */
class EvidenceTest {
  private static RunResult walk(String reach, String... args) {
    return Rules.walk(
        RunConfig.of(Meeting.class.getName(), List.of(args), List.of(Rules.testClasses()))
            .withReach(ReachTarget.parseAll(reach)));
  }

  private static long times(RunResult result, String target) {
    return result.reached().targets().get(target);
  }

  @Test
  void target_that_no_schedule_reaches_makes_a_proof_vacuous() {
    RunResult result = walk("Meeting.look, Meeting.idle", "free", "allowed");
    assertThat(result.verdict().word()).isEqualTo("VACUOUS");
    assertThat(result.verdict().exitCode()).isEqualTo(ExitCode.VACUOUS);
    assertThat(result.verdict().reason()).endsWith("but never reached: Meeting.idle");
    assertThat(times(result, "Meeting.look")).isEqualTo(1);
    assertThat(times(result, "Meeting.idle")).isZero();
  }

  @Test
  void without_the_target_the_same_walk_is_a_proof() {
    assertThat(walk("", "free", "allowed").verdict().word()).isEqualTo("PROVED");
  }

  @Test
  void violation_stands_whatever_was_missed() {
    assertThat(walk("Meeting.idle", "free", "forbidden").verdict().word()).isEqualTo("VIOLATED");
  }

  @Test
  void in_means_the_same_thread() {
    String target = "Meeting.look in Meeting.locked";
    assertThat(times(walk(target, "locked", "allowed"), target)).isPositive();
    assertThat(times(walk(target, "free", "allowed"), target)).isZero();
    String other = "Meeting.look in Meeting.room";
    assertThat(times(walk(other, "free", "allowed"), other)).isZero();
  }

  @Test
  void during_means_another_thread_in_the_middle() {
    String target = "Meeting.look during Meeting.locked";
    assertThat(times(walk(target, "locked", "allowed"), target))
        .as("a thread that waits for the lock is inside locked, too")
        .isPositive();
    String critical = "Meeting.look during Meeting.room";
    assertThat(times(walk(critical, "locked", "allowed"), critical)).isZero();
  }

  /** Before and after the room, and in the middle of it. */
  @Test
  void result_of_a_method_can_be_a_target() {
    for (String target :
        List.of(
            "Meeting.seen returns true",
            "Meeting.seen returns false",
            "Meeting.seen returns true in Meeting.main",
            "Meeting.seen returns true during Meeting.room",
            "Meeting.seen returns false during Meeting.room")) {
      assertThat(times(walk(target, "asked", "allowed"), target)).as(target).isPositive();
    }
    assertThat(
            times(
                walk("Meeting.seen returns true", "asked", "allowed"), "Meeting.seen returns true"))
        .isEqualTo(1);
    String never = "Meeting.seen returns true in Meeting.room";
    assertThat(walk(never, "asked", "allowed").verdict().word()).isEqualTo("VACUOUS");
  }

  @Test
  void target_that_no_walk_could_reach_is_told_why() {
    assertThat(walk("Meeting.sean", "asked", "allowed").verdict().reason())
        .endsWith("but never reached: Meeting.sean (the program has no Meeting.sean)");
    assertThat(walk("Meeting.look returns true", "free", "allowed").verdict().reason())
        .endsWith("Meeting.look returns true (Meeting.look returns no boolean)");
    assertThat(walk("Meeting.seen during Meeting.rome", "asked", "allowed").verdict().reason())
        .endsWith("Meeting.seen during Meeting.rome (the program has no Meeting.rome)");
    assertThat(walk("Meeting.idle", "free", "allowed").verdict().reason()).endsWith("Meeting.idle");
  }

  /** Read before and between the two writes, after them, and after the other thread has ended. */
  @Test
  void evaluations_of_an_invariant_are_counted() {
    RunResult result = walk("", "free", "allowed");
    assertThat(result.reached().checks()).containsEntry("T1", 4L).containsEntry("T2", 0L);
  }

  @Test
  void lines_that_no_schedule_executes_are_named() {
    RunResult result = walk("", "free", "allowed");
    List<String> idle = result.reached().idle().stream().map(CodeLine::method).distinct().toList();
    assertThat(idle).contains("Meeting.idle", "Meeting.never", "Meeting.look");
    assertThat(idle).doesNotContain("Meeting.room");
    assertThat(result.reached().run().stream().map(CodeLine::method)).contains("Meeting.room");
  }
}
