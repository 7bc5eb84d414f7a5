package foliowalk.campaign.mutation;

import foliowalk.campaign.PageAndData;
import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.report.ReportFile;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.report.page.Page;
import foliowalk.result.ToolVersion;
import foliowalk.text.NaturalOrder;
import foliowalk.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A campaign as a page; all but the last section is the same in every run. */
public final class MutationPage {
  private static final PageAndData FILES = new PageAndData("mutants.md", MutationJson.FILE);

  private MutationPage() {}

  /** Names of what {@link #files} gives. */
  public static List<String> names() {
    return FILES.names();
  }

  /** The page and the data, by file name. */
  public static Map<String, ReportFile.Content> files(MutationResult result) {
    return FILES.files(of(result), writer -> MutationJson.write(result, writer));
  }

  /** The whole page. */
  public static Page of(MutationResult result) {
    Page.Builder page = new Page.Builder("Mutants");
    page.open(
        Block.paragraph(result.summary() + ". Exit code " + result.exitCode() + "."),
        new Block.Paragraph(
            List.of(
                Inline.of(
                    "Each mutant is the model with one protection taken away, mechanically, in its"
                        + " class files. It is walked in cells that are proved without the change"
                        + " and that run the changed line, one of each scenario and then more, at"
                        + " most "
                        + result.basis().cellsPerMutant()
                        + ", the smallest first, until one of them is not proved any more: that"
                        + " kills it, and a few more are walked to see what else notices it."
                        + " Surviving means surviving in the cells walked. A survivor is explained"
                        + " by a person, as "),
                Inline.of("equivalent", Style.EMPHASIS),
                Inline.of(" (nothing can tell it from the original), "),
                Inline.of("redundant", Style.EMPHASIS),
                Inline.of(" (something else protects as well) or "),
                Inline.of("outside", Style.EMPHASIS),
                Inline.of(" (nothing that is modelled depends on it)."))));
    page.section("notices", "What notices", killers(result));
    section(page, "survivors", "Survivors without an explanation", result.unexplained(), result);
    section(page, "explained", "Survivors with an explanation", result.explained(), result);
    section(page, "undecided", "Undecided", result.with(Fate.UNDECIDED), result);
    section(page, "invalid", "Invalid", result.with(Fate.INVALID), result);
    section(page, "not-run", "In code that no proved cell runs", result.with(Fate.NOT_RUN), result);
    section(page, "killed", "Killed", result.with(Fate.KILLED), result);
    page.section("reproduce", "How to reproduce", reproduce(result));
    page.section(
        "times",
        "Times",
        Block.paragraph("This section alone differs between runs on the same inputs."),
        Block.paragraph(
            Numbers.seconds(result.seconds())
                + "; processor time of the mutants "
                + Numbers.seconds(result.cpuSeconds())
                + "."));
    return page.page();
  }

  private static Block killers(MutationResult result) {
    TreeMap<String, Integer> byProperty = new TreeMap<>(new NaturalOrder());
    for (MutantResult m : result.with(Fate.KILLED)) {
      m.by().forEach(id -> byProperty.merge(id, 1, Integer::sum));
    }
    List<List<String>> rows = new ArrayList<>();
    byProperty.forEach((id, count) -> rows.add(List.of(id, Integer.toString(count))));
    return Block.table(List.of("property", "mutants that violate it"), rows, List.of(1));
  }

  private static void section(
      Page.Builder page,
      String id,
      String title,
      List<MutantResult> mutants,
      MutationResult result) {
    page.section(
        id,
        title,
        mutants.isEmpty()
            ? Block.paragraph("None.")
            : Block.table(
                List.of("mutant", "change", "line", "result"),
                mutants.stream()
                    .map(
                        m ->
                            List.of(
                                m.mutant().id(),
                                m.mutant().operator().words(),
                                m.mutant().file() + ":" + m.mutant().line(),
                                words(m, result)))
                    .toList()));
  }

  private static List<Block> reproduce(MutationResult result) {
    List<Block> blocks = new ArrayList<>();
    if (!result.basis().partial()) {
      blocks.add(new Block.Command("./foliowalk mutate"));
    }
    blocks.add(
        Block.bullets(
            List.of(
                "foliowalk " + ToolVersion.current(),
                result.basis().provedCells()
                    + " proved cells, SHA-256 "
                    + result.basis().cellsHash(),
                result.basis().duplicates() + " changes left out as duplicates",
                "class files of the models, SHA-256 " + result.basis().programHash(),
                "rules, SHA-256 " + result.rules().hash())));
    return blocks;
  }

  private static String words(MutantResult m, MutationResult result) {
    return switch (m.fate()) {
      case KILLED -> String.join(" ", m.by()) + " in " + String.join(", ", m.killers());
      case SURVIVED -> {
        String walked = "proved in the " + MutationText.cells(m.walks().size()) + " walked";
        String why = result.rules().explanation(m.mutant());
        yield why.isEmpty() ? walked : why + " (" + walked + ")";
      }
      case NOT_RUN -> "";
      default -> m.reason();
    };
  }
}
