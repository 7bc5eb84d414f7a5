package foliowalk.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Expectation;
import foliowalk.config.RunConfig;
import foliowalk.crosscheck.ComparedCell.Comparison;
import foliowalk.result.Coverage;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.signoff.PlannedCell;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When two results agree, disagree, or say nothing of each other. */
class ComparedCellTest {
  private static final RunConfig CONFIG = RunConfig.of("M", List.of(), List.of());

  private static RunResult complete(String... ids) {
    return result(new Coverage(true, List.of(), List.of(), Optional.empty()), ids);
  }

  private static RunResult cut(String... ids) {
    return result(new Coverage(false, List.of("too long"), List.of(), Optional.empty()), ids);
  }

  private static RunResult failed() {
    return result(new Coverage(false, List.of(), List.of(), Optional.of("no such class")));
  }

  private static RunResult result(Coverage coverage, String... ids) {
    List<Violation> violations =
        Stream.of(ids)
            .map(id -> new Violation(id, "x", new Trace(List.of(), List.of(), List.of())))
            .toList();
    Verdict verdict = Verdict.from(coverage, violations, Statistics.NOTHING);
    return new RunResult("e", CONFIG, "", "", verdict, violations, coverage, Statistics.NOTHING);
  }

  private static ComparedCell cell(RunResult ours, RunResult jpf) {
    return new ComparedCell(
        new PlannedCell(
            "S1",
            "default",
            "a",
            new Expectation(Expectation.Kind.PROVED, List.of(), ""),
            Optional.empty(),
            Optional.of(CONFIG)),
        ours,
        jpf);
  }

  private static void assertComparison(RunResult ours, RunResult jpf, Comparison expected) {
    assertThat(cell(ours, jpf).comparison()).isEqualTo(expected);
    assertThat(cell(jpf, ours).comparison()).as("swapped").isEqualTo(expected);
  }

  @Test
  void complete_results_agree_when_their_sets_are_equal() {
    assertComparison(complete(), complete(), Comparison.AGREES);
    assertComparison(complete("I1", "deadlock"), complete("deadlock", "I1"), Comparison.AGREES);
    assertComparison(complete("I1"), complete(), Comparison.DISAGREES);
    assertComparison(complete("I1"), complete("I2"), Comparison.DISAGREES);
    assertComparison(complete("I1", "I2"), complete("I1"), Comparison.DISAGREES);
  }

  @Test
  void a_cut_result_never_agrees_but_can_refute() {
    assertComparison(complete("I1"), cut(), Comparison.NOT_COMPARED);
    assertComparison(complete("I1"), cut("I1"), Comparison.NOT_COMPARED);
    assertComparison(complete("I1"), cut("I2"), Comparison.DISAGREES);
    assertComparison(complete(), cut("I1"), Comparison.DISAGREES);
    assertComparison(cut("I1"), cut("I2"), Comparison.NOT_COMPARED);
    assertComparison(complete(), failed(), Comparison.NOT_COMPARED);
    assertThat(cell(complete("I1"), cut("I1")).whyNot()).contains("JPF: too long", "I1");
    assertThat(cell(complete(), failed()).whyNot()).contains("no such class");
  }

  private static CrosscheckResult crosscheck(ComparedCell... cells) {
    return new CrosscheckResult(
        "Java PathFinder <x>",
        "0123",
        Duration.ofSeconds(60),
        List.of(cells),
        2,
        true,
        Optional.empty(),
        1.5);
  }

  @Test
  void one_disagreement_fails_and_no_comparison_is_no_success() {
    ComparedCell agrees = cell(complete(), complete());
    ComparedCell differs = cell(complete(), complete("I1"));
    ComparedCell open = cell(complete(), cut());
    assertThat(crosscheck(agrees, open).exitCode()).isEqualTo(ExitCode.PROVED);
    assertThat(crosscheck(agrees, differs).exitCode()).isEqualTo(ExitCode.VIOLATED);
    assertThat(crosscheck(open).exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(crosscheck(agrees, differs, open).summary())
        .isEqualTo("1 cells agree, 1 disagree, 1 not compared, 2 excluded");
  }

  @Test
  void the_page_names_the_revision_and_lists_open_cells_apart() throws IOException {
    StringWriter page = new StringWriter();
    CrosscheckMarkdown.write(
        crosscheck(cell(complete("I1"), complete("I1")), cell(complete(), cut())), page);
    assertThat(page.toString())
        .contains("JPF revision: `0123`")
        .containsSubsequence("## Disagreements", "None.", "## Agreements", "| I1 | I1 |")
        .containsSubsequence("## Not compared", "JPF: too long")
        .doesNotContain("<x>");
  }
}
