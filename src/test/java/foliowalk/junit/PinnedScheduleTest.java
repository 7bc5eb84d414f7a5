package foliowalk.junit;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.cli.Launched;
import foliowalk.junit.Samples.Ended;
import foliowalk.junit.samples.Counters;
import foliowalk.junit.samples.Misuses;
import foliowalk.junit.samples.Philosophers;
import foliowalk.junit.samples.Pinned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One schedule, pinned by its choices or by a file. */
class PinnedScheduleTest {
  private static final Path FOLDER = Path.of("target", "junit-samples");

  @BeforeAll
  static void write_the_files() {
    assertThat(Samples.method(Counters.class, "unguarded_as_expected").passed()).isTrue();
    assertThat(Samples.method(Philosophers.class, "opposite_orders").passed()).isTrue();
  }

  @Test
  void a_pinned_schedule_that_still_violates_passes_where_that_is_expected() {
    Ended ended = Samples.method(Pinned.class, "still_violated");
    assertThat(ended.message()).isEmpty();
    assertThat(ended.passed()).isTrue();
    assertThat(ended.entry("verdict")).isEqualTo("VIOLATED");
    assertThat(ended.entry("steps")).isEqualTo("6");
  }

  @Test
  void a_pinned_schedule_shows_itself_where_a_proof_is_asked() {
    assertThat(Samples.method(Pinned.class, "proof_asked_of_the_violating_schedule").message())
        .startsWith("expected PROVED, but it is VIOLATED: this schedule violates")
        .contains("throw AssertionFailedError#1");
  }

  @Test
  void one_schedule_never_proves_anything() {
    assertThat(Samples.method(Pinned.class, "proof_asked_of_one_schedule").message())
        .startsWith("expected PROVED, but it is INCONCLUSIVE: one schedule only was taken");
    assertThat(Samples.method(Pinned.class, "one_schedule_without_violation").passed()).isTrue();
  }

  @Test
  void choices_that_do_not_fit_name_the_step() {
    assertThat(Samples.method(Pinned.class, "mended_since").message())
        .startsWith("expected VIOLATED, but it is INCONCLUSIVE")
        .containsPattern(
            "divergence  the trace does not fit the program at step \\d+: choice 1 does not exist")
        .containsPattern("the step before it was \\[.*\\] .*\\(Pinned.java:\\d+\\)");
  }

  @Test
  void a_file_pins_as_its_choices_do() {
    Ended ended = Samples.method(Pinned.class, "by_file");
    assertThat(ended.message()).isEmpty();
    assertThat(ended.passed()).isTrue();
  }

  @Test
  void a_file_tells_the_first_step_that_departs() {
    assertThat(Samples.method(Pinned.class, "by_file_and_mended_since").message())
        .containsPattern("divergence  step \\d+ was \\[main\\] .*, now it is \\[main\\] .*lock");
  }

  @Test
  void a_saved_trace_of_a_test_method_is_taken_again() {
    Ended ended = Samples.method(Philosophers.class, "saved");
    assertThat(ended.message()).isEmpty();
    assertThat(ended.passed()).isTrue();
    assertThat(ended.entries()).doesNotContainKey("foliowalk.divergence");
  }

  @Test
  void a_saved_trace_that_violates_another_property_fails() throws IOException {
    String text = Files.readString(FOLDER.resolve("deadlock.json"));
    Files.writeString(
        FOLDER.resolve("edited.json"),
        text.replaceFirst("\"property\" *: *\"deadlock\"", "\"property\": \"I1\""));
    assertThat(Samples.method(Pinned.class, "edited").message())
        .startsWith("expected violations of I1, but what is violated is deadlock");
  }

  @Test
  void a_saved_trace_of_a_main_method_is_taken_again() {
    Path file = FOLDER.resolve("main.json");
    Launched.Ended ended =
        Launched.run(
            Launched.home(),
            "check",
            "--target",
            "foliowalk.canary.LostUpdate",
            "--args",
            "racy",
            "--classpath",
            "target/classes",
            "--trace",
            file.toAbsolutePath().toString());
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(10);
    Ended replayed = Samples.method(Pinned.class, "of_a_main_method");
    assertThat(replayed.message()).isEmpty();
    assertThat(replayed.passed()).isTrue();
  }

  @Test
  void a_class_path_that_is_not_there_is_named() {
    assertThat(Samples.method(Misuses.class, "no_class_path").message())
        .isEqualTo("@ReplayTrace classpath: no/such/folder does not exist");
  }
}
