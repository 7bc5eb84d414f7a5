package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Reduction;
import foliowalk.report.SampleResults;
import foliowalk.result.RunResult;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --self-check} does with the answers of two walks. */
class SelfCheckTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int check(RunResult reduced, RunResult full, String... more) {
    Engine engine =
        (config, progress, stop) -> config.reduction() == Reduction.NONE ? full : reduced;
    List<String> args = new ArrayList<>(List.of("check", "--target", "M", "--classpath", "."));
    args.add("--self-check");
    args.addAll(List.of(more));
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            folder,
            false,
            () -> engine,
            new StopSignal());
    return CommandLineTool.run(surroundings, args.toArray(String[]::new));
  }

  @Test
  void two_walks_that_agree_keep_the_verdict_and_say_so() {
    RunResult proved = SampleResults.proved();
    assertThat(check(proved, proved, "--reduction", "lock")).isZero();
    assertThat(out.toString()).startsWith("PROVED\n");
    assertThat(err.toString()).contains("--self-check: the same without the reduction");
  }

  @Test
  void two_walks_that_differ_give_no_verdict() {
    assertThat(check(SampleResults.proved(), SampleResults.violated(), "--reduction", "lock"))
        .isEqualTo(70);
    assertThat(out.toString()).startsWith("ERROR\n").contains("the self-check failed", "VIOLATED");
  }

  @Test
  void a_walk_that_was_cut_is_not_compared() {
    assertThat(check(SampleResults.proved(), SampleResults.inconclusive(), "--reduction", "lock"))
        .isZero();
    assertThat(err.toString()).contains("not compared: the walk without a reduction");
  }

  @Test
  void without_a_reduction_there_is_nothing_to_compare() {
    assertThat(check(SampleResults.proved(), SampleResults.proved())).isEqualTo(64);
    assertThat(err.toString()).contains("give --reduction lock or independent");
    assertThat(out.toString()).isEmpty();
  }
}
