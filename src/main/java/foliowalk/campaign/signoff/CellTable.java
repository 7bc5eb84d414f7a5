package foliowalk.campaign.signoff;

import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Violation;
import foliowalk.text.NaturalOrder;
import foliowalk.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers of each cell as rows of text, the same in every format. Times are apart, since they
 * alone differ between runs.
 */
public final class CellTable {
  /** Headings of the columns. */
  public static final List<String> HEADINGS =
      List.of(
          "cell",
          "verdict",
          "expected",
          "states",
          "transitions",
          "depth",
          "end states",
          "schedules",
          "shortest");

  private CellTable() {}

  /** A row for each cell that was walked, then the totals. */
  public static List<List<String>> rows(SignoffResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (CellResult cell : result.cells()) {
      cell.run().ifPresent(run -> rows.add(row(cell, run)));
    }
    rows.add(
        List.of(
            "total",
            "",
            "",
            Numbers.grouped(result.total(Statistics::states)),
            Numbers.grouped(result.total(Statistics::transitions)),
            "",
            Numbers.grouped(result.total(Statistics::endStates)),
            Numbers.brief(result.totalSchedules()),
            ""));
    return rows;
  }

  private static List<String> row(CellResult cell, RunResult run) {
    Statistics numbers = run.statistics();
    String certainty = cell.cell().certainty().map(c -> " (" + c + ")").orElse("");
    return List.of(
        cell.cell().name(),
        cell.shortText(),
        cell.cell().expectation().text() + certainty,
        Numbers.grouped(numbers.states()),
        Numbers.grouped(numbers.transitions()),
        Numbers.grouped(numbers.depth()),
        Numbers.grouped(numbers.endStates()),
        Numbers.brief(numbers.schedules()),
        shortest(cell.violations()));
  }

  /** Length of the shortest schedule of each violated property: {@code 34}, or one for each id. */
  private static String shortest(List<Violation> violations) {
    if (violations.size() == 1) {
      return Numbers.grouped(violations.get(0).trace().length());
    }
    return violations.stream()
        .sorted(Comparator.comparing(Violation::property, new NaturalOrder()))
        .map(v -> Violation.simpleName(v.property()) + ":" + Numbers.grouped(v.trace().length()))
        .collect(Collectors.joining(" "));
  }
}
