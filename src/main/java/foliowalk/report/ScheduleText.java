package foliowalk.report;

import foliowalk.result.Violation;
import foliowalk.text.Escape;
import foliowalk.text.Wrap;
import foliowalk.trace.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A schedule as a table: step, thread, kernel function or method, place, source text, and under
 * each row the values written. Every step is shown; no text is cut off, long text goes on on the
 * next line.
 */
public final class ScheduleText {
  /** Columns of the page. */
  public static final int WIDTH = 120;

  private static final int MAX_THREAD = 18;
  private static final int MAX_FUNCTION = 34;
  private static final int MAX_PLACE = 28;
  private static final int STEP = 6;
  private static final int SOURCE = 4;
  private static final String GAP = "  ";

  private final PrintWriter out;

  /** Writes to {@code out}. */
  public ScheduleText(PrintWriter out) {
    this.out = out;
  }

  /** The end of a violation's schedule as text: at most so many steps. */
  public static String ofLast(int steps, Violation violation) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new ScheduleText(out).write(violation, steps);
    out.flush();
    return text.toString();
  }

  /** Writes the whole schedule of a violation, then what keeps each thread. */
  public void write(Violation violation) {
    write(violation, Integer.MAX_VALUE);
  }

  private void write(Violation violation, int atMost) {
    List<Step> all = violation.trace().steps();
    List<Step> steps = all.subList(Math.max(0, all.size() - atMost), all.size());
    if (steps.isEmpty()) {
      line(
          violation.property().equals(Violation.STUCK)
              ? "  (no step has to be taken)"
              : "  (no schedule was recorded)");
    } else {
      writeTable(steps);
    }
    for (String blocked : violation.trace().blocked()) {
      wrapped("  " + violation.hold() + ": ", Escape.line(blocked));
    }
  }

  private void writeTable(List<Step> steps) {
    int[] widths = {
      STEP,
      width(steps, MAX_THREAD, "thread", ScheduleText::thread),
      width(steps, MAX_FUNCTION, "function", StepText::function),
      width(steps, MAX_PLACE, "line", ScheduleText::place),
      0
    };
    widths[SOURCE] = WIDTH - IntStream.of(widths).sum() - SOURCE * GAP.length();
    row(widths, "  step", "thread", "function", "line", "source");
    String indent = " ".repeat(widths[0] + widths[1] + 3 * GAP.length());
    for (Step step : steps) {
      row(
          widths,
          String.format(Locale.ROOT, "%" + STEP + "d", step.number()),
          thread(step),
          StepText.function(step),
          place(step),
          Escape.line(step.location().source()));
      for (String part : Wrap.at(WIDTH - indent.length(), EventText.of(step))) {
        line(indent + part);
      }
    }
  }

  /** One row of the table; text longer than its column goes on below, inside the column. */
  private void row(int[] widths, String... cells) {
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      columns.add(Wrap.at(widths[i], cells[i]));
    }
    int height = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < cells.length; i++) {
        String part = line < columns.get(i).size() ? columns.get(i).get(line) : "";
        text.append(part).append(" ".repeat(widths[i] - part.length())).append(GAP);
      }
      line(text.toString().stripTrailing());
    }
  }

  private static int width(
      List<Step> steps, int most, String heading, Function<Step, String> column) {
    int widest = heading.length();
    for (Step step : steps) {
      widest = Math.max(widest, column.apply(step).length());
    }
    return Math.min(widest, most);
  }

  private static String thread(Step step) {
    return Escape.line(step.thread());
  }

  private static String place(Step step) {
    return Escape.line(step.location().place());
  }

  private void wrapped(String label, String text) {
    String indent = label;
    for (String part : Wrap.at(WIDTH - label.length(), text)) {
      line(indent + part);
      indent = " ".repeat(label.length());
    }
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
  }
}
