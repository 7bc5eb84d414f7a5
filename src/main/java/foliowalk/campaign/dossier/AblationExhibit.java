package foliowalk.campaign.dossier;

import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.ablation.AblationRow;
import foliowalk.campaign.ablation.AblationRow.Outcome;
import foliowalk.campaign.ablation.Assumption;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.result.Violation;
import foliowalk.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which assumptions the proofs need: each is dropped, and the schedule that appears is shown. */
public final class AblationExhibit {
  private static final String ID = "ablation";
  private static final String HEADING = "Assumptions, dropped one at a time";

  private AblationExhibit() {}

  /** There is no record that can be read. */
  public static Exhibit absent(String why) {
    return Exhibit.absent(ID, HEADING, why);
  }

  /**
   * Of a record.
   *
   * @param stale why it does not speak of this program; empty when it does
   */
  public static Exhibit of(AblationResult result, List<String> stale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "Why a design holds: a proved cell is walked again without one assumption. Where a"
                + " schedule then violates a property, the proof needs the assumption; where it is"
                + " proved over another state space, it holds without; where the state space is the"
                + " same, it is not touched by it. Open is what was cut or would be too large:"
                + " walks are cut after "
                + Numbers.grouped(result.maxStates())
                + " states. Walked are "
                + result.byCell().size()
                + " proved cells; unless all variants are asked for, of each scenario those of the"
                + " first variant in which anything is proved. What another variant drops shows in"
                + " the matrix itself."));
    blocks.add(Block.paragraph(result.summary() + "."));
    stale.forEach(
        reason ->
            blocks.add(
                new Block.Paragraph(List.of(Inline.of("Stale: " + reason + ".", Style.ALARM)))));
    blocks.add(assumptions(result));
    blocks.add(table(result, stale.isEmpty()));
    List<String> objections = new ArrayList<>();
    stale.forEach(reason -> objections.add("ablation is stale: " + reason));
    if (result.partial()) {
      objections.add("ablation: the record is a part");
    }
    result.interrupted().ifPresent(why -> objections.add("ablation ended early: " + why));
    return new Exhibit(ID, HEADING, blocks, objections);
  }

  private static Block assumptions(AblationResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (Assumption assumption : result.assumptions()) {
      rows.add(
          List.of(
              assumption.id(),
              assumption.sentence(),
              assumption.switchable() ? assumption.argument() : "not switchable yet",
              String.valueOf(
                  result.with(Outcome.NEEDED).stream()
                      .filter(row -> row.assumption().equals(assumption.id()))
                      .count())));
    }
    return Block.table(List.of("id", "assumption", "dropped by", "needed in cells"), rows);
  }

  /**
   * The schedules behind what is needed are on the page only if the record speaks of its program.
   */
  private static Block table(AblationResult result, boolean linked) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    result
        .byCell()
        .forEach(
            (cell, of) ->
                rows.add(
                    List.of(
                        List.of(Inline.of(cell).to("#" + CellSections.id(cell))),
                        named(of, Outcome.NEEDED, Style.BAD, linked),
                        named(of, Outcome.INDEPENDENT, Style.PLAIN, false),
                        named(of, Outcome.NO_EFFECT, Style.MUTED, false),
                        open(of))));
    return new Block.Table(
        List.of("cell", "needs", "holds without", "not touched by", "open"), rows, List.of());
  }

  private static List<Inline> named(
      List<AblationRow> rows, Outcome outcome, Style style, boolean linked) {
    List<Inline> text = new ArrayList<>();
    for (AblationRow row : rows) {
      if (row.outcome() == outcome) {
        if (!text.isEmpty()) {
          text.add(Inline.of(" "));
        }
        Inline name = Inline.of(row.assumption() + properties(row), style);
        text.add(linked ? name.to("#" + id(row)) : name);
      }
    }
    return text.isEmpty() ? Inline.only("") : text;
  }

  private static List<Inline> open(List<AblationRow> rows) {
    List<Inline> text = new ArrayList<>(named(rows, Outcome.UNDECIDED, Style.PLAIN, false));
    text.add(Inline.of(" "));
    text.addAll(named(rows, Outcome.NOT_WALKED, Style.MUTED, false));
    text.add(Inline.of(" "));
    text.addAll(named(rows, Outcome.VACUOUS, Style.MUTED, false));
    return text;
  }

  private static String properties(AblationRow row) {
    return row.violated().isEmpty() ? "" : " (" + Violation.simpleNames(row.violated()) + ")";
  }

  private static String id(AblationRow row) {
    return CellSections.id(row.cell()) + "-without-" + row.assumption();
  }

  /** By cell what stands behind it: what it needs, with the end of the schedule that appears. */
  public static Map<String, List<Block>> remarks(AblationResult result) {
    Map<String, List<Block>> remarks = new LinkedHashMap<>();
    result
        .byCell()
        .forEach(
            (cell, rows) -> {
              List<Block> blocks = new ArrayList<>();
              List<AblationRow> needed =
                  rows.stream().filter(row -> row.outcome() == Outcome.NEEDED).toList();
              blocks.add(
                  Block.paragraph(
                      needed.isEmpty()
                          ? "Needs none of the assumptions that were dropped."
                          : "Needs "
                              + String.join(
                                  ", ", needed.stream().map(AblationRow::assumption).toList())
                              + "."));
              needed.forEach(row -> blocks.add(needed(row)));
              remarks.put(cell, blocks);
            });
    return remarks;
  }

  private static Block needed(AblationRow row) {
    return new Block.Details(
        id(row),
        "without "
            + row.assumption()
            + ":"
            + properties(row)
            + ", "
            + Numbers.grouped(row.length())
            + (row.length() == 1 ? " step" : " steps"),
        List.of(
            Block.paragraph(row.message()),
            new Block.Lines(String.join("\n", row.lastSteps()) + "\n")));
  }
}
