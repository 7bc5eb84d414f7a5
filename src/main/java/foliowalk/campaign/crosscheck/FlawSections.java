package foliowalk.campaign.crosscheck;

import foliowalk.campaign.crosscheck.Comparison.Outcome;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The part of a comparison's page that says where Java PathFinder is wrong, and shows it. */
final class FlawSections {
  private FlawSections() {}

  /** The catalogue, each flaw with the programs of this run that name it. */
  static List<Block> catalogue(List<Comparison> comparisons) {
    List<Block> blocks = new ArrayList<>();
    for (Flaw flaw : FlawCatalogue.FLAWS) {
      blocks.add(new Block.Heading(flaw.id()));
      blocks.add(Block.paragraph(flaw.does()));
      blocks.add(Block.paragraph(flaw.rule() + ": " + flaw.says()));
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Inline.of("Smallest program: "),
                  Inline.of(flaw.source(), Style.CODE),
                  Inline.of(
                      flaw.byDefault()
                          ? ". Walked with JPF's default of vm.shared.never_break_methods."
                          : "."))));
      blocks.add(
          programs(
              comparisons.stream()
                  .filter(c -> c.subject().flaw().map(f -> f.flaw().equals(flaw)).orElse(false))
                  .toList()));
    }
    return blocks;
  }

  private static Block programs(List<Comparison> comparisons) {
    return comparisons.isEmpty()
        ? Block.paragraph("No program of this run names it.")
        : Block.table(
            List.of("program", "foliowalk", "JPF", "expected of JPF", ""),
            comparisons.stream()
                .map(
                    c ->
                        List.of(
                            c.subject().name(),
                            c.oursInShort(),
                            jpf(c),
                            c.subject().flaw().orElseThrow().shows(),
                            remark(c)))
                .toList());
  }

  private static String jpf(Comparison c) {
    return KnownFlaw.complete(c.jpf())
        ? c.jpfInShort()
        : c.jpf().verdict().word() + ": " + KnownFlaw.reason(c.jpf());
  }

  private static String remark(Comparison c) {
    return c.flawNoLongerShows()
        ? "no longer shows: both agree"
        : c.outcome() == Outcome.EXPLAINED
            ? "explained"
            : c.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What is wrong with the tool around the search. */
  static List<Block> traits() {
    return List.of(
        Block.paragraph("Not about one program's verdict, and worked around:"),
        Block.bullets(FlawCatalogue.TRAITS));
  }
}
