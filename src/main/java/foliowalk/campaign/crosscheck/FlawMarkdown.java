package foliowalk.campaign.crosscheck;

import foliowalk.campaign.crosscheck.Comparison.Outcome;
import foliowalk.text.Escape;
import java.util.List;
import java.util.Locale;

/** The part of a comparison's page that says where Java PathFinder is wrong, and shows it. */
final class FlawMarkdown {
  private FlawMarkdown() {}

  /** The catalogue, each flaw with the programs of this run that name it. */
  static void append(StringBuilder page, List<Comparison> comparisons) {
    page.append("\n## Where Java PathFinder differs, and why\n");
    for (Flaw flaw : FlawCatalogue.FLAWS) {
      page.append("\n### ").append(flaw.id()).append("\n\n");
      page.append(Escape.markdown(flaw.does())).append("\n\n");
      page.append(Escape.markdown(flaw.rule()))
          .append(": ")
          .append(Escape.markdown(flaw.says()))
          .append("\n\nSmallest program: `")
          .append(flaw.source())
          .append("`.\n");
      if (flaw.byDefault()) {
        page.append("Walked with JPF's default of `vm.shared.never_break_methods`.\n");
      }
      programs(
          page,
          comparisons.stream()
              .filter(c -> c.subject().flaw().map(f -> f.flaw().equals(flaw)).orElse(false))
              .toList());
    }
  }

  private static void programs(StringBuilder page, List<Comparison> comparisons) {
    if (comparisons.isEmpty()) {
      page.append("No program of this run names it.\n");
      return;
    }
    page.append("\n| program | foliowalk | JPF | expected of JPF | |\n|---|---|---|---|---|\n");
    for (Comparison c : comparisons) {
      page.append("| ").append(Escape.markdown(c.subject().name()));
      page.append(" | ").append(Escape.markdown(c.oursInShort()));
      page.append(" | ").append(Escape.markdown(jpf(c)));
      page.append(" | ").append(Escape.markdown(c.subject().flaw().orElseThrow().shows()));
      page.append(" | ").append(remark(c)).append(" |\n");
    }
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
  static void appendTraits(StringBuilder page) {
    page.append(
        "\n## Traits of the tool\n\nNot about one program's verdict, and worked around:\n\n");
    FlawCatalogue.TRAITS.forEach(
        trait -> page.append("* ").append(Escape.markdown(trait)).append('\n'));
  }
}
