package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.report.SampleResults;
import foliowalk.result.RunResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Our results as JPF would lay them out. */
class JpfStyleReportTest {
  private static final String SECTION = "=".repeat(54) + " ";

  private static String text(RunResult result) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new JpfStyleReport(out).write(result);
    out.flush();
    return text.toString();
  }

  @Test
  void a_proof_ends_with_no_errors_detected() {
    assertThat(text(SampleResults.proved()))
        .containsSubsequence(
            "\n\n" + SECTION + "system under test\n",
            SECTION + "search started\n",
            SECTION + "results\nno errors detected\n",
            SECTION + "statistics\nelapsed time:       ",
            "\nstates:             new=",
            "\nsearch:             maxDepth=",
            SECTION + "search finished\n");
  }

  @Test
  void no_errors_detected_is_unprintable_without_a_proof() {
    assertThat(text(SampleResults.inconclusive()))
        .doesNotContain("no errors detected")
        .containsSubsequence(SECTION + "search constraint\n", "no verdict: INCONCLUSIVE");
    assertThat(text(SampleResults.violated())).doesNotContain("no errors detected");
  }

  @Test
  void a_violation_has_its_transitions_and_a_deadlock_its_snapshot() {
    assertThat(text(SampleResults.violated()))
        .containsSubsequence(
            SECTION + "error 1\nNotDeadlockedProperty\n",
            SECTION + "trace #1",
            SECTION + "error 2\nNoUncaughtExceptionsProperty (I1)\n",
            "-".repeat(54) + " transition #0 thread: 0 (",
            SECTION + "results\nerror #1: NotDeadlockedProperty \"no thread can move\"\n")
        .doesNotContain("\u001b");
  }
}
