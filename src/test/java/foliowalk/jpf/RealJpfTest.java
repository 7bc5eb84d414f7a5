package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.JpfApplication;
import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.engine.EmbeddedWalker;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.walker.ProgressListener;
import foliowalk.walker.StopSignal;
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

  private static JpfWalker jpf(JpfRequest request) {
    try {
      return JpfWalker.find(JpfPlaces.ofThisProcess(Optional.empty()), request);
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
    assertThat(result.coverage().assumptions())
        .anyMatch(line -> line.contains("was replayed on foliowalk"));
    assertThat(violation.trace().steps())
        .anyMatch(step -> step.location().kernel().isPresent())
        .anyMatch(step -> !step.events().isEmpty());
  }

  @Test
  void a_schedule_of_ours_is_replayed_by_jpf() throws Exception {
    Path file = CONFIGS.resolve("S1.jpf");
    List<String> overrides = List.of("+design=b");
    JpfWalker jpf = jpf(new JpfRequest(Optional.of(file), overrides, false, Optional.empty()));
    RunConfig config = JpfApplication.read(file, overrides).run();
    RunResult ours = new EmbeddedWalker().walk(config, ProgressListener.NONE, new StopSignal());
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
