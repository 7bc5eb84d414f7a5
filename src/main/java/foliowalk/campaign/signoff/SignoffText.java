package foliowalk.campaign.signoff;

import foliowalk.config.file.Scenario;
import foliowalk.report.ScheduleText;
import foliowalk.result.RunResult;
import foliowalk.text.Escape;
import foliowalk.text.Numbers;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A campaign's result for a person at a terminal. */
public final class SignoffText {
  private static final String GAP = "  ";

  private final PrintWriter out;

  /** Writes to {@code out}. */
  public SignoffText(PrintWriter out) {
    this.out = out;
  }

  /**
   * Writes the whole result.
   *
   * @param objections what a strict reader would not let pass
   * @param exitCode what the process will end with
   */
  public void write(SignoffResult result, List<String> objections, int exitCode) {
    line(result.summary());
    result.interrupted().ifPresent(why -> line("ended early: " + why));
    line("");
    matrix(Matrix.of(result));
    legend(result);
    list("scenarios", scenarios(result.plan().scenarios()));
    list("otherwise than expected", differences(result));
    list("not decided", reasons(result.with(CellResult.Outcome.UNDECIDED)));
    list("failed", reasons(result.with(CellResult.Outcome.FAILED)));
    list("excluded", exclusions(result));
    line("");
    table(CellTable.HEADINGS, CellTable.rows(result), 3);
    line("");
    line(
        "shortest: steps of the shortest schedule found that violates the property; "
            + Numbers.seconds(result.seconds())
            + " in all");
    line("");
    table(List.of("cell", "time", "states/s", "memory"), times(result), 1);
    list("objections", objections);
    line("");
    line("exit code " + exitCode);
  }

  private void matrix(Matrix matrix) {
    List<String> headings = new ArrayList<>(List.of("scenario"));
    headings.addAll(matrix.designs());
    List<List<String>> rows = new ArrayList<>();
    for (Matrix.Row row : matrix.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.label()));
      cells.addAll(row.cells());
      rows.add(cells);
    }
    if (width(headings, rows) > ScheduleText.WIDTH) {
      rows = rows.stream().flatMap(row -> stacked(row).stream()).toList();
    }
    table(headings, rows, headings.size());
  }

  /** A row whose cells have their words below each other, for a matrix wider than the page. */
  private static List<List<String>> stacked(List<String> row) {
    List<List<String>> words = new ArrayList<>();
    words.add(List.of(row.get(0)));
    row.stream().skip(1).forEach(cell -> words.add(Arrays.asList(cell.split(" "))));
    int height = words.stream().mapToInt(List::size).max().orElse(1);
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      int at = i;
      lines.add(words.stream().map(w -> at < w.size() ? w.get(at) : "").toList());
    }
    return lines;
  }

  private void legend(SignoffResult result) {
    line("");
    Matrix.of(result).legend().forEach(this::line);
    for (String assumption : result.assumptions()) {
      line("assumption: " + Escape.line(assumption));
    }
  }

  /** Id and title of each scenario, and of its variants. */
  public static List<String> scenarios(List<Scenario> scenarios) {
    List<String> lines = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      lines.add(scenario.id() + ": " + scenario.title());
      for (String variant : scenario.variants()) {
        String title = scenario.variantTitles().get(variant);
        if (title != null) {
          lines.add(Matrix.label(scenario, variant) + ": " + title);
        }
      }
    }
    return lines;
  }

  /** A line for each cell that came out otherwise than expected. */
  public static List<String> differences(SignoffResult result) {
    return result.with(CellResult.Outcome.DIFFERS).stream()
        .map(
            cell ->
                cell.cell().name()
                    + ": expected "
                    + cell.cell().expectation().text()
                    + ", found "
                    + cell.shortText())
        .toList();
  }

  /** A line for each cell with the reason of its verdict. */
  public static List<String> reasons(List<CellResult> cells) {
    return cells.stream()
        .map(
            cell ->
                cell.cell().name()
                    + ": "
                    + cell.run().map(run -> run.verdict().reason()).orElse(""))
        .toList();
  }

  /** A line for each excluded cell with the reason. */
  public static List<String> exclusions(SignoffResult result) {
    return result.with(CellResult.Outcome.EXCLUDED).stream()
        .map(cell -> cell.cell().name() + ": " + cell.cell().expectation().reason())
        .toList();
  }

  /** Time, rate and memory of each cell that was walked. */
  public static List<List<String>> times(SignoffResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (CellResult cell : result.cells()) {
      cell.run().ifPresent(run -> rows.add(times(cell.cell().name(), run)));
    }
    return rows;
  }

  private static List<String> times(String name, RunResult run) {
    return List.of(
        name,
        Numbers.seconds(run.statistics().seconds()),
        Numbers.rate(run.statistics().statesPerSecond()),
        Numbers.mebibytes(run.statistics().peakMemoryBytes()));
  }

  private void list(String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      line("");
      line(heading);
      lines.forEach(text -> line(GAP + Escape.line(text)));
    }
  }

  /** Columns as wide as their content; the first {@code leftAligned} ones start at their left. */
  private void table(List<String> headings, List<List<String>> rows, int leftAligned) {
    int[] widths = widths(headings, rows);
    row(headings, widths, leftAligned);
    rows.forEach(row -> row(row, widths, leftAligned));
  }

  private void row(List<String> cells, int[] widths, int leftAligned) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = Escape.line(cells.get(i));
      String padding = " ".repeat(Math.max(0, widths[i] - cell.length()));
      // The last column may hold words of any length, so it is never padded on its left.
      boolean left = i < leftAligned || i == cells.size() - 1;
      text.append(left ? cell + padding : padding + cell).append(GAP);
    }
    line(text.toString().stripTrailing());
  }

  private static int[] widths(List<String> headings, List<List<String>> rows) {
    int[] widths = new int[headings.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          rows.stream()
              .mapToInt(row -> Escape.line(row.get(column)).length())
              .reduce(headings.get(i).length(), Math::max);
    }
    return widths;
  }

  private static int width(List<String> headings, List<List<String>> rows) {
    return Arrays.stream(widths(headings, rows)).map(w -> w + GAP.length()).sum();
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
  }
}
