package foliowalk.campaign.sweep;

import foliowalk.text.Numbers;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A sweep for a person at a terminal: a table for each series. */
public final class SweepText {
  private SweepText() {}

  /** Writes all series, then the summary. */
  public static void write(SweepResult result, PrintWriter out) {
    for (SweepSeries series : result.series()) {
      out.print(series.subject() + "\n");
      List<List<String>> table = new ArrayList<>();
      table.add(row(series.parameter().name(), SweepRows.HEADINGS, "time"));
      for (SweepPoint point : series.points()) {
        String time = point.verdict().isEmpty() ? "-" : Numbers.seconds(point.seconds());
        table.add(row("" + point.value(), SweepRows.of(point), time));
      }
      write(table, out);
      for (SweepPoint point : series.points()) {
        if (!point.decided()) {
          out.print("  " + point.value() + ": " + point.note() + "\n");
        }
      }
      out.print("  " + series.stability() + "\n\n");
    }
    out.print(result.summary() + "\n");
    out.print("time " + Numbers.seconds(result.seconds()) + "\n");
    out.print("exit code " + result.exitCode() + "\n");
  }

  private static List<String> row(String first, List<String> middle, String last) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(middle);
    row.add(last);
    return row;
  }

  private static void write(List<List<String>> table, PrintWriter out) {
    for (List<String> row : table) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = table.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        line.append("  ").append(" ".repeat(width - row.get(i).length())).append(row.get(i));
      }
      out.print(line.append('\n'));
    }
  }
}
