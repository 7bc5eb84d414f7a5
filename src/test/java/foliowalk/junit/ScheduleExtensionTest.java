package foliowalk.junit;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.junit.Samples.Ended;
import foliowalk.junit.samples.Counters;
import foliowalk.junit.samples.Misuses;
import foliowalk.junit.samples.Philosophers;
import foliowalk.junit.samples.Polls;
import foliowalk.junit.samples.Shapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What {@code @ExploreAllSchedules} makes of the samples. */
class ScheduleExtensionTest {
  private static final String FAILED_ASSERTION = "org.opentest4j.AssertionFailedError";

  private static Class<?> inside() {
    return Arrays.stream(Counters.class.getDeclaredClasses())
        .filter(c -> c.getSimpleName().equals("Inside"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_race_fails_with_verdict_reason_schedule_and_a_line_to_paste() {
    Ended ended = Samples.method(Counters.class, "unguarded");
    assertThat(ended.passed()).isFalse();
    assertThat(ended.message())
        .startsWith("expected PROVED, but it is VIOLATED: violated: " + FAILED_ASSERTION + "\n")
        .contains("  test        foliowalk.junit.samples.Counters.unguarded\n")
        .contains("  why         ")
        .contains("expected: <2> but was: <1>")
        .contains("  states        19\n")
        .contains("  schedules     10\n")
        .contains("  schedule      6 steps, a shortest one\n")
        .contains("twice(() -> value++);")
        .endsWith("  @ExploreAllSchedules(replay = \"0*2,1*3,0\") // " + FAILED_ASSERTION + "\n");
  }

  @Test
  void the_stack_trace_leads_to_the_violating_step() {
    StackTraceElement top = Samples.method(Counters.class, "unguarded").thrown().getStackTrace()[0];
    assertThat(top.getFileName()).isEqualTo("Counters.java");
    assertThat(top.getLineNumber()).isPositive();
  }

  /** 23 states and 6 schedules are counted by hand in {@code engine.Canary}. */
  @Test
  void the_guarded_twin_is_proved_and_reports_its_numbers() {
    Ended ended = Samples.method(Counters.class, "guarded");
    assertThat(ended.message()).isEmpty();
    assertThat(ended.passed()).isTrue();
    assertThat(ended.entry("verdict")).isEqualTo("PROVED");
    assertThat(ended.entry("states")).isEqualTo("23");
    assertThat(ended.entry("transitions")).isEqualTo("27");
    assertThat(ended.entry("depth")).isEqualTo("10");
    assertThat(ended.entry("schedules")).isEqualTo("6");
    assertThat(ended.entry("assumptions")).startsWith("sequential consistency");
  }

  @Test
  void an_expected_violation_passes() {
    Ended ended = Samples.method(Counters.class, "unguarded_as_expected");
    assertThat(ended.message()).isEmpty();
    assertThat(ended.passed()).isTrue();
    assertThat(ended.entry("states")).isEqualTo("19");
    assertThat(ended.entry("schedules")).isEqualTo("10");
  }

  @Test
  void a_thread_that_loops_for_ever_is_told_as_stuck() {
    assertThat(Samples.method(Polls.class, "may_be_too_late").message())
        .startsWith("expected PROVED, but it is VIOLATED: violated: stuck\n")
        .contains("  message       from here no schedule can end: main loops at Polls.")
        .endsWith("  @ExploreAllSchedules(replay = \"0,1\") // stuck\n");
    assertThat(Samples.method(Polls.class, "is_too_late_as_expected").message()).isEmpty();
    assertThat(Samples.method(Polls.class, "is_no_deadlock").message())
        .startsWith("expected violations of deadlock, but what is violated is stuck (");
    assertThat(Samples.method(Polls.class, "pinned").message()).isEmpty();
    assertThat(Samples.method(Polls.class, "pinned_though_an_answer_may_come").message())
        .startsWith("expected VIOLATED of stuck, but it is INCONCLUSIVE");
  }

  @Test
  void where_no_schedule_ends_there_is_none_to_take_again() {
    assertThat(Samples.method(Polls.class, "nobody_answers").message())
        .startsWith("expected PROVED, but it is VIOLATED: violated: stuck\n")
        .doesNotContain("replay");
  }

  @Test
  void a_page_of_the_violations_is_written_where_asked() throws IOException {
    Path page = Path.of("target", "junit-samples", "page", "unguarded.html");
    Files.deleteIfExists(page);
    assertThat(Samples.method(Counters.class, "with_a_page").passed()).isFalse();
    assertThat(page).content().contains("<html").contains("Counters#1");
  }

  @Test
  void what_is_violated_must_be_exactly_what_was_expected() {
    assertThat(Samples.method(Counters.class, "more_expected_than_there_is").message())
        .startsWith(
            "expected violations of deadlock, "
                + FAILED_ASSERTION
                + ", but what is violated is "
                + FAILED_ASSERTION);
  }

  @Test
  void a_proof_fails_where_a_violation_was_expected() {
    assertThat(Samples.method(Counters.class, "violation_expected_where_there_is_none").message())
        .startsWith("expected VIOLATED, but it is PROVED: the whole state space was walked");
  }

  @Test
  void a_limit_fails_unless_expected() {
    assertThat(Samples.method(Counters.class, "cut").message())
        .startsWith("expected PROVED, but it is INCONCLUSIVE: --max-states 5 reached");
    assertThat(Samples.method(Counters.class, "cut_as_expected").passed()).isTrue();
  }

  @Test
  void an_empty_proof_fails() {
    assertThat(Samples.method(Counters.class, "empty_proof").message())
        .startsWith("expected PROVED, but it is VACUOUS")
        .contains("never reached: Counters.never");
  }

  @Test
  void what_goes_around_a_method_is_walked_and_not_run() {
    Ended walked = Samples.method(inside(), "in_order");
    assertThat(walked.message()).isEmpty();
    assertThat(walked.passed()).isTrue();
    assertThat(walked.entry("schedules")).isEqualTo("1");
    assertThat(Samples.method(inside(), "plain").message()).isNotEmpty();
  }

  /** Two threads of four lock operations; the deadlock is where each holds one fork. */
  @Test
  void a_deadlock_is_told_from_its_mended_twin() {
    Ended opposite = Samples.method(Philosophers.class, "opposite_orders");
    assertThat(opposite.message()).isEmpty();
    assertThat(opposite.entry("verdict")).isEqualTo("VIOLATED");
    assertThat(opposite.entry("states")).isEqualTo("67");
    assertThat(opposite.entry("schedules")).isEqualTo("540");
    Ended same = Samples.method(Philosophers.class, "same_order");
    assertThat(same.message()).isEmpty();
    assertThat(same.entry("verdict")).isEqualTo("PROVED");
    assertThat(same.entry("states")).isEqualTo("61");
    assertThat(same.entry("schedules")).isEqualTo("302");
  }

  @Test
  void tests_that_run_at_the_same_time_have_the_same_results() {
    EngineExecutionResults results =
        Samples.all(
            Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
            Counters.class);
    List<String> passed =
        results.testEvents().succeeded().stream()
            .map(event -> event.getTestDescriptor().getDisplayName())
            .sorted()
            .toList();
    assertThat(passed)
        .containsExactly("cut_as_expected()", "guarded()", "in_order()", "unguarded_as_expected()");
    assertThat(results.testEvents().failed().count()).isEqualTo(7);
  }

  @TestFactory
  Stream<DynamicTest> misuse_is_refused_in_one_line() {
    return Map.ofEntries(
            Map.entry("asks_the_clock", "method java.lang.System.nanoTime() is not supported"),
            Map.entry("uses_an_assertion_without_model", "use assert, or assertTrue"),
            Map.entry("time_without_number", "maxTime: 'soon' is not a time"),
            Map.entry("negative_limit", "a limit must be positive"),
            Map.entry("reach_without_class", "'everything' is not of the form Class.method"),
            Map.entry("proof_of_a_violation", "goes with expect = Expected.VIOLATED only"),
            Map.entry("replay_of_words", "'one' is no choice"),
            Map.entry("no_file", "no/such.json is neither a file"),
            Map.entry("no_json", "pom.xml is not JSON"),
            Map.entry("no_trace", "is neither a result nor a trace of foliowalk"),
            Map.entry("both", "decide for one of them"))
        .entrySet()
        .stream()
        .map(
            misuse ->
                DynamicTest.dynamicTest(
                    misuse.getKey(),
                    () -> {
                      Ended ended = Samples.method(Misuses.class, misuse.getKey());
                      assertThat(ended.passed()).isFalse();
                      assertThat(ended.message()).contains(misuse.getValue());
                      assertThat(ended.message().lines().count()).isLessThanOrEqualTo(2);
                    }));
  }

  @Test
  void inherited_methods_and_preparations_are_walked_in_the_order_of_junit() {
    Ended ended = Samples.method(Shapes.Derived.class, "atomic_hits_add_up");
    assertThat(ended.message()).isEmpty();
    assertThat(ended.entry("verdict")).isEqualTo("PROVED");
    assertThat(ended.entry("states")).isEqualTo("129");
    assertThat(Samples.method(Shapes.Derived.class, "the_same_on_the_jvm").message()).isEmpty();
  }

  @Test
  void private_members_records_and_method_references_are_walked() {
    Ended ended = Samples.method(Shapes.Derived.class, "records_and_exceptions");
    assertThat(ended.message()).isEmpty();
    assertThat(ended.entry("schedules")).isEqualTo("1");
  }

  /** The read before the write, between the write and the writer's end, or behind both. */
  @Test
  void assert_statements_are_walked_whether_the_build_enables_them_or_not() {
    Ended ended = Samples.method(Shapes.Derived.class, "a_plain_assert");
    assertThat(ended.message()).isEmpty();
    assertThat(ended.entry("schedules")).isEqualTo("3");
  }

  @Test
  void a_constructor_with_parameters_is_refused() {
    assertThat(Samples.method(Shapes.Parameterised.class, "never_walked").message())
        .isEqualTo(
            "the constructor of foliowalk.junit.samples.Shapes$Parameterised takes parameters;"
                + " exploring needs one without, since no JUnit runs in the walk");
  }

  @Test
  void a_refusal_names_class_method_and_line() {
    assertThat(Samples.method(Misuses.class, "asks_the_clock").message())
        .startsWith("cannot be explored: ")
        .containsPattern("Misuses\\.asks_the_clock.*\\(Misuses\\.java:\\d+\\)");
  }
}
