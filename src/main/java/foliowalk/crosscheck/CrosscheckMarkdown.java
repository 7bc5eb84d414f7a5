package foliowalk.crosscheck;

import foliowalk.crosscheck.ComparedCell.Comparison;
import foliowalk.report.Escape;
import foliowalk.report.Numbers;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** A comparison of the two engines as a Markdown page. */
public final class CrosscheckMarkdown {
  private CrosscheckMarkdown() {}

  /** Writes the whole page. */
  public static void write(CrosscheckResult result, Writer out) throws IOException {
    StringBuilder page = new StringBuilder("# Crosscheck\n\n");
    page.append("Every cell walked by foliowalk ")
        .append(ToolVersion.current())
        .append(" and by ")
        .append(Escape.markdown(result.jpf()))
        .append(", on the same class files: ")
        .append(result.summary())
        .append(". Exit code ")
        .append(result.exitCode())
        .append(".\n\n");
    page.append("JPF revision: `").append(Escape.markdown(result.revision())).append("`.\n");
    page.append("Time limit: ")
        .append(Numbers.duration(result.cellTime()))
        .append(" for each engine and cell; all in all ")
        .append(Numbers.seconds(result.seconds()))
        .append(".\n");
    if (result.partial()) {
      page.append("This is a part of the campaign: other cells were not asked for.\n");
    }
    result
        .interrupted()
        .ifPresent(why -> page.append("Ended early: ").append(Escape.markdown(why)).append(".\n"));
    page.append(
        "\nCompared are the verdict and the set of violated properties. JPF runs each scenario's"
            + " `.jpf` file unchanged, with `search.multiple_errors=true`, so that it goes on after"
            + " a violation, and with `vm.shared.never_break_methods=` empty, so that it switches"
            + " threads at atomic operations as foliowalk does. The two count different states: JPF"
            + " has scheduling points of its own. A cell that an engine does not finish is not"
            + " compared; what it saw until then must still be among the other's violations.\n");
    section(page, "Disagreements", result.with(Comparison.DISAGREES), true);
    section(page, "Agreements", result.with(Comparison.AGREES), false);
    section(page, "Not compared", result.with(Comparison.NOT_COMPARED), true);
    out.write(page.toString());
  }

  private static void section(
      StringBuilder page, String title, List<ComparedCell> cells, boolean reasons) {
    page.append("\n## ").append(title).append("\n\n");
    if (cells.isEmpty()) {
      page.append("None.\n");
      return;
    }
    page.append(
        "| cell | foliowalk | JPF | states | JPF states | transitions | JPF transitions | seconds |"
            + " JPF seconds |\n|---|---|---|--:|--:|--:|--:|--:|--:|\n");
    for (ComparedCell cell : cells) {
      page.append("| ").append(Escape.markdown(cell.cell().name()));
      page.append(" | ").append(Escape.markdown(cell.oursInShort()));
      page.append(" | ").append(Escape.markdown(cell.jpfInShort()));
      RunResult ours = cell.ours();
      RunResult jpf = cell.jpf();
      number(page, ours.statistics().states());
      number(page, jpf.statistics().states());
      number(page, ours.statistics().transitions());
      number(page, jpf.statistics().transitions());
      seconds(page, ours.statistics().seconds());
      seconds(page, jpf.statistics().seconds());
      page.append(" |\n");
    }
    if (reasons) {
      page.append('\n');
      for (ComparedCell cell : cells) {
        page.append("* ")
            .append(Escape.markdown(cell.cell().name()))
            .append(": ")
            .append(Escape.markdown(why(cell)))
            .append('\n');
      }
    }
  }

  private static String why(ComparedCell cell) {
    return cell.comparison() == Comparison.NOT_COMPARED
        ? cell.whyNot()
        : "foliowalk: "
            + cell.ours().verdict().reason()
            + "; JPF: "
            + cell.jpf().verdict().reason();
  }

  private static void number(StringBuilder page, long number) {
    page.append(" | ").append(Numbers.grouped(number));
  }

  private static void seconds(StringBuilder page, double seconds) {
    page.append(" | ").append(String.format(Locale.ROOT, "%.1f", seconds));
  }
}
