package foliowalk.campaign.ablation;

import foliowalk.campaign.ablation.AblationRow.Outcome;
import foliowalk.report.ReportFile;
import foliowalk.result.ToolVersion;
import foliowalk.result.Violation;
import foliowalk.text.Escape;
import foliowalk.text.Numbers;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ablation as a Markdown page; all but the last section is the same in every run. */
public final class AblationMarkdown {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "ablation.md";

  private AblationMarkdown() {}

  /** Names of what {@link #files} gives. */
  public static List<String> names() {
    return List.of(FILE, AblationJson.FILE);
  }

  /** The page and the data, by file name. */
  public static Map<String, ReportFile.Content> files(AblationResult result) {
    Map<String, ReportFile.Content> files = new LinkedHashMap<>();
    files.put(FILE, writer -> write(result, writer));
    files.put(AblationJson.FILE, writer -> AblationJson.write(result, writer));
    return files;
  }

  /** Writes the whole page. */
  public static void write(AblationResult result, Writer out) throws IOException {
    StringBuilder page = new StringBuilder("# What the proofs need\n\n");
    page.append(Escape.markdown(result.summary()))
        .append(". Exit code ")
        .append(result.exitCode())
        .append(".\n\n")
        .append(
            "Each proved cell is walked once more without each assumption, one at a time, with the"
                + " argument that drops it. A schedule that now violates a property says that the"
                + " proof *needs* the assumption. A cell that stays proved is *independent* of it,"
                + " or *not touched* by it, when its numbers are the same as before. Walks are cut"
                + " at ")
        .append(Numbers.grouped(result.maxStates()))
        .append(" states; those foreseen to be larger are *not walked*.\n");
    assumptions(page, result.assumptions());
    page.append("\n## Cells\n\n| cell | what its proof needs |\n|---|---|\n");
    result
        .byCell()
        .forEach(
            (cell, rows) ->
                page.append("| ")
                    .append(Escape.markdown(cell))
                    .append(" | ")
                    .append(Escape.markdown(AblationSummary.of(rows)))
                    .append(" |\n"));
    open(page, "Not walked", result.with(Outcome.NOT_WALKED));
    open(page, "No violation, but vacuous", result.with(Outcome.VACUOUS));
    open(page, "Not decided", result.with(Outcome.UNDECIDED));
    notApplicable(page, result);
    schedules(page, result);
    page.append("\n## Run\n\nfoliowalk ")
        .append(ToolVersion.current())
        .append(", program ")
        .append(result.programHash())
        .append(", configurations ")
        .append(result.configHash())
        .append(", ")
        .append(Numbers.seconds(result.seconds()))
        .append(".\n");
    out.write(page.toString());
  }

  private static void assumptions(StringBuilder page, List<Assumption> assumptions) {
    page.append("\n## Assumptions\n\n| id | what is assumed | dropped by |\n|---|---|---|\n");
    for (Assumption assumption : assumptions) {
      page.append("| ")
          .append(Escape.markdown(assumption.id()))
          .append(" | ")
          .append(Escape.markdown(assumption.sentence()))
          .append(" | ")
          .append(
              assumption.switchable()
                  ? Escape.markdown(assumption.argument())
                  : "not switchable yet")
          .append(" |\n");
    }
  }

  private static void open(StringBuilder page, String title, List<AblationRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    page.append("\n## ").append(title).append("\n\n| cell | assumption | why |\n|---|---|---|\n");
    for (AblationRow row : rows) {
      page.append("| ")
          .append(Escape.markdown(row.cell()))
          .append(" | ")
          .append(Escape.markdown(row.assumption()))
          .append(" | ")
          .append(Escape.markdown(row.message()))
          .append(" |\n");
    }
  }

  /** By assumption, since the reason is that of a scope and not of a cell. */
  private static void notApplicable(StringBuilder page, AblationResult result) {
    page.append("\n## Not applicable\n\n| assumption | cells | why |\n|---|---|---|\n");
    for (Assumption assumption : result.assumptions()) {
      for (Assumption.Scope scope : assumption.scopes()) {
        page.append("| ")
            .append(Escape.markdown(assumption.id()))
            .append(scope.only() ? " | all but " : " | ")
            .append(Escape.markdown(String.join(", ", scope.cells())))
            .append(" | ")
            .append(Escape.markdown(scope.reason()))
            .append(" |\n");
      }
    }
  }

  private static void schedules(StringBuilder page, AblationResult result) {
    page.append("\n## The end of the schedule that appears\n");
    for (AblationRow row : result.with(Outcome.NEEDED)) {
      page.append("\n### ")
          .append(Escape.markdown(row.cell()))
          .append(" without ")
          .append(Escape.markdown(row.assumption()))
          .append("\n\n")
          .append(Escape.markdown(Violation.simpleNames(row.violated())))
          .append(", ")
          .append(row.length())
          .append(" steps: ")
          .append(Escape.markdown(row.message()))
          .append(
              result
                  .program()
                  .map(program -> "\n\nThe whole of it: `" + program.command(row.args()) + "`")
                  .orElse(""))
          .append("\n\n")
          .append(Escape.markdownBlock(String.join("\n", row.lastSteps()) + "\n"))
          .append('\n');
    }
  }
}
