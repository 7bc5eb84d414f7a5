package foliowalk.campaign.dossier;

import foliowalk.campaign.signoff.CampaignEvidence;
import foliowalk.campaign.signoff.IdleLines;
import foliowalk.report.page.Block;
import foliowalk.result.CodeLine;
import foliowalk.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the walks came by: invariants put to the test, targets reached, lines never executed. */
public final class EvidenceExhibits {
  private EvidenceExhibits() {}

  /** The exhibits of a campaign whose idle lines nobody has reviewed. */
  public static List<Exhibit> of(CampaignEvidence evidence) {
    return List.of(invariants(evidence, true), targets(evidence), idle(evidence));
  }

  /**
   * The exhibits of a campaign, in the order of the page.
   *
   * @param idle what people say about the lines that no cell executes
   * @param sourcepath folders with the program's sources
   * @param whole whether every cell was walked: a part leaves much idle that another part executes
   */
  public static List<Exhibit> of(
      CampaignEvidence evidence, IdleLines idle, List<Path> sourcepath, boolean whole) {
    return List.of(
        invariants(evidence, whole),
        targets(evidence),
        reviewed(evidence, idle, idle.review(evidence, sourcepath), whole));
  }

  private static Exhibit invariants(CampaignEvidence evidence, boolean whole) {
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
                "Stated and checked by the model. The last columns: how often the condition in"
                    + " front of a violation was decided, over all transitions of all cells; in how"
                    + " many proved cells it was decided; in how many cells it is violated."),
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
        whole
            ? evidence.neverDecided().stream().map(id -> id + " is decided in no cell").toList()
            : List.of());
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
                "A proof of a row's cells is one only if the walk came by each of these; a cell"
                    + " that missed one would be VACUOUS. A cell that is violated ends its"
                    + " schedules early and may miss some."),
            Block.table(List.of("row", "target", "cells", "times", "missed by"), rows)),
        evidence.vacuous().stream().map(cell -> cell + " came by nothing").toList());
  }

  private static Exhibit reviewed(
      CampaignEvidence evidence,
      IdleLines rules,
      List<IdleLines.Reviewed> reviewed,
      boolean whole) {
    List<List<String>> rows = new ArrayList<>();
    List<String> objections = new ArrayList<>();
    for (IdleLines.Reviewed one : reviewed) {
      String place = one.line().method() + ":" + one.line().line();
      String why = one.rule().map(rule -> rule.kind() + ": " + rule.reason()).orElse("-");
      rows.add(List.of(place, one.source(), why));
      if (one.rule().isEmpty()) {
        objections.add(one.line() + " is executed by no cell, and models/idle-lines.txt is silent");
      }
    }
    rules
        .stale(reviewed)
        .forEach(rule -> objections.add("models/idle-lines.txt: nothing is idle of " + rule));
    return new Exhibit(
        "idle",
        "Lines of the model that no cell executes",
        List.of(
            count(evidence),
            new Block.Details(
                "idle-lines",
                Numbers.grouped(rows.size()) + " lines and the reasons",
                List.of(Block.table(List.of("line", "source", "why"), rows)))),
        whole ? objections : List.of());
  }

  private static Block count(CampaignEvidence evidence) {
    return Block.paragraph(
        Numbers.grouped(evidence.executed())
            + " lines of the model are executed by some schedule of some cell, "
            + Numbers.grouped(evidence.idle().size())
            + " by none.");
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
    blocks.add(count(evidence));
    blocks.add(Block.bullets(lines));
    return new Exhibit("idle", "Lines of the model that no cell executes", blocks, List.of());
  }
}
