package foliowalk.campaign.dossier;

import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.explain.Words;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.report.page.Page;
import foliowalk.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the campaign says about its question, made from its cells and nothing else. */
final class Claim {
  private final SignoffResult result;
  private final Statement statement;

  Claim(SignoffResult result, Statement statement) {
    this.result = result;
    this.statement = statement;
  }

  void addTo(Page.Builder page) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(statement.question()));
    blocks.add(new Block.Paragraph(List.of(Inline.of(sentence(), Style.EMPHASIS))));
    blocks.addAll(nearest());
    blocks.add(comparison());
    page.section("claim", "Claim", blocks);
  }

  /** What came out in the row that is nearest to the question, with the proposal's schedule. */
  private List<Block> nearest() {
    List<CellResult> row =
        result.cells().stream()
            .filter(c -> Comparison.row(c).equals(statement.nearest()) && c.run().isPresent())
            .toList();
    if (row.isEmpty()) {
      return List.of();
    }
    List<Inline> text = new ArrayList<>();
    text.add(Inline.of("Nearest to the question is " + statement.nearest(), Style.EMPHASIS));
    text.add(Inline.of(", " + statement.nearestText() + ": "));
    for (CellResult cell : row) {
      if (cell != row.get(0)) {
        text.add(Inline.of(", "));
      }
      text.add(Inline.of(cell.cell().design() + " "));
      text.add(CellSections.link(cell.shortText(), cell));
    }
    text.add(Inline.of("."));
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(text)));
    row.stream()
        .filter(c -> c.cell().design().equals(statement.proposal()))
        .flatMap(c -> c.violations().stream())
        .min(Comparator.comparingInt(v -> v.trace().length()))
        .ifPresent(
            violation -> {
              blocks.add(
                  Block.paragraph(
                      "How design "
                          + statement.proposal()
                          + " breaks "
                          + violation.property()
                          + " there: "
                          + Words.ended(violation.message())));
              blocks.addAll(CellSections.keySteps(violation));
            });
    return blocks;
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
    String proved = "where design " + statement.baseline() + " is proved";
    if (!proposal.breaks().isEmpty()) {
      CellResult first = proposal.shortestBreak();
      return "does not hold: "
          + proved
          + ", some schedule breaks a rule in "
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
    return "holds: "
        + proved
        + ", no schedule breaks a rule, in the "
        + proposal.walked()
        + " cells walked";
  }

  private String alternatives() {
    List<String> hold =
        others().stream()
            .map(this::compare)
            .filter(c -> c.walked() > 0 && c.breaks().isEmpty() && c.open().isEmpty())
            .map(Comparison::design)
            .toList();
    return hold.isEmpty()
        ? "none is shown to break no rule there"
        : String.join(", ", hold) + (hold.size() == 1 ? " breaks none there" : " break none there");
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
              cells(c.mends(), Style.GOOD),
              cells(c.alone(), Style.BAD)));
    }
    String baseline = "design " + statement.baseline();
    return new Block.Table(
        List.of(
            "design",
            "what it is",
            "cells proved",
            "violated where " + baseline + " is proved",
            "proved where " + baseline + " is violated",
            "violated where " + baseline + " does not apply"),
        rows,
        List.of(2));
  }

  private static List<Inline> cells(List<CellResult> cells, Style style) {
    List<Inline> text = new ArrayList<>();
    if (cells.isEmpty()) {
      return Inline.only("none");
    }
    text.add(Inline.of(cells.size() + ": "));
    for (CellResult cell : cells) {
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
    return text;
  }
}
