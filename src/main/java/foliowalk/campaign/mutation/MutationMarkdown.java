package foliowalk.campaign.mutation;

import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.report.ReportFile;
import foliowalk.result.ToolVersion;
import foliowalk.text.Escape;
import foliowalk.text.Numbers;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A campaign as a Markdown page; all but the last section is the same in every run. */
public final class MutationMarkdown {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "mutants.md";

  private MutationMarkdown() {}

  /** Names of what {@link #files} gives. */
  public static List<String> names() {
    return List.of(FILE, MutationJson.FILE);
  }

  /** The page and the data, by file name. */
  public static Map<String, ReportFile.Content> files(MutationResult result) {
    Map<String, ReportFile.Content> files = new LinkedHashMap<>();
    files.put(FILE, writer -> write(result, writer));
    files.put(MutationJson.FILE, writer -> MutationJson.write(result, writer));
    return files;
  }

  /** Writes the whole page. */
  public static void write(MutationResult result, Writer out) throws IOException {
    StringBuilder page = new StringBuilder("# Mutants\n\n");
    page.append(Escape.markdown(result.summary()))
        .append(". Exit code ")
        .append(result.exitCode())
        .append(".\n\n");
    page.append(
        "Each mutant is the model with one protection taken away, mechanically, in its class files."
            + " It is walked in cells that are proved without the change and that run the changed"
            + " line, one of each scenario and then more, at most "
            + result.basis().cellsPerMutant()
            + ", the smallest first, until one of them is not proved any more: that kills it, and a"
            + " few more are walked to see what else notices it. Surviving means surviving in the"
            + " cells walked. A survivor is explained by a person, as *equivalent* (nothing can"
            + " tell it from the original), *redundant* (something else protects as well) or"
            + " *outside* (nothing that is modelled depends on it).\n");
    killers(page, result);
    section(page, "Survivors without an explanation", result.unexplained(), result);
    section(page, "Survivors with an explanation", result.explained(), result);
    section(page, "Undecided", result.with(Fate.UNDECIDED), result);
    section(page, "Invalid", result.with(Fate.INVALID), result);
    section(page, "In code that no proved cell runs", result.with(Fate.NOT_RUN), result);
    section(page, "Killed", result.with(Fate.KILLED), result);
    page.append("\n## How to reproduce\n\n");
    if (!result.basis().partial()) {
      page.append("```console\n$ ./foliowalk mutate\n```\n\n");
    }
    page.append("- foliowalk ").append(ToolVersion.current()).append("\n- ");
    page.append(result.basis().provedCells()).append(" proved cells, SHA-256 ");
    page.append(result.basis().cellsHash()).append("\n- ");
    page.append(result.basis().duplicates()).append(" changes left out as duplicates\n");
    page.append("- class files of the models, SHA-256 ");
    page.append(result.basis().programHash()).append("\n- rules, SHA-256 ");
    page.append(result.rules().hash()).append("\n");
    page.append("\n## Times\n\nThis section alone differs between runs on the same inputs.\n\n");
    page.append(Numbers.seconds(result.seconds())).append("; processor time of the mutants ");
    page.append(Numbers.seconds(result.cpuSeconds())).append(".\n");
    out.write(page.toString());
  }

  private static void killers(StringBuilder page, MutationResult result) {
    TreeMap<String, Integer> byProperty = new TreeMap<>(new foliowalk.text.NaturalOrder());
    for (MutantResult m : result.with(Fate.KILLED)) {
      m.by().forEach(id -> byProperty.merge(id, 1, Integer::sum));
    }
    page.append("\n## What notices\n\n| property | mutants that violate it |\n|---|--:|\n");
    byProperty.forEach(
        (id, count) ->
            page.append("| ")
                .append(Escape.markdown(id))
                .append(" | ")
                .append(count)
                .append(" |\n"));
  }

  private static void section(
      StringBuilder page, String title, List<MutantResult> mutants, MutationResult result) {
    page.append("\n## ").append(title).append("\n\n");
    if (mutants.isEmpty()) {
      page.append("None.\n");
      return;
    }
    page.append("| mutant | change | line | result |\n|---|---|---|---|\n");
    for (MutantResult m : mutants) {
      page.append("| ").append(Escape.markdown(m.mutant().id()));
      page.append(" | ").append(m.mutant().operator().words());
      page.append(" | ").append(Escape.markdown(m.mutant().file() + ":" + m.mutant().line()));
      page.append(" | ").append(Escape.markdown(words(m, result))).append(" |\n");
    }
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
