package foliowalk.dossier;

import foliowalk.report.Numbers;
import foliowalk.report.page.Block;
import foliowalk.result.CodeLine;
import foliowalk.signoff.CampaignEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the walks came by: invariants put to the test, targets reached, lines never executed. */
public final class EvidenceExhibits {
  private EvidenceExhibits() {}

  /** The exhibits of a campaign, in the order of the page. */
  public static List<Exhibit> of(CampaignEvidence evidence) {
    return List.of(invariants(evidence), targets(evidence), idle(evidence));
  }

  private static Exhibit invariants(CampaignEvidence evidence) {
    List<List<String>> rows = new ArrayList<>();
    for (CampaignEvidence.Decided decided : evidence.invariants()) {
      rows.add(
          List.of(
              decided.invariant().id(),
              decided.invariant().sentence(),
              decided.invariant().rule(),
              places(decided.invariant().checkedAt()),
              Numbers.grouped(decided.decisions()),
              Numbers.grouped(decided.proved()),
              Numbers.grouped(decided.violated())));
    }
    return new Exhibit(
        "invariants",
        "Invariants",
        List.of(
            Block.paragraph(
                "Stated and checked by the model. The last columns: how often the condition in front of"
                    + " a violation was decided, over all transitions of all cells; in how many proved"
                    + " cells it was decided; in how many cells it is violated."),
            Block.table(
                List.of(
                    "id",
                    "what holds",
                    "kernel rule",
                    "checked in",
                    "decided",
                    "proved",
                    "violated"),
                rows)),
        evidence.neverDecided().stream().map(id -> id + " is decided in no cell").toList());
  }

  private static String places(Iterable<CodeLine> lines) {
    Map<String, String> byMethod = new LinkedHashMap<>();
    lines.forEach(
        line ->
            byMethod.merge(
                line.method(), Integer.toString(line.line()), (all, next) -> all + ", " + next));
    return byMethod.entrySet().stream()
        .map(place -> place.getKey() + ":" + place.getValue())
        .collect(Collectors.joining("; "));
  }

  private static Exhibit targets(CampaignEvidence evidence) {
    List<List<String>> rows = new ArrayList<>();
    for (CampaignEvidence.Target target : evidence.targets()) {
      rows.add(
          List.of(
              target.scenario() + " " + target.variant(),
              target.target(),
              target.reached() + " of " + target.cells(),
              Numbers.grouped(target.times()),
              String.join(", ", target.missedBy())));
    }
    return new Exhibit(
        "came-by",
        "What the proofs came by",
        List.of(
            Block.paragraph(
                "A proof of a row's cells is one only if the walk came by each of these; a cell that"
                    + " missed one would be VACUOUS. A cell that is violated ends its schedules early"
                    + " and may miss some."),
            Block.table(List.of("row", "target", "cells", "times", "missed by"), rows)),
        evidence.vacuous().stream().map(cell -> cell + " came by nothing").toList());
  }

  private static Exhibit idle(CampaignEvidence evidence) {
    Map<String, List<CodeLine>> byMethod =
        evidence.idle().stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.file() + " " + line.method(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> lines = new ArrayList<>();
    byMethod.forEach(
        (method, of) ->
            lines.add(
                method
                    + ": "
                    + of.stream()
                        .map(line -> Integer.toString(line.line()))
                        .collect(Collectors.joining(", "))));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            Numbers.grouped(evidence.executed())
                + " lines of the model are executed by some schedule of some cell, "
                + Numbers.grouped(evidence.idle().size())
                + " by none."));
    blocks.add(Block.bullets(lines));
    return new Exhibit("idle", "Lines of the model that no cell executes", blocks, List.of());
  }
}
