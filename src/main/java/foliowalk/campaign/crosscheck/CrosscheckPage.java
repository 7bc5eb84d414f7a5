package foliowalk.campaign.crosscheck;

import foliowalk.campaign.crosscheck.Comparison.Outcome;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.report.page.Page;
import foliowalk.result.Statistics;
import foliowalk.result.ToolVersion;
import foliowalk.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison of the two engines as a page. */
public final class CrosscheckPage {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "crosscheck.md";

  private final CrosscheckResult result;

  private CrosscheckPage(CrosscheckResult result) {
    this.result = result;
  }

  /** The whole page. */
  public static Page of(CrosscheckResult result) {
    return new CrosscheckPage(result).page();
  }

  private Page page() {
    Page.Builder page = new Page.Builder("Crosscheck");
    page.open(head().toArray(Block[]::new));
    page.section("disagreements", "Disagreements", reasoned(result.with(Outcome.DISAGREES)));
    page.section(
        "scenarios",
        "Scenarios: agreements",
        table(result.with(Outcome.AGREES, Subject.Kind.SCENARIO)));
    page.section(
        "corpus", "Corpus: agreements", table(result.with(Outcome.AGREES, Subject.Kind.CORPUS)));
    page.section(
        "differs",
        "Where Java PathFinder differs, and why",
        FlawSections.catalogue(result.comparisons()));
    List<Block> notCompared = new ArrayList<>(reasoned(result.with(Outcome.NOT_COMPARED)));
    notReached(notCompared);
    leftOut(notCompared);
    page.section("not-compared", "Not compared", notCompared);
    page.section("traits", "Traits of the tool", FlawSections.traits());
    return page.page();
  }

  private List<Block> head() {
    List<Block> head = new ArrayList<>();
    head.add(
        Block.paragraph(
            "Walked by foliowalk "
                + ToolVersion.current()
                + " and by "
                + result.jpf()
                + ", on the same class files: "
                + result.summary()
                + ". Exit code "
                + result.exitCode()
                + "."));
    head.add(
        new Block.Paragraph(
            List.of(
                Inline.of("JPF revision: "),
                Inline.of(result.revision(), Style.CODE),
                Inline.of(
                    ". Time limit: "
                        + Numbers.duration(result.time())
                        + " for each engine and program; all in all "
                        + Numbers.seconds(result.seconds())
                        + "."))));
    if (result.jobs() > 1) {
      head.add(
          Block.paragraph(
              result.jobs()
                  + " programs were compared at the same time, so their times are longer than"
                  + " alone and not to be compared with those of other reports."));
    }
    if (result.partial()) {
      head.add(Block.paragraph("This is a part of the comparison: the rest was not asked for."));
    }
    result.interrupted().ifPresent(why -> head.add(Block.paragraph("Ended early: " + why + ".")));
    head.add(
        new Block.Paragraph(
            List.of(
                Inline.of(
                    "Compared is the set of violated properties, but for stuck (no schedule can end"
                        + " from a state), which JPF does not look for and reports as proved. JPF"
                        + " runs each scenario's "),
                Inline.of(".jpf", Style.CODE),
                Inline.of(" file unchanged, with "),
                Inline.of("search.multiple_errors=true", Style.CODE),
                Inline.of(", so that it goes on after a violation, and with "),
                Inline.of("vm.shared.never_break_methods=", Style.CODE),
                Inline.of(
                    " empty, so that it switches threads at atomic operations as foliowalk does."
                        + " The two count different states: JPF has scheduling points of its own."
                        + " What an engine does not finish is not compared; what it saw until then"
                        + " must still be among the other's violations. A difference is explained"
                        + " only when the program names the flaw of JPF that makes it, with what"
                        + " JPF then reports; any other one is a disagreement."))));
    return head;
  }

  private static Block table(List<Comparison> comparisons) {
    if (comparisons.isEmpty()) {
      return Block.paragraph("None.");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Comparison c : comparisons) {
      Statistics ours = c.ours().statistics();
      Statistics jpf = c.jpf().statistics();
      rows.add(
          List.of(
              c.subject().name(),
              c.oursInShort(),
              c.jpfInShort(),
              Numbers.grouped(ours.states()),
              Numbers.grouped(jpf.states()),
              Numbers.grouped(ours.transitions()),
              Numbers.grouped(jpf.transitions()),
              String.format(Locale.ROOT, "%.1f", ours.seconds()),
              String.format(Locale.ROOT, "%.1f", jpf.seconds())));
    }
    return Block.table(
        List.of(
            "program",
            "foliowalk",
            "JPF",
            "states",
            "JPF states",
            "transitions",
            "JPF transitions",
            "seconds",
            "JPF seconds"),
        rows,
        List.of(3, 4, 5, 6, 7, 8));
  }

  private static List<Block> reasoned(List<Comparison> comparisons) {
    List<Block> blocks = new ArrayList<>(List.of(table(comparisons)));
    if (!comparisons.isEmpty()) {
      blocks.add(
          Block.bullets(
              comparisons.stream().map(c -> c.subject().name() + ": " + why(c)).toList()));
    }
    return blocks;
  }

  private void notReached(List<Block> blocks) {
    if (!result.notReached().isEmpty()) {
      blocks.add(
          Block.paragraph(
              "Not reached before the comparison ended: "
                  + String.join(", ", result.notReached().stream().map(Subject::name).toList())
                  + "."));
    }
  }

  private void leftOut(List<Block> blocks) {
    if (!result.leftOut().isEmpty()) {
      blocks.add(Block.paragraph("Not walked here:"));
      blocks.add(
          Block.bullets(
              result.leftOut().stream()
                  .map(subject -> subject.name() + ": " + subject.incomparable().orElse(""))
                  .toList()));
    }
  }

  private static String why(Comparison c) {
    return c.outcome() == Outcome.NOT_COMPARED
        ? c.whyNot()
        : "foliowalk: " + c.ours().verdict().reason() + "; JPF: " + c.jpf().verdict().reason();
  }
}
