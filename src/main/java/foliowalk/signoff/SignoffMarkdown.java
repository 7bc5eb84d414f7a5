package foliowalk.signoff;

import foliowalk.config.Scenario;
import foliowalk.report.Escape;
import foliowalk.report.Numbers;
import foliowalk.report.ScheduleText;
import foliowalk.result.ToolVersion;
import foliowalk.result.Violation;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A campaign's result as a Markdown page. Two runs on the same inputs give the same text outside
 * the section "Times", which comes last.
 */
public final class SignoffMarkdown {
  /** Where the race shows; a page with every step of every schedule would be megabytes long. */
  private static final int LAST_STEPS = 30;

  private final Writer out;

  private SignoffMarkdown(Writer out) {
    this.out = out;
  }

  /** Writes the whole page. */
  public static void write(SignoffResult result, Writer out) throws IOException {
    SignoffMarkdown page = new SignoffMarkdown(out);
    page.head(result);
    page.matrix(Matrix.of(result));
    page.list("Scenarios", SignoffText.scenarios(result.plan().scenarios()));
    page.list("Cells that came out otherwise than expected", SignoffText.differences(result));
    page.list("Cells not decided", SignoffText.reasons(result.with(CellResult.Outcome.UNDECIDED)));
    page.list("Cells that failed", SignoffText.reasons(result.with(CellResult.Outcome.FAILED)));
    page.list("Cells excluded", SignoffText.exclusions(result));
    page.heading("Numbers");
    page.paragraph(
        "*Shortest* is the number of steps of the shortest schedule found that violates the"
            + " property. *Schedules* counts the complete schedules that the walk covers; `signoff.json` has the exact numbers.");
    page.table(CellTable.HEADINGS, CellTable.rows(result));
    page.counterexamples(result);
    page.list("Assumptions", result.assumptions());
    page.reproduction(result);
    page.heading("Times");
    page.paragraph("This section alone differs between runs on the same inputs.");
    page.paragraph("In all: " + Numbers.seconds(result.seconds()) + ".");
    page.table(List.of("cell", "time", "states/s", "memory"), SignoffText.times(result));
  }

  private void head(SignoffResult result) throws IOException {
    write("# Sign-off\n");
    paragraph(Escape.markdown(result.summary()) + ". Exit code " + result.exitCode() + ".");
    if (result.plan().partial()) {
      paragraph("This is a part of the campaign: other cells were not asked for.");
    }
    if (result.interrupted().isPresent()) {
      paragraph("The run ended early: " + Escape.markdown(result.interrupted().get()) + ".");
    }
  }

  private void matrix(Matrix matrix) throws IOException {
    heading("Matrix");
    List<String> headings = new ArrayList<>(List.of("scenario"));
    headings.addAll(matrix.designs());
    List<List<String>> rows = new ArrayList<>();
    for (Matrix.Row row : matrix.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.label()));
      cells.addAll(row.cells());
      rows.add(cells);
    }
    table(headings, rows);
    bullets(matrix.legend());
  }

  private void counterexamples(SignoffResult result) throws IOException {
    heading("Schedules that violate a property");
    boolean any = false;
    for (Scenario scenario : result.plan().scenarios()) {
      for (CellResult cell : result.cells()) {
        if (cell.cell().scenario().equals(scenario.id())) {
          for (Violation violation : cell.violations()) {
            counterexample(cell, violation);
            any = true;
          }
        }
      }
    }
    if (!any) {
      paragraph("None was found.");
    }
  }

  private void counterexample(CellResult cell, Violation violation) throws IOException {
    int length = violation.trace().length();
    write(
        "\n<details>\n<summary>"
            + Escape.html(cell.cell().name() + ": " + violation.property())
            + ", "
            + Numbers.grouped(length)
            + (length == 1 ? " step" : " steps")
            + "</summary>\n");
    paragraph(Escape.markdown(violation.message()));
    if (length > LAST_STEPS) {
      paragraph("The last " + LAST_STEPS + " steps; `foliowalk check` prints all of them.");
    }
    write("\n" + Escape.markdownBlock(ScheduleText.ofLast(LAST_STEPS, violation)));
    write("\n</details>\n");
  }

  private void reproduction(SignoffResult result) throws IOException {
    heading("How to reproduce");
    if (!result.plan().partial()) {
      write("\n```console\n$ ./foliowalk signoff\n```\n");
    }
    List<String> lines = new ArrayList<>();
    lines.add("foliowalk " + ToolVersion.current());
    result.engines().forEach(engine -> lines.add("engine " + engine));
    lines.add("class files of the models, SHA-256 " + result.programHash());
    lines.add("configuration, SHA-256 " + result.configHash());
    bullets(lines);
  }

  private void list(String heading, List<String> lines) throws IOException {
    if (!lines.isEmpty()) {
      heading(heading);
      bullets(lines);
    }
  }

  private void bullets(List<String> lines) throws IOException {
    write("\n");
    for (String line : lines) {
      write("- " + Escape.markdown(line) + "\n");
    }
  }

  private void table(List<String> headings, List<List<String>> rows) throws IOException {
    write("\n");
    row(headings);
    write("|" + " --- |".repeat(headings.size()) + "\n");
    for (List<String> row : rows) {
      row(row);
    }
  }

  private void row(List<String> cells) throws IOException {
    StringBuilder text = new StringBuilder("|");
    cells.forEach(cell -> text.append(' ').append(Escape.markdown(cell)).append(" |"));
    write(text + "\n");
  }

  private void heading(String text) throws IOException {
    write("\n## " + text + "\n");
  }

  private void paragraph(String text) throws IOException {
    write("\n" + text + "\n");
  }

  private void write(String text) throws IOException {
    out.write(text);
  }
}
