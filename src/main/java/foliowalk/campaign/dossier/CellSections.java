package foliowalk.campaign.dossier;

import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.CellTable;
import foliowalk.campaign.signoff.Matrix;
import foliowalk.campaign.signoff.SignoffRecord;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.config.file.Scenario;
import foliowalk.explain.Words;
import foliowalk.report.Effects;
import foliowalk.report.KeySteps;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.report.page.Page;
import foliowalk.result.Violation;
import foliowalk.text.Numbers;
import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The matrix, and what stands behind each of its cells. */
final class CellSections {
  /** Where the race shows; a page with every step of every schedule would be megabytes long. */
  private static final int MOST_STEPS = 20;

  private final SignoffResult result;
  private final Prevention prevention;
  private final Map<String, CellResult> byName = new HashMap<>();

  CellSections(SignoffResult result, Prevention prevention) {
    this.result = result;
    this.prevention = prevention;
    result.cells().forEach(cell -> byName.put(cell.cell().name(), cell));
  }

  /** Where a link to a cell leads. */
  static String id(CellResult cell) {
    return id(cell.cell().name());
  }

  static String id(String cellName) {
    return "cell-" + cellName.replaceAll("[^A-Za-z0-9-]", "-");
  }

  Page.Section matrix() {
    Matrix matrix = Matrix.of(result);
    List<String> headings = new ArrayList<>(List.of("scenario"));
    headings.addAll(matrix.designs());
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (Matrix.Row row : matrix.rows()) {
      List<List<Inline>> cells = new ArrayList<>(List.of(Inline.only(row.label())));
      for (int i = 0; i < row.cells().size(); i++) {
        String name = row.scenario() + "/" + row.variant() + "/" + matrix.designs().get(i);
        cells.add(List.of(link(row.cells().get(i), byName.get(name))));
      }
      rows.add(cells);
    }
    return new Page.Section(
        "matrix",
        "Matrix",
        List.of(new Block.Table(headings, rows, List.of()), Block.bullets(matrix.legend())));
  }

  /** What came out of a cell, or null where there is none, as a link to what stands behind it. */
  static Inline link(String text, CellResult cell) {
    if (cell == null) {
      return Inline.of(text, Style.MUTED);
    }
    Style style =
        switch (cell.outcome()) {
          case MATCHES -> cell.violations().isEmpty() ? Style.GOOD : Style.BAD;
          case DIFFERS, UNDECIDED, FAILED -> Style.ALARM;
          case EXCLUDED -> Style.MUTED;
        };
    return Inline.of(text, style).to(cell.run().isPresent() ? "#" + id(cell) : "#excluded");
  }

  Page.Section numbers() {
    return new Page.Section(
        "numbers",
        "Numbers",
        List.of(
            new Block.Paragraph(
                List.of(
                    Inline.of("Shortest", Style.EMPHASIS),
                    Inline.of(
                        " is the number of steps of the shortest schedule found that violates the"
                            + " property. "),
                    Inline.of("Schedules", Style.EMPHASIS),
                    Inline.of(" counts the complete schedules that the walk covers; "),
                    Inline.of("signoff.json", Style.CODE),
                    Inline.of(" has the exact numbers."))),
            new Block.Table(
                CellTable.HEADINGS,
                CellTable.rows(result).stream()
                    .map(row -> row.stream().map(Inline::only).toList())
                    .toList(),
                List.of(3, 4, 5, 6, 7))));
  }

  /** What stands behind each cell that was walked, scenario by scenario. */
  Page.Section cells(Map<String, List<Block>> remarks) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "What is expected of a cell was written before the walk, from the kernel's source: (C)"
                + " is certain from it, (G) is a guess for the walk to decide."));
    for (Scenario scenario : result.plan().scenarios()) {
      List<Block> inside = new ArrayList<>();
      for (CellResult cell : result.cells()) {
        if (cell.cell().scenario().equals(scenario.id()) && cell.run().isPresent()) {
          inside.add(cell(cell, remarks.getOrDefault(cell.cell().name(), List.of())));
        }
      }
      if (!inside.isEmpty()) {
        blocks.add(
            new Block.Details(
                "scenario-" + scenario.id(), scenario.id() + ": " + scenario.title(), inside));
      }
    }
    return new Page.Section("cells", "Cells", blocks);
  }

  private Block cell(CellResult cell, List<Block> remarks) {
    List<Block> blocks = new ArrayList<>();
    var run = cell.run().orElseThrow();
    String certainty = cell.cell().certainty().map(c -> " (" + c + ")").orElse("");
    blocks.add(
        Block.paragraph(
            "Expected "
                + cell.cell().expectation().text()
                + certainty
                + ". "
                + Numbers.grouped(run.statistics().states())
                + " states, "
                + Numbers.grouped(run.statistics().transitions())
                + " transitions, depth "
                + Numbers.grouped(run.statistics().depth())
                + ", "
                + Numbers.brief(run.statistics().schedules())
                + " schedules. "
                + run.verdict().reason()
                + "."));
    if (!run.reached().targets().isEmpty()) {
      List<String> reached = new ArrayList<>();
      run.reached()
          .targets()
          .forEach((what, times) -> reached.add(what + ": " + Numbers.grouped(times)));
      blocks.add(Block.paragraph("Came by " + String.join("; ", reached) + "."));
    }
    blocks.addAll(remarks);
    for (Violation violation : cell.violations()) {
      blocks.add(violation(prevention.told(SignoffRecord.Cell.of(cell), violation)));
    }
    return new Block.Details(id(cell), cell.cell().name() + ": " + cell.shortText(), blocks);
  }

  private static Block violation(Violation violation) {
    int length = violation.trace().length();
    List<Block> blocks = new ArrayList<>();
    List<String> why = violation.why().sentences();
    blocks.add(why.isEmpty() ? Block.paragraph(violation.message()) : Block.bullets(why));
    blocks.addAll(keySteps(violation));
    return new Block.Details(
        "",
        violation.property() + ", " + Numbers.grouped(length) + (length == 1 ? " step" : " steps"),
        blocks);
  }

  /** The steps of a schedule that matter, as a table; nothing of a violation without a schedule. */
  static List<Block> keySteps(Violation violation) {
    List<Step> steps = violation.trace().steps();
    if (steps.isEmpty()) {
      return List.of();
    }
    Effects effects = new Effects(steps);
    List<List<String>> rows = new ArrayList<>();
    for (int number : KeySteps.of(violation, MOST_STEPS)) {
      Step step = steps.get(number - 1);
      rows.add(
          List.of(
              Integer.toString(number),
              step.thread(),
              Words.at(step),
              String.join("; ", effects.of(step))));
    }
    List<Block> blocks = new ArrayList<>();
    if (rows.size() < steps.size()) {
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Inline.of("The key steps; "),
                  Inline.of("foliowalk check", Style.CODE),
                  Inline.of(" prints all " + Numbers.grouped(steps.size()) + "."))));
    }
    blocks.add(Block.table(List.of("step", "thread", "where", "what it did"), rows));
    String hold = violation.hold().equals(Violation.STUCK) ? "Stuck: " : "Blocked: ";
    violation.trace().blocked().forEach(text -> blocks.add(Block.paragraph(hold + text)));
    return blocks;
  }
}
