package foliowalk.campaign.dossier;

import foliowalk.campaign.sweep.SweepPoint;
import foliowalk.campaign.sweep.SweepResult;
import foliowalk.campaign.sweep.SweepSeries;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** How far the answers hold when a parameter of the program grows. */
public final class BoundsExhibit {
  private static final String ID = "bounds";
  private static final String HEADING = "Bounds";

  private BoundsExhibit() {}

  /** There is no record that can be read. */
  public static Exhibit absent(String why) {
    return Exhibit.absent(ID, HEADING, why);
  }

  /**
   * Of a record.
   *
   * @param stale why it does not speak of this program; empty when it does
   */
  public static Exhibit of(SweepResult result, List<String> stale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "One parameter grows at a time. That an answer has been the same for all sizes walked"
                + " is evidence, not proof, that it stays so. What is foreseen to have more than "
                + Numbers.grouped(result.maxStates())
                + " states is not walked."));
    blocks.add(Block.paragraph(result.summary() + "."));
    stale.forEach(
        reason ->
            blocks.add(
                new Block.Paragraph(List.of(Inline.of("Stale: " + reason + ".", Style.ALARM)))));
    blocks.add(
        Block.table(
            List.of("program", "parameter", "answer"),
            result.series().stream()
                .map(s -> List.of(s.subject(), s.parameter().name(), s.stability()))
                .toList()));
    for (SweepSeries series : result.series()) {
      blocks.add(
          new Block.Details(
              "", series.subject() + ", " + series.parameter().name(), List.of(points(series))));
    }
    return new Exhibit(ID, HEADING, blocks, objections(result, stale));
  }

  private static Block points(SweepSeries series) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (SweepPoint point : series.points()) {
      boolean walked = !point.verdict().isEmpty();
      rows.add(
          List.of(
              Inline.only(String.valueOf(point.value())),
              Inline.only(point.answer()),
              Inline.only(walked ? Numbers.grouped(point.states()) : ""),
              Inline.only(walked ? Numbers.grouped(point.transitions()) : ""),
              Inline.only(walked ? Numbers.grouped(point.depth()) : ""),
              Inline.only(Numbers.brief(point.schedules())),
              Inline.only(point.estimated() == 0 ? "" : Numbers.grouped(point.estimated())),
              Inline.only(point.note())));
    }
    return new Block.Table(
        List.of(
            series.parameter().name(),
            "answer",
            "states",
            "transitions",
            "depth",
            "schedules",
            "estimated states",
            "remark"),
        rows,
        List.of(2, 3, 4, 5, 6));
  }

  private static List<String> objections(SweepResult result, List<String> stale) {
    List<String> lines = new ArrayList<>();
    stale.forEach(reason -> lines.add("bounds are stale: " + reason));
    result
        .series()
        .forEach(
            series -> {
              if (series.changes()) {
                lines.add(
                    series.subject()
                        + ": the answer changes as "
                        + series.parameter().name()
                        + " grows: "
                        + series.stability());
              }
            });
    result.interrupted().ifPresent(why -> lines.add("bounds: the sweep ended early: " + why));
    return lines;
  }
}
