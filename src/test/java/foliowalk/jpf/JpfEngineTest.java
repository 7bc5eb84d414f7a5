package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.Limits;
import foliowalk.config.ReachTarget;
import foliowalk.config.RunConfig;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way a run of JPF can end, played by a stand-in; the verdict may only be too weak. */
class JpfEngineTest {
  private static final Path SAMPLES = Path.of("src/test/resources/jpf").toAbsolutePath();

  @TempDir static Path folder;
  private static Path home;

  @BeforeAll
  static void build() {
    home = FakeJpf.build(folder);
  }

  private static RunResult walk(String mode, String sample, boolean every, RunConfig config) {
    return walk(mode, sample, every, config, new StopSignal());
  }

  private static RunResult walk(
      String mode, String sample, boolean every, RunConfig config, StopSignal stop) {
    try {
      List<String> overrides = List.of("+fake=" + mode, "+samples=" + SAMPLES, "+sample=" + sample);
      JpfRequest request = new JpfRequest(Optional.empty(), overrides, every, Optional.empty());
      return JpfEngine.find(FakeJpf.places(Optional.of(home), Map.of(), folder), request)
          .walk(config, ProgressListener.NONE, stop);
    } catch (JpfUnavailableException | UnusableInputException e) {
      throw new AssertionError(e);
    }
  }

  private static RunConfig config() {
    return RunConfig.of("bank.Bank", List.of("a,b", "c"), List.of(folder))
        .withLimits(new Limits(0, 0, Duration.ofSeconds(60), 64L << 20));
  }

  private static RunResult walk(String mode, String sample) {
    return walk(mode, sample, false, config());
  }

