package foliowalk.campaign.sweep;

import foliowalk.config.file.ConfigurationException;
import foliowalk.report.saved.JsonForm;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The JSON form of a sweep, as {@code bounds.schema.json} beside this class describes it. Two runs
 * on the same inputs give the same text outside the block {@code times}, which comes last.
 */
public final class SweepJson {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "bounds.json";

  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  private static final int LEVELS = 4;

  private static final JsonForm<Whole> FORM =
      new JsonForm<>(Whole.class, SCHEMA_VERSION, LEVELS, "foliowalk sweep");

  private SweepJson() {}

  private record Whole(
      String summary,
      int exitCode,
      boolean partial,
      Optional<String> interrupted,
      long maxStates,
      String programHash,
      String configHash,
      List<Series> series,
      Times times) {}

  private record Series(
      String subject,
      String parameter,
      int first,
      int last,
      String stability,
      List<Point> points) {}

  private record Point(
      int value,
      String verdict,
      List<String> violated,
      long states,
      long transitions,
      int depth,
      Optional<String> schedules,
      long estimated,
      String note) {}

  /** Those of the points are in the order of the points. */
  private record Times(double seconds, List<Double> points) {}

  /** Writes the whole result, then a line break. */
  public static void write(SweepResult result, Writer out) throws IOException {
    FORM.write(
        new Whole(
            result.summary(),
            result.exitCode(),
            result.partial(),
            result.interrupted(),
            result.maxStates(),
            result.programHash(),
            result.configHash(),
            result.series().stream().map(SweepJson::series).toList(),
            new Times(
                result.seconds(),
                result.series().stream()
                    .flatMap(series -> series.points().stream())
                    .map(SweepPoint::seconds)
                    .toList())),
        out);
  }

  private static Series series(SweepSeries series) {
    return new Series(
        series.subject(),
        series.parameter().name(),
        series.parameter().first(),
        series.parameter().last(),
        series.stability(),
        series.points().stream().map(SweepJson::point).toList());
  }

  private static Point point(SweepPoint point) {
    return new Point(
        point.value(),
        point.verdict(),
        point.violated(),
        point.states(),
        point.transitions(),
        point.depth(),
        point.schedules().map(BigInteger::toString),
        point.estimated(),
        point.note());
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user when it is no sweep of this form
   */
  public static SweepResult read(Path file) throws ConfigurationException {
    Whole whole = FORM.read(file);
    int points = whole.series.stream().mapToInt(series -> series.points.size()).sum();
    if (points != whole.times.points.size()) {
      throw new ConfigurationException(
          file + ": there are " + points + " points, but times of " + whole.times.points.size());
    }
    Iterator<Double> seconds = whole.times.points.iterator();
    List<SweepSeries> all = new ArrayList<>();
    for (Series series : whole.series) {
      List<SweepPoint> read = new ArrayList<>();
      for (Point point : series.points) {
        read.add(point(file, point, seconds.next()));
      }
      all.add(
          new SweepSeries(
              series.subject,
              new SweepParameter(series.parameter, series.first, series.last),
              read));
    }
    return new SweepResult(
        all,
        whole.maxStates,
        whole.partial,
        whole.programHash,
        whole.configHash,
        whole.times.seconds,
        whole.interrupted);
  }

  private static SweepPoint point(Path file, Point point, double seconds)
      throws ConfigurationException {
    if (!point.schedules.orElse("0").matches("[0-9]{1,100000}")) {
      throw new ConfigurationException(
          file + ": the schedules of a point are not a number in decimal digits");
    }
    return new SweepPoint(
        point.value,
        point.verdict,
        point.violated,
        point.states,
        point.transitions,
        point.depth,
        point.schedules.map(BigInteger::new),
        point.estimated,
        point.note,
        seconds);
  }
}
