package foliowalk.jpf;

import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.text.Escape;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A result in the layout of Java PathFinder's console, for eyes trained on it. What JPF would count
 * and we do not is left out; "no errors detected" stands only where the verdict is PROVED.
 */
public final class JpfStyleReport {
  private static final String SECTION = "=".repeat(54) + " ";
  private static final String TRANSITION = "-".repeat(54) + " ";
  private static final int PLACE_WIDTH = 30;
  private static final int DETAILS_SHOWN = 50;
  private static final int SECONDS_PER_MINUTE = 60;

  private final PrintWriter out;

  /** Writes to {@code out}. */
  public JpfStyleReport(PrintWriter out) {
    this.out = out;
  }

  /** Writes the whole report. */
  public void write(RunResult result) {
    line(result.engine() + " (in the console layout of Java PathFinder)");
    line("");
    section("system under test");
    line(
        result.config().target()
            + ".main("
            + String.join(",", result.config().args().stream().map(arg -> '"' + arg + '"').toList())
            + ")");
    section("search started");
    int number = 0;
    for (Violation violation : result.violations()) {
      error(violation, ++number);
    }
    for (String cut : result.completeness().cuts()) {
      section("search constraint");
      line(cut);
    }
    results(result);
    statistics(result);
    section("search finished");
  }

  private void error(Violation violation, int number) {
    section("error " + number);
    line(property(violation));
    line(violation.message());
    section("trace #" + number);
    List<String> threads = new ArrayList<>();
    for (Step step : violation.trace().steps()) {
      transition(step, threads);
    }
    if (!violation.trace().blocked().isEmpty()) {
      section("snapshot #" + number);
      violation.trace().blocked().forEach(thread -> line("thread " + thread));
    }
  }

  /** Threads are numbered by their first appearance, and named since we know their names. */
  private void transition(Step step, List<String> threads) {
    if (!threads.contains(step.thread())) {
      threads.add(step.thread());
    }
    line(
        TRANSITION
            + "transition #"
            + (step.number() - 1)
            + " thread: "
            + threads.indexOf(step.thread())
            + " ("
            + step.thread()
            + ")");
    line(step.operation());
    Step.Location location = step.location();
    String place = location.file() + ":" + location.line();
    String pad = " ".repeat(Math.max(1, PLACE_WIDTH - place.length()));
    line("  " + place + pad + ": " + location.source());
    for (Event event : step.events()) {
      if (event.kind() == Event.Kind.WRITE) {
        line(
            "      ["
                + event.object()
                + "."
                + event.member()
                + ": "
                + event.oldValue()
                + " -> "
                + event.newValue()
                + "]");
      }
    }
  }

  private static String property(Violation violation) {
    if (violation.property().equals(Violation.STUCK)) {
      return "no property of JPF (" + Violation.STUCK + ")";
    }
    return violation.property().equals(Violation.DEADLOCK)
        ? "NotDeadlockedProperty"
        : "NoUncaughtExceptionsProperty (" + violation.property() + ")";
  }

  private void results(RunResult result) {
    section("results");
    int number = 0;
    for (Violation violation : result.violations()) {
      String message = violation.message();
      boolean brief = message.length() <= DETAILS_SHOWN;
      line(
          "error #"
              + ++number
              + ": "
              + property(violation)
              + " \""
              + (brief ? message : message.substring(0, DETAILS_SHOWN) + "...")
              + "\"");
    }
    if (result.verdict() instanceof Verdict.Proved) {
      line("no errors detected");
    } else if (result.violations().isEmpty()) {
      line("no verdict: " + result.verdict().word() + ", " + result.verdict().reason());
    }
  }

  private void statistics(RunResult result) {
    Statistics numbers = result.statistics();
    long seconds = (long) numbers.seconds();
    section("statistics");
    line(
        String.format(
            Locale.ROOT,
            "elapsed time:       %02d:%02d:%02d",
            seconds / SECONDS_PER_MINUTE / SECONDS_PER_MINUTE,
            seconds / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE,
            seconds % SECONDS_PER_MINUTE));
    line(
        "states:             new="
            + numbers.states()
            + ",visited="
            + Math.max(0, numbers.transitions() - numbers.states())
            + ",end="
            + numbers.endStates());
    line(
        "search:             maxDepth="
            + numbers.depth()
            + ",constraints="
            + result.completeness().cuts().size());
    line("max memory:         " + (numbers.peakMemoryBytes() >> 20) + "MB");
  }

  private void section(String name) {
    line("");
    line(SECTION + name);
  }

  private void line(String text) {
    out.print(Escape.line(text));
    out.print('\n');
  }
}