  private static void assertInconclusive(RunResult result, String words) {
    assertThat(result.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(result.verdict().reason()).contains(words);
    assertThat(result.verdict().exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  private static void assertError(RunResult result, String words) {
    assertThat(result.verdict()).isInstanceOf(Verdict.Error.class);
    assertThat(result.verdict().reason()).contains(words);
    assertThat(result.violations()).isEmpty();
  }

  @Test
  void a_finished_search_without_errors_and_constraints_proves() {
    RunResult result = walk("fine", "none.xml");
    assertThat(result.verdict()).isInstanceOf(Verdict.Proved.class);
    assertThat(result.statistics().states()).isEqualTo(17);
    assertThat(result.statistics().transitions()).isEqualTo(23);
    assertThat(result.statistics().depth()).isEqualTo(9);
    assertThat(result.statistics().endStates()).isEqualTo(5);
    assertThat(result.statistics().schedules()).isEmpty();
    assertThat(result.engine()).contains("Java PathFinder", "0123456789ab");
  }

  @Test
  void an_error_is_a_violation_with_jpfs_steps_when_it_cannot_be_replayed() {
    RunResult result = walk("found", "exception.xml");
    assertThat(result.verdict().word()).isEqualTo("VIOLATED");
    assertThat(result.verdict().reason()).contains("stops at its first violation");
    Violation violation = result.violations().get(0);
    assertThat(violation.property()).isEqualTo("bank.Overdrawn");
    assertThat(violation.message()).startsWith("uncaught bank.Overdrawn: balance is -1");
    assertThat(violation.trace().steps()).hasSize(3);
    assertThat(violation.trace().steps().get(0).location().file()).isEqualTo("Bank.java");
    assertThat(violation.trace().steps().get(0).location().line()).isEqualTo(7);
    assertThat(result.completeness().assumptions())
        .anyMatch(line -> line.startsWith("not replayed:"));
  }

  @Test
  void each_property_is_reported_once_and_all_of_them_complete_the_walk() {
    RunResult result = walk("found", "several.xml", true, config());
    assertThat(result.violations())
        .extracting(Violation::property)
        .containsExactly("deadlock", "java.lang.AssertionError");
    assertThat(result.completeness().complete()).isTrue();
    assertThat(result.completeness().assumptions())
        .anyMatch(line -> line.startsWith("no schedules:"));
  }

  @Test
  void what_the_walk_has_to_come_by_is_named_as_not_looked_for() {
    RunConfig config = config().withReach(ReachTarget.parseAll("Bank.withdraw"));
    assertThat(walk("fine", "none.xml", false, config).completeness().assumptions())
        .anyMatch(line -> line.contains("was not looked for (reach)"));
    assertThat(walk("fine", "none.xml").completeness().assumptions())
        .noneMatch(line -> line.contains("reach"));
  }

  @Test
  void constraints_make_it_inconclusive_whatever_the_report_says() {
    assertInconclusive(walk("constraint", "none.xml"), "depth limit reached: 5");
    assertInconclusive(walk("uncounted-constraint", "none.xml"), "3 search constraints");
  }

  @Test
  void out_of_memory_is_inconclusive() {
    assertInconclusive(walk("oom", "out-of-memory.xml"), "out of memory");
  }

  @Test
  void a_missing_class_is_an_error_in_jpfs_words() {
    RunResult result = walk("no-class", "");
    assertError(result, "cannot load application class Gone");
    assertThat(result.verdict().exitCode()).isEqualTo(ExitCode.UNUSABLE_INPUT);
  }

  @Test
  void a_crash_with_exit_code_0_is_an_error() {
    assertError(walk("crash", ""), "IllegalAccessError");
    assertError(walk("silent", ""), "said nothing");
    assertError(walk("silent", "none.xml"), "did not say that its search finished");
    assertError(walk("unfinished", "none.xml"), "did not say that its search finished");
    assertError(walk("exit", "none.xml"), "exit code 3");
  }

  @Test
  void a_report_and_a_console_that_contradict_each_other_are_an_error() {
    assertError(walk("found", "none.xml"), "contradict");
    assertError(walk("fine", "exception.xml"), "contradict");
  }

  @Test
  void the_time_limit_ends_the_process_and_what_it_found_counts() {
    RunConfig hurried = config().withLimits(new Limits(0, 0, Duration.ofSeconds(3), 64L << 20));
    long start = System.nanoTime();
    RunResult result = walk("hang", "", true, hurried);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertThat(result.verdict().word()).isEqualTo("VIOLATED");
    assertThat(result.verdict().reason()).contains("deadlock", "time limit of 3.0 s");
    assertThat(result.completeness().complete()).isFalse();
    assertThat(result.statistics().states()).isEqualTo(11);
  }

  @Test
  void what_a_process_said_last_is_read_though_it_has_ended() {
    for (int i = 0; i < 5; i++) {
      assertThat(walk("burst", "none.xml").verdict()).isInstanceOf(Verdict.Proved.class);
    }
  }

  @Test
  void a_stop_signal_ends_the_process() {
    StopSignal stop = new StopSignal();
    stop.stop("interrupted (Ctrl-C)");
    RunResult result = walk("hang", "", false, config(), stop);
    assertThat(result.completeness().cuts()).contains("interrupted (Ctrl-C)");
    assertThat(result.verdict().exitCode())
        .isIn(ExitCode.INCONCLUSIVE, ExitCode.VIOLATED); // it may have spoken before
  }

  @Test
  void a_killed_process_is_inconclusive() {
    assertInconclusive(walk("kill", ""), "killed (signal 9)");
  }

  @Test
  void what_jpf_itself_lacks_is_no_violation() throws IOException {
    String text =
        Files.readString(SAMPLES.resolve("exception.xml"))
            .replace("bank.Overdrawn: balance", "java.lang.NoSuchMethodError: balance");
    Path sample = Files.writeString(folder.resolve("gap.xml"), text);
    assertError(walk("found", sample.toString()), "lacks a part of the JDK");
  }

  @Test
  void a_search_that_reached_no_end_is_not_believed() throws IOException {
    String text =
        Files.readString(SAMPLES.resolve("none.xml")).replace("<end-states>5", "<end-states>0");
    Path sample = Files.writeString(folder.resolve("noend.xml"), text);
    assertInconclusive(walk("fine", sample.toString()), "no path came to the end");
  }

  @Test
  void spurious_wake_ups_are_refused_in_one_line() throws Exception {
    JpfEngine engine =
        JpfEngine.find(FakeJpf.places(Optional.of(home), Map.of(), folder), JpfRequest.plain());
    assertThatThrownBy(
            () ->
                engine.walk(
                    config().withSpuriousWakeups(true), ProgressListener.NONE, new StopSignal()))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("no spurious wake-ups");
  }

  @Test
  void the_command_line_hands_the_file_on_unchanged_and_decides_the_rest_last() throws Exception {
    List<String> line =
        new ArrayList<>(
            JpfCommandLine.of(
                JpfInstallation.find(FakeJpf.places(Optional.of(home), Map.of(), folder)),
                new JdkFinder.Jdk(Path.of("/jdk"), 17),
                config(),
                new JpfRequest(
                    Optional.of(Path.of("S1.jpf")), List.of("+x=1"), true, Optional.empty()),
                Path.of("/tmp/report"),
                Path.of("/tmp/site.properties")));
    assertThat(line).startsWith(Path.of("/jdk/bin/java").toString(), "-Xmx64m");
    assertThat(line).containsSubsequence("S1.jpf", "+x=1", "+target=bank.Bank");
    assertThat(line)
        .contains(
            "+target.args=a`,b,c",
            "+search.multiple_errors=true",
            "+report.xml.file=/tmp/report",
            "+site=/tmp/site.properties");
  }
}
