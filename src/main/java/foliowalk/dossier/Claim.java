package foliowalk.dossier;

import foliowalk.report.Numbers;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.report.page.Page;
import foliowalk.signoff.CellResult;
import foliowalk.signoff.SignoffResult;
import java.util.ArrayList;
import java.util.List;

/** What the campaign says about its question, made from its cells and nothing else. */
final class Claim {
  private static final int NAMED = 4;

  private final SignoffResult result;
  private final Statement statement;

  Claim(SignoffResult result, Statement statement) {
    this.result = result;
    this.statement = statement;
  }

  void addTo(Page.Builder page) {
    page.section(
        "claim",
        "Claim",
        Block.paragraph(statement.question()),
        new Block.Paragraph(List.of(Inline.of(sentence(), Style.EMPHASIS))),
        comparison());
  }

  /** The claim in one sentence. */
  String sentence() {
    Comparison proposal = compare(statement.proposal());
    String where = "In a model of " + statement.kernel() + ", under sequential consistency, ";
    if (proposal.walked() == 0) {
      return where + "nothing is claimed: design " + statement.proposal() + " was not walked.";
    }
    return where
        + statement.patch()
        + " (design "
        + statement.proposal()
        + ") "
        + verdict(proposal)
        + "; of the alternatives, "
        + alternatives()
        + ".";
  }

  private String verdict(Comparison proposal) {
    String rule = "a rule that design " + statement.baseline() + " keeps";
    if (!proposal.breaks().isEmpty()) {
      CellResult first = proposal.shortestBreak();
      return "does not hold: some schedule breaks "
          + rule
          + " in "
          + proposal.breaks().size()
          + " of its "
          + proposal.walked()
          + " cells, the shortest in "
          + first.cell().name()
          + " ("
          + first.shortText()
          + ", "
          + Numbers.grouped(Comparison.shortest(first))
          + " steps)";
    }
    if (!proposal.open().isEmpty()) {
      return "is not decided: "
          + proposal.open().size()
          + " of its "
          + proposal.walked()
          + " cells are open";
    }
    return "holds: no schedule breaks " + rule + ", in the " + proposal.walked() + " cells walked";
  }

  private String alternatives() {
    List<String> hold =
        others().stream()
            .map(this::compare)
            .filter(c -> c.walked() > 0 && c.breaks().isEmpty() && c.open().isEmpty())
            .map(Comparison::design)
            .toList();
    return hold.isEmpty()
        ? "none is shown to keep all that design " + statement.baseline() + " keeps"
        : String.join(", ", hold)
            + (hold.size() == 1 ? " breaks none" : " break none")
            + " that design "
            + statement.baseline()
            + " keeps";
  }

  private Comparison compare(String design) {
    return Comparison.of(result, design, statement.baseline());
  }

  private List<String> others() {
    return result.plan().designs().stream()
        .filter(d -> !d.equals(statement.baseline()) && !d.equals(statement.proposal()))
        .toList();
  }

  private Block comparison() {
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (String design : result.plan().designs()) {
      Comparison c = compare(design);
      rows.add(
          List.of(
              Inline.only(design),
              Inline.only(statement.designs().getOrDefault(design, "")),
              Inline.only(c.proved() + " of " + c.walked()),
              cells(c.breaks(), Style.BAD),
              cells(c.mends(), Style.GOOD)));
    }
    String baseline = "design " + statement.baseline();
    return new Block.Table(
        List.of(
            "design",
            "what it is",
            "cells proved",
            "violated where " + baseline + " is proved",
            "proved where " + baseline + " is violated"),
        rows,
        List.of(2));
  }

  private static List<Inline> cells(List<CellResult> cells, Style style) {
    List<Inline> text = new ArrayList<>();
    if (cells.isEmpty()) {
      return Inline.only("none");
    }
    text.add(Inline.of(cells.size() + ": "));
    for (CellResult cell : cells.subList(0, Math.min(NAMED, cells.size()))) {
      if (text.size() > 1) {
        text.add(Inline.of(", "));
      }
      String name =
          cell.cell().scenario()
              + " "
              + cell.cell().variant()
              + (cell.violations().isEmpty() ? "" : " (" + cell.shortText() + ")");
      text.add(Inline.of(name, style).to("#" + CellSections.id(cell)));
    }
    if (cells.size() > NAMED) {
      text.add(Inline.of(", ..."));
    }
    return text;
  }
}
