package foliowalk.campaign.signoff;

import foliowalk.config.file.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The matrix of a campaign: a row for each variant of each scenario, a column for each design.
 *
 * @param designs headings of the columns
 * @param rows in the order of the plan
 */
public record Matrix(List<String> designs, List<Row> rows) {

  /**
   * One row.
   *
   * @param label scenario, and the variant where there are several
   * @param scenario id of the scenario
   * @param variant one of its variants
   * @param cells one text for each design
   */
  public record Row(String label, String scenario, String variant, List<String> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Stands behind a cell that differs from its expectation. */
  public static final String DIFFERS = "!";

  /** Stands behind a cell that was not decided. */
  public static final String UNDECIDED = "?";

  /** Stands for a cell that was left out of this run, or that the scenario does not have. */
  public static final String ABSENT = "-";

  /** Copies the lists. */
  public Matrix {
    designs = List.copyOf(designs);
    rows = List.copyOf(rows);
  }

  /** The matrix of a result. */
  public static Matrix of(SignoffResult result) {
    Map<String, CellResult> byName = new HashMap<>();
    result.cells().forEach(cell -> byName.put(cell.cell().name(), cell));
    List<String> designs =
        result.plan().designs().stream()
            .filter(d -> result.cells().stream().anyMatch(c -> c.cell().design().equals(d)))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Scenario scenario : result.plan().scenarios()) {
      for (String variant : scenario.variants()) {
        List<String> cells = new ArrayList<>();
        for (String design : designs) {
          CellResult cell = byName.get(scenario.id() + "/" + variant + "/" + design);
          cells.add(cell == null ? ABSENT : marked(cell));
        }
        rows.add(new Row(label(scenario, variant), scenario.id(), variant, cells));
      }
    }
    return new Matrix(designs, rows);
  }

  /** What the words and marks that occur in the cells mean, one line each. */
  public List<String> legend() {
    List<String> lines = new ArrayList<>();
    if (anyCell("PROVED.*")) {
      lines.add("PROVED: every schedule was walked, and none violates a property");
    }
    lines.add("an id: a schedule violates that property");
    if (anyCell(".*" + DIFFERS)) {
      lines.add(DIFFERS + ": otherwise than expected");
    }
    if (anyCell(".*\\" + UNDECIDED)) {
      lines.add(UNDECIDED + ": not decided, since the walk was cut");
    }
    if (anyCell("n/a")) {
      lines.add("n/a: excluded, with the reason below");
    }
    if (anyCell(ABSENT)) {
      lines.add(ABSENT + ": not part of this run");
    }
    return lines;
  }

  private boolean anyCell(String pattern) {
    return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(c -> c.matches(pattern));
  }

  /** How a row is called. */
  static String label(Scenario scenario, String variant) {
    return scenario.variants().size() == 1 ? scenario.id() : scenario.id() + " " + variant;
  }

  private static String marked(CellResult cell) {
    return switch (cell.outcome()) {
      case DIFFERS -> cell.shortText() + " " + DIFFERS;
      case UNDECIDED -> cell.shortText() + " " + UNDECIDED;
      case MATCHES, FAILED, EXCLUDED -> cell.shortText();
    };
  }
}
