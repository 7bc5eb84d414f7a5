package foliowalk.report;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static String text(RunResult result) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new TextReport(out).write(result);
    out.flush();
    return text.toString();
  }

  @Test
  void proved_run_is_pinned() {
    Golden.assertMatches("check-proved.txt", text(SampleResults.proved()));
  }

  @Test
  void violated_run_with_awkward_texts_is_pinned() {
    Golden.assertMatches("check-violated.txt", text(SampleResults.violated()));
  }

  @Test
  void inconclusive_run_is_pinned() {
    Golden.assertMatches("check-inconclusive.txt", text(SampleResults.inconclusive()));
  }

  @Test
  void cut_run_never_says_that_nothing_was_found() {
    assertThat(text(SampleResults.inconclusive()))
        .startsWith("INCONCLUSIVE\n")
        .doesNotContain("PROVED")
        .doesNotContain("no error")
        .doesNotContain("the whole state space");
  }

  @Test
  void failed_run_says_why() {
    RunResult failed =
        RunResult.failed(
            "engine", RunConfig.of("M", List.of(), List.of()), new Verdict.Error("M: no", 65));
    assertThat(text(failed)).startsWith("ERROR\n").contains("M: no").contains("exit code     65");
  }

  @Test
  void every_line_fits_the_page_and_carries_no_control_character() {
    text(SampleResults.violated())
        .lines()
        .forEach(
            line ->
                assertThat(line)
                    .hasSizeLessThanOrEqualTo(ScheduleText.WIDTH)
                    .matches("[^\\p{Cntrl}]*"));
  }

  @Test
  void long_schedule_is_complete() {
    String text = text(SampleResults.violatedBy(SampleResults.longViolation(10_000)));
    assertThat(text.lines().filter(line -> line.matches(" +\\d+  .*Main.java:.*")).count())
        .isEqualTo(10_000);
    assertThat(text).contains("10,000 steps, a shortest one").contains("Main.java:10000");
  }
}
