package foliowalk.campaign.sweep;

import foliowalk.campaign.PageAndData;
import foliowalk.campaign.Provenance;
import foliowalk.report.ReportFile;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.report.page.Page;
import foliowalk.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sweep as a page; all but the last section is the same in every run. */
public final class SweepPage {
  private static final PageAndData FILES = new PageAndData("bounds.md", SweepJson.FILE);

  private SweepPage() {}

  /** Names of what {@link #files} gives. */
  public static List<String> names() {
    return FILES.names();
  }

  /** The page and the data, by file name. */
  public static Map<String, ReportFile.Content> files(SweepResult result) {
    return FILES.files(of(result), writer -> SweepJson.write(result, writer));
  }

  /** The whole page. */
  public static Page of(SweepResult result) {
    Page.Builder page = new Page.Builder("Bounds");
    page.open(
        Block.paragraph(result.summary() + ". Exit code " + result.exitCode() + "."),
        new Block.Paragraph(
            List.of(
                Inline.of(
                    "One parameter grows at a time, all others stay as the configuration has"
                        + " them. That an answer has been the same for all sizes walked is"
                        + " evidence, not proof, that it stays so. "),
                Inline.of("Estimated", Style.EMPHASIS),
                Inline.of(
                    " is the number of states foreseen from the smaller sizes; a point foreseen"
                        + " to have more than "
                        + Numbers.grouped(result.maxStates())
                        + " is not walked, a walk that gets there is cut and marked "),
                Inline.of("?", Style.CODE),
                Inline.of("."))),
        Block.table(
            List.of("program", "parameter", "answer"),
            result.series().stream()
                .map(s -> List.of(s.subject(), s.parameter().toString(), s.stability()))
                .toList()));
    int number = 0;
    for (SweepSeries series : result.series()) {
      number++;
      page.section(
          "series-" + number,
          series.subject() + ", " + series.parameter().name(),
          points(series),
          Block.bullets(remarks(series)));
    }
    page.section(
        "run",
        "Run",
        new Provenance(result.programHash(), result.configHash(), result.seconds()).paragraph(),
        times(result));
    return page.page();
  }

  private static Block points(SweepSeries series) {
    List<String> headings = new ArrayList<>(List.of(series.parameter().name()));
    headings.addAll(SweepRows.HEADINGS);
    List<List<String>> rows = new ArrayList<>();
    for (SweepPoint point : series.points()) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(point.value())));
      row.addAll(SweepRows.of(point));
      rows.add(row);
    }
    return Block.table(headings, rows, List.of(0, 2, 3, 4, 5, 6));
  }

  private static List<String> remarks(SweepSeries series) {
    List<String> remarks = new ArrayList<>();
    for (SweepPoint point : series.points()) {
      if (!point.decided()) {
        remarks.add(point.value() + ": " + point.note());
      }
    }
    remarks.add(series.stability());
    return remarks;
  }

  private static Block times(SweepResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (SweepSeries series : result.series()) {
      for (SweepPoint point : series.points()) {
        if (!point.verdict().isEmpty()) {
          rows.add(
              List.of(
                  series.subject(),
                  series.parameter().name() + "=" + point.value(),
                  Numbers.seconds(point.seconds())));
        }
      }
    }
    return Block.table(List.of("program", "point", "time"), rows, List.of(2));
  }
}
