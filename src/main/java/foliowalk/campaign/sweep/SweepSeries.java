package foliowalk.campaign.sweep;

import java.util.List;

/**
 * What one parameter does to one program.
 *
 * @param subject name of the program
 * @param parameter what grows
 * @param points in ascending order of the value
 */
public record SweepSeries(String subject, SweepParameter parameter, List<SweepPoint> points) {
  /** Copies the list. */
  public SweepSeries {
    points = List.copyOf(points);
  }

  /** Points whose whole state space was walked. */
  public List<SweepPoint> decided() {
    return points.stream().filter(SweepPoint::decided).toList();
  }

  /** Whether two points that were decided answer differently. */
  public boolean changes() {
    return decided().stream().map(SweepPoint::answer).distinct().count() > 1;
  }

  /** From which value on the answer has been the same, in one sentence. */
  public String stability() {
    List<SweepPoint> decided = decided();
    if (decided.isEmpty()) {
      return "no value of " + parameter.name() + " was decided";
    }
    SweepPoint last = decided.get(decided.size() - 1);
    int from = last.value();
    for (int i = decided.size() - 1; i >= 0 && same(decided.get(i), last); i--) {
      from = decided.get(i).value();
    }
    String range =
        from == last.value()
            ? parameter.name() + "=" + from + " only"
            : parameter.name() + "=" + from + " to " + last.value();
    long cut = points.stream().filter(SweepPoint::cut).count();
    return last.answer()
        + " for "
        + range
        + open(points.size() - decided.size() - cut, "vacuous, without a violation")
        + open(cut, "not decided");
  }

  private String open(long count, String what) {
    return count == 0 ? "" : "; " + count + " of " + points.size() + " values " + what;
  }

  private static boolean same(SweepPoint a, SweepPoint b) {
    return a.answer().equals(b.answer());
  }
}
