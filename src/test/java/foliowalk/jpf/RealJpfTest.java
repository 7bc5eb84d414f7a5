package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.config.file.JpfApplication;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.explain.Explainer;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the Java PathFinder of this machine; skipped, with the reason, where there is none. */
class RealJpfTest {
  private static final Path CONFIGS = Path.of("jpf-configs");
  private static final Duration CELL_TIME = Duration.ofMinutes(3);

  @TempDir Path folder;

  private static JpfEngine jpf(JpfRequest request) {
    try {
      return JpfEngine.find(JpfPlaces.ofThisProcess(Optional.empty()), request);
    } catch (JpfUnavailableException e) {
      Assumptions.abort("skipped: " + e.getMessage());
      throw new AssertionError(e);
    }
  }

  @Test
  void a_counterexample_of_jpf_is_replayed_on_foliowalk_with_values() throws Exception {
    Path file = CONFIGS.resolve("S1.jpf");
    List<String> overrides = List.of("+design=b");
    RunConfig config =
        JpfApplication.read(file, overrides).run().withLimits(new Limits(0, 0, CELL_TIME, 0));
    RunResult result =
        jpf(new JpfRequest(Optional.of(file), overrides, false, Optional.empty()))
            .walk(config, ProgressListener.NONE, new StopSignal());
    assertThat(result.verdict().word()).isEqualTo("VIOLATED");
    Violation violation = result.violations().get(0);
    assertThat(violation.property()).isEqualTo("I1");
    assertThat(result.completeness().assumptions())
        .anyMatch(line -> line.contains("was replayed on foliowalk"));
    assertThat(violation.trace().steps())
        .anyMatch(step -> step.location().kernel().isPresent())
        .anyMatch(step -> !step.events().isEmpty());
    assertThat(violation.trace().steps())
        .as("a schedule of JPF is recorded as fully as one of ours")
        .allSatisfy(step -> assertThat(step.stack()).isNotEmpty())
        .anySatisfy(step -> assertThat(step.after().locks()).isNotEmpty())
        .anySatisfy(step -> assertThat(step.after().readers()).isNotEmpty())
        .last()
        .satisfies(
            step ->
                assertThat(step.after().lifetimes())
                    .anyMatch(life -> life.object().equals("Inode#1")));
    assertThat(violation.trace().initial()).isNotEmpty();
    assertThat(Explainer.explain(violation).sentences())
        .anyMatch(sentence -> sentence.startsWith("The window is open from step"));
  }

  @Test
  void a_deadlock_of_jpf_is_replayed_and_says_who_waits_for_what() throws Exception {
    Path file = CONFIGS.resolve("S22.jpf");
    List<String> overrides = List.of("+design=a");
    RunResult result =
        jpf(new JpfRequest(Optional.of(file), overrides, false, Optional.empty()))
            .walk(
                JpfApplication.read(file, overrides).run(),
                ProgressListener.NONE,
                new StopSignal());
    Violation violation = result.violations().get(0);
    assertThat(violation.property()).isEqualTo(Violation.DEADLOCK);
    assertThat(result.completeness().assumptions())
        .anyMatch(line -> line.contains("and violates deadlock there too"));
    assertThat(violation.trace().blocked()).hasSize(3);
    assertThat(Explainer.explain(violation).sentences().get(0))
        .isEqualTo("memory-failure and punch wait for each other in a circle.");
  }

  @Test
  void a_schedule_of_ours_is_replayed_by_jpf() throws Exception {
    Path file = CONFIGS.resolve("S1.jpf");
    List<String> overrides = List.of("+design=b");
    JpfEngine jpf = jpf(new JpfRequest(Optional.of(file), overrides, false, Optional.empty()));
    RunConfig config = JpfApplication.read(file, overrides).run();
    RunResult ours = new EmbeddedEngine().walk(config, ProgressListener.NONE, new StopSignal());
    Path trace = folder.resolve("b.trace");
    String said =
        new JpfTraceExport(jpf, config, new StopSignal()).write(ours.violations().get(0), trace);
    assertThat(said).contains("replayed them to I1");
    assertThat(Files.readString(trace))
        .startsWith("application: freefolio.Main\n[0] gov.nasa.jpf.vm.choice.");
  }

  @Test
  void a_program_without_class_file_is_an_error_in_jpfs_words() throws Exception {
    RunResult result =
        jpf(JpfRequest.plain())
            .walk(
                RunConfig.of("gone.Gone", List.of(), List.of(Path.of("target/models-classes"))),
                ProgressListener.NONE,
                new StopSignal());
    assertThat(result.verdict()).isInstanceOf(Verdict.Error.class);
    assertThat(result.verdict().reason()).contains("cannot load application class gone.Gone");
  }
}
