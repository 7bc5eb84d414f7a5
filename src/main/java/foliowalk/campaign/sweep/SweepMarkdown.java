package foliowalk.campaign.sweep;

import foliowalk.report.ReportFile;
import foliowalk.result.ToolVersion;
import foliowalk.text.Escape;
import foliowalk.text.Numbers;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sweep as a Markdown page; all but the last section is the same in every run. */
public final class SweepMarkdown {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "bounds.md";

  private SweepMarkdown() {}

  /** Names of what {@link #files} gives. */
  public static List<String> names() {
    return List.of(FILE, SweepJson.FILE);
  }

  /** The page and the data, by file name. */
  public static Map<String, ReportFile.Content> files(SweepResult result) {
    Map<String, ReportFile.Content> files = new LinkedHashMap<>();
    files.put(FILE, writer -> write(result, writer));
    files.put(SweepJson.FILE, writer -> SweepJson.write(result, writer));
    return files;
  }

  /** Writes the whole page. */
  public static void write(SweepResult result, Writer out) throws IOException {
    StringBuilder page = new StringBuilder("# Bounds\n\n");
    page.append(Escape.markdown(result.summary()))
        .append(". Exit code ")
        .append(result.exitCode())
        .append(
            ".\n\n"
                + "One parameter grows at a time, all others stay as the configuration has them."
                + " That an answer has been the same for all sizes walked is evidence, not proof,"
                + " that it stays so. *Estimated* is the number of states foreseen from the smaller"
                + " sizes; a point foreseen to have more than ")
        .append(Numbers.grouped(result.maxStates()))
        .append(" is not walked, a walk that gets there is cut and marked `?`.\n\n");
    page.append("| program | parameter | answer |\n|---|---|---|\n");
    for (SweepSeries series : result.series()) {
      page.append("| ")
          .append(Escape.markdown(series.subject()))
          .append(" | ")
          .append(Escape.markdown(series.parameter().toString()))
          .append(" | ")
          .append(Escape.markdown(series.stability()))
          .append(" |\n");
    }
    for (SweepSeries series : result.series()) {
      table(page, series);
    }
    page.append("\n## Run\n\nfoliowalk ")
        .append(ToolVersion.current())
        .append(", program ")
        .append(result.programHash())
        .append(", configurations ")
        .append(result.configHash())
        .append(", ")
        .append(Numbers.seconds(result.seconds()))
        .append(".\n\n| program | point | time |\n|---|---|--:|\n");
    for (SweepSeries series : result.series()) {
      for (SweepPoint point : series.points()) {
        if (!point.verdict().isEmpty()) {
          page.append("| ")
              .append(Escape.markdown(series.subject()))
              .append(" | ")
              .append(Escape.markdown(series.parameter().name() + "=" + point.value()))
              .append(" | ")
              .append(Numbers.seconds(point.seconds()))
              .append(" |\n");
        }
      }
    }
    out.write(page.toString());
  }

  private static void table(StringBuilder page, SweepSeries series) {
    page.append("\n## ")
        .append(Escape.markdown(series.subject()))
        .append(", ")
        .append(Escape.markdown(series.parameter().name()))
        .append("\n\n| ")
        .append(Escape.markdown(series.parameter().name()))
        .append(" | ")
        .append(String.join(" | ", SweepRows.HEADINGS))
        .append(" |\n|--:|---|--:|--:|--:|--:|--:|\n");
    for (SweepPoint point : series.points()) {
      page.append("| ").append(point.value());
      SweepRows.of(point).forEach(cell -> page.append(" | ").append(Escape.markdown(cell)));
      page.append(" |\n");
    }
    page.append('\n');
    for (SweepPoint point : series.points()) {
      if (!point.decided()) {
        page.append("- ")
            .append(point.value())
            .append(": ")
            .append(Escape.markdown(point.note()))
            .append('\n');
      }
    }
    page.append("- ").append(Escape.markdown(series.stability())).append('\n');
  }
}
