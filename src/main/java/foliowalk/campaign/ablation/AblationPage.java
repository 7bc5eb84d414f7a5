package foliowalk.campaign.ablation;

import foliowalk.campaign.PageAndData;
import foliowalk.campaign.Provenance;
import foliowalk.campaign.ablation.AblationRow.Outcome;
import foliowalk.report.ReportFile;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.report.page.Page;
import foliowalk.result.Violation;
import foliowalk.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An ablation as a page; all but the last section is the same in every run. */
public final class AblationPage {
  private static final PageAndData FILES = new PageAndData("ablation.md", AblationJson.FILE);

  private AblationPage() {}

  /** Names of what {@link #files} gives. */
  public static List<String> names() {
    return FILES.names();
  }

  /** The page and the data, by file name. */
  public static Map<String, ReportFile.Content> files(AblationResult result) {
    return FILES.files(of(result), writer -> AblationJson.write(result, writer));
  }

  /** The whole page. */
  public static Page of(AblationResult result) {
    Page.Builder page = new Page.Builder("What the proofs need");
    page.open(
        Block.paragraph(result.summary() + ". Exit code " + result.exitCode() + "."),
        new Block.Paragraph(
            List.of(
                Inline.of(
                    "Each proved cell is walked once more without each assumption, one at a time,"
                        + " with the argument that drops it. A schedule that now violates a"
                        + " property says that the proof "),
                Inline.of("needs", Style.EMPHASIS),
                Inline.of(" the assumption. A cell that stays proved is "),
                Inline.of("independent", Style.EMPHASIS),
                Inline.of(" of it, or "),
                Inline.of("not touched", Style.EMPHASIS),
                Inline.of(
                    " by it, when its numbers are the same as before. Walks are cut at "
                        + Numbers.grouped(result.maxStates())
                        + " states; those foreseen to be larger are "),
                Inline.of("not walked", Style.EMPHASIS),
                Inline.of("."))));
    page.section("assumptions", "Assumptions", assumptions(result.assumptions()));
    List<List<String>> cells = new ArrayList<>();
    result.byCell().forEach((cell, rows) -> cells.add(List.of(cell, AblationSummary.of(rows))));
    page.section("cells", "Cells", Block.table(List.of("cell", "what its proof needs"), cells));
    open(page, "not-walked", "Not walked", result.with(Outcome.NOT_WALKED));
    open(page, "vacuous", "No violation, but vacuous", result.with(Outcome.VACUOUS));
    open(page, "not-decided", "Not decided", result.with(Outcome.UNDECIDED));
    page.section("not-applicable", "Not applicable", notApplicable(result.assumptions()));
    page.section("schedules", "The end of the schedule that appears", schedules(result));
    page.section(
        "run",
        "Run",
        new Provenance(result.programHash(), result.configHash(), result.seconds()).paragraph());
    return page.page();
  }

  private static Block assumptions(List<Assumption> assumptions) {
    return Block.table(
        List.of("id", "what is assumed", "dropped by"),
        assumptions.stream()
            .map(
                a ->
                    List.of(
                        a.id(), a.sentence(), a.switchable() ? a.argument() : "not switchable yet"))
            .toList());
  }

  private static void open(Page.Builder page, String id, String title, List<AblationRow> rows) {
    if (!rows.isEmpty()) {
      page.section(
          id,
          title,
          Block.table(
              List.of("cell", "assumption", "why"),
              rows.stream()
                  .map(row -> List.of(row.cell(), row.assumption(), row.message()))
                  .toList()));
    }
  }

  /** By assumption, since the reason is that of a scope and not of a cell. */
  private static Block notApplicable(List<Assumption> assumptions) {
    List<List<String>> rows = new ArrayList<>();
    for (Assumption assumption : assumptions) {
      for (Assumption.Scope scope : assumption.scopes()) {
        rows.add(
            List.of(
                assumption.id(),
                (scope.only() ? "all but " : "") + String.join(", ", scope.cells()),
                scope.reason()));
      }
    }
    return Block.table(List.of("assumption", "cells", "why"), rows);
  }

  private static List<Block> schedules(AblationResult result) {
    List<Block> blocks = new ArrayList<>();
    for (AblationRow row : result.with(Outcome.NEEDED)) {
      blocks.add(new Block.Heading(row.cell() + " without " + row.assumption()));
      blocks.add(
          Block.paragraph(
              Violation.simpleNames(row.violated())
                  + ", "
                  + row.length()
                  + " steps: "
                  + row.message()));
      result
          .program()
          .ifPresent(
              program ->
                  blocks.add(
                      new Block.Paragraph(
                          List.of(
                              Inline.of("The whole of it: "),
                              Inline.of(program.command(row.args()), Style.CODE)))));
      blocks.add(new Block.Lines(String.join("\n", row.lastSteps()) + "\n"));
    }
    return blocks;
  }
}
