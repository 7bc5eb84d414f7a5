package foliowalk.junit;

import foliowalk.report.ScheduleText;
import foliowalk.report.TextReport;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.trace.ChoiceText;
import foliowalk.trace.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** What a test that fails says: what was expected, what came, why, by which schedule. */
final class FailureText {
  private FailureText() {}

  /** Of a walk whose result is not as expected. */
  static AssertionFailedError of(
      String test, String complaint, RunResult result, Expected expected) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    head(out, test, complaint);
    result.violations().forEach(violation -> why(out, violation));
    out.print('\n');
    new TextReport(out).write(result);
    List<Violation> taken =
        result.violations().stream().filter(v -> v.trace().length() > 0).toList();
    if (!taken.isEmpty()) {
      out.print("\nTo take one of these schedules again, put on the method:\n");
      for (Violation violation : taken) {
        out.print("  @ExploreAllSchedules(replay = \"");
        out.print(ChoiceText.of(violation.trace().choices()));
        out.print("\") // " + violation.property() + "\n");
      }
    }
    return failure(out, text, expected, result.verdict().word(), result.violations());
  }

  /** Of a schedule that did not come out as expected. */
  static AssertionFailedError of(
      String test, String complaint, ReplayedSchedule replayed, Expected expected) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    head(out, test, complaint);
    replayed.divergence().ifPresent(d -> out.print("  divergence  " + d + "\n"));
    replayed.violation().ifPresent(violation -> why(out, violation));
    out.print('\n');
    Violation shown =
        replayed.violation().orElse(new Violation("nothing", "", replayed.taken().trace()));
    new ScheduleText(out).write(shown);
    return failure(
        out, text, expected, replayed.verdict().name(), replayed.violation().stream().toList());
  }

  /** Of a program that cannot be walked. */
  static AssertionFailedError refused(String test, String reason) {
    return new AssertionFailedError("cannot be explored: " + reason + "\n  test        " + test);
  }

  private static void head(PrintWriter out, String test, String complaint) {
    out.print(complaint + "\n  test        " + test + "\n");
  }

  private static void why(PrintWriter out, Violation violation) {
    for (String sentence : violation.why().sentences()) {
      out.print("  why         " + sentence + "\n");
    }
  }

  /** With the frames of the violating step, so that an editor leads to its line. */
  private static AssertionFailedError failure(
      PrintWriter out,
      StringWriter text,
      Expected expected,
      String verdict,
      List<Violation> shown) {
    out.flush();
    AssertionFailedError error = new AssertionFailedError(text.toString(), expected, verdict);
    List<Step> steps = shown.isEmpty() ? List.of() : shown.get(0).trace().steps();
    if (!steps.isEmpty()) {
      error.setStackTrace(
          steps.get(steps.size() - 1).stack().stream()
              .map(FailureText::frame)
              .toArray(StackTraceElement[]::new));
    }
    return error;
  }

  private static StackTraceElement frame(Step.Location at) {
    String file = at.file().isEmpty() ? null : at.file();
    return new StackTraceElement(
        at.className(), at.method(), file, at.line() == 0 ? -1 : at.line());
  }
}
