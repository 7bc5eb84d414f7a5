package foliowalk.campaign.dossier;

import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One design beside the baseline, row by row of the matrix.
 *
 * @param design the one compared
 * @param breaks its cells that are violated where the baseline is proved, in the order of the plan
 * @param mends its cells that are proved where the baseline is violated
 * @param alone its cells that are violated where the baseline has no cell that was walked
 * @param open its cells that cannot be compared: they, or the baseline's, are neither proved nor
 *     violated
 * @param proved number of its cells that are proved
 * @param walked number of its cells that were walked
 */
record Comparison(
    String design,
    List<CellResult> breaks,
    List<CellResult> mends,
    List<CellResult> alone,
    List<CellResult> open,
    int proved,
    int walked) {

  static Comparison of(SignoffResult result, String design, String baseline) {
    Map<String, CellResult> base = new HashMap<>();
    for (CellResult cell : result.cells()) {
      if (cell.cell().design().equals(baseline)) {
        base.put(row(cell), cell);
      }
    }
    List<CellResult> breaks = new ArrayList<>();
    List<CellResult> mends = new ArrayList<>();
    List<CellResult> alone = new ArrayList<>();
    List<CellResult> open = new ArrayList<>();
    int proved = 0;
    int walked = 0;
    for (CellResult cell : result.cells()) {
      if (!cell.cell().design().equals(design) || cell.run().isEmpty()) {
        continue;
      }
      walked++;
      proved += isProved(cell) ? 1 : 0;
      CellResult other = base.get(row(cell));
      boolean decided = isDecided(cell) && (other == null || isDecided(other));
      if (!decided) {
        open.add(cell);
      }
      if (other != null && isProved(other) && !cell.violations().isEmpty()) {
        breaks.add(cell);
      }
      if ((other == null || other.run().isEmpty()) && !cell.violations().isEmpty()) {
        alone.add(cell);
      }
      if (other != null && !other.violations().isEmpty() && isProved(cell)) {
        mends.add(cell);
      }
    }
    return new Comparison(design, breaks, mends, alone, open, proved, walked);
  }

  /** The cell of {@link #breaks} with the shortest schedule; there must be one. */
  CellResult shortestBreak() {
    return breaks.stream().min(Comparator.comparingInt(Comparison::shortest)).orElseThrow();
  }

  static int shortest(CellResult cell) {
    return cell.violations().stream().mapToInt(v -> v.trace().length()).min().orElse(0);
  }

  /** A walk that was cut after a violation decided all that is compared here. */
  private static boolean isDecided(CellResult cell) {
    return cell.run().isEmpty() || isProved(cell) || !cell.violations().isEmpty();
  }

  private static boolean isProved(CellResult cell) {
    return cell.run().isPresent() && cell.run().get().verdict() instanceof Verdict.Proved;
  }

  /** The row of the matrix that a cell stands in, as {@code S1/default}. */
  static String row(CellResult cell) {
    return cell.cell().scenario() + "/" + cell.cell().variant();
  }
}
