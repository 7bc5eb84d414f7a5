package foliowalk.campaign.sweep;

import foliowalk.text.Numbers;
import java.util.List;

/** A point as cells of a table, the same in every format; time comes last and apart. */
final class SweepRows {
  static final List<String> HEADINGS =
      List.of("verdict", "states", "transitions", "schedules", "depth", "estimated");

  private SweepRows() {}

  static List<String> of(SweepPoint point) {
    boolean walked = !point.verdict().isEmpty();
    return List.of(
        point.answer() + (walked && !point.decided() ? " ?" : ""),
        walked ? Numbers.grouped(point.states()) : "-",
        walked ? Numbers.grouped(point.transitions()) : "-",
        Numbers.brief(point.schedules()),
        walked ? Numbers.grouped(point.depth()) : "-",
        point.estimated() == 0 ? "-" : Numbers.grouped(point.estimated()));
  }
}
