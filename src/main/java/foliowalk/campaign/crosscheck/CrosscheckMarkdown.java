package foliowalk.campaign.crosscheck;

import foliowalk.campaign.crosscheck.Comparison.Outcome;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.ToolVersion;
import foliowalk.text.Escape;
import foliowalk.text.Numbers;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** A comparison of the two engines as a Markdown page. */
public final class CrosscheckMarkdown {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "crosscheck.md";

  private final CrosscheckResult result;
  private final StringBuilder page = new StringBuilder();

  private CrosscheckMarkdown(CrosscheckResult result) {
    this.result = result;
  }

  /** Writes the whole page. */
  public static void write(CrosscheckResult result, Writer out) throws IOException {
    out.write(new CrosscheckMarkdown(result).page());
  }

  private String page() {
    head();
    heading("Disagreements");
    List<Comparison> disagreements = result.with(Outcome.DISAGREES);
    table(disagreements);
    reasons(disagreements);
    heading("Scenarios: agreements");
    table(result.with(Outcome.AGREES, Subject.Kind.SCENARIO));
    heading("Corpus: agreements");
    table(result.with(Outcome.AGREES, Subject.Kind.CORPUS));
    FlawMarkdown.append(page, result.comparisons());
    heading("Not compared");
    List<Comparison> notCompared = result.with(Outcome.NOT_COMPARED);
    table(notCompared);
    reasons(notCompared);
    notReached();
    leftOut();
    FlawMarkdown.appendTraits(page);
    return page.toString();
  }

  private void head() {
    page.append("# Crosscheck\n\nWalked by foliowalk ")
        .append(ToolVersion.current())
        .append(" and by ")
        .append(Escape.markdown(result.jpf()))
        .append(", on the same class files: ")
        .append(result.summary())
        .append(". Exit code ")
        .append(result.exitCode())
        .append(".\n\nJPF revision: `")
        .append(Escape.markdown(result.revision()))
        .append("`.\nTime limit: ")
        .append(Numbers.duration(result.time()))
        .append(" for each engine and program; all in all ")
        .append(Numbers.seconds(result.seconds()))
        .append(".\n");
    if (result.jobs() > 1) {
      page.append(result.jobs())
          .append(" programs were compared at the same time, so their times are longer than alone")
          .append(" and not to be compared with those of other reports.\n");
    }
    if (result.partial()) {
      page.append("This is a part of the comparison: the rest was not asked for.\n");
    }
    result
        .interrupted()
        .ifPresent(why -> page.append("Ended early: ").append(Escape.markdown(why)).append(".\n"));
    page.append(
        "\nCompared are the verdict and the set of violated properties. JPF runs each scenario's"
            + " `.jpf` file unchanged, with `search.multiple_errors=true`, so that it goes on after"
            + " a violation, and with `vm.shared.never_break_methods=` empty, so that it switches"
            + " threads at atomic operations as foliowalk does. The two count different states: JPF"
            + " has scheduling points of its own. What an engine does not finish is not compared;"
            + " what it saw until then must still be among the other's violations. A difference is"
            + " explained only when the program names the flaw of JPF that makes it, with what JPF"
            + " then reports; any other one is a disagreement.\n");
  }

  private void heading(String title) {
    page.append("\n## ").append(title).append("\n\n");
  }

  private void table(List<Comparison> comparisons) {
    if (comparisons.isEmpty()) {
      page.append("None.\n");
      return;
    }
    page.append(
        "| program | foliowalk | JPF | states | JPF states | transitions | JPF transitions |"
            + " seconds | JPF seconds |\n|---|---|---|--:|--:|--:|--:|--:|--:|\n");
    for (Comparison c : comparisons) {
      Statistics ours = c.ours().statistics();
      Statistics jpf = c.jpf().statistics();
      page.append("| ").append(Escape.markdown(c.subject().name()));
      page.append(" | ").append(Escape.markdown(c.oursInShort()));
      page.append(" | ").append(Escape.markdown(c.jpfInShort()));
      for (long number :
          new long[] {ours.states(), jpf.states(), ours.transitions(), jpf.transitions()}) {
        page.append(" | ").append(Numbers.grouped(number));
      }
      page.append(String.format(Locale.ROOT, " | %.1f | %.1f |\n", ours.seconds(), jpf.seconds()));
    }
  }

  private void reasons(List<Comparison> comparisons) {
    if (!comparisons.isEmpty()) {
      page.append('\n');
    }
    for (Comparison c : comparisons) {
      item(c.subject().name(), why(c));
    }
  }

  private void notReached() {
    if (!result.notReached().isEmpty()) {
      page.append("\nNot reached before the comparison ended: ")
          .append(
              Escape.markdown(
                  String.join(", ", result.notReached().stream().map(Subject::name).toList())))
          .append(".\n");
    }
  }

  private void leftOut() {
    if (result.leftOut().isEmpty()) {
      return;
    }
    page.append("\nNot walked here:\n\n");
    for (Subject subject : result.leftOut()) {
      item(subject.name(), subject.incomparable().orElse(""));
    }
  }

  private void item(String name, String text) {
    page.append("* ")
        .append(Escape.markdown(name))
        .append(": ")
        .append(Escape.markdown(text))
        .append('\n');
  }

  private static String why(Comparison c) {
    return c.outcome() == Outcome.NOT_COMPARED
        ? c.whyNot()
        : "foliowalk: " + reason(c.ours()) + "; JPF: " + reason(c.jpf());
  }

  private static String reason(RunResult run) {
    return run.verdict().reason();
  }
}
