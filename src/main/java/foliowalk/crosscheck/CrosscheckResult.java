package foliowalk.crosscheck;

import foliowalk.crosscheck.ComparedCell.Comparison;
import foliowalk.result.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison of the two engines gave.
 *
 * @param jpf name of the second engine, with revision and Java
 * @param revision full revision that JPF's build names
 * @param cellTime limit on each engine's walk of a cell
 * @param cells those walked by both, in the order of the plan
 * @param excluded number of cells that the scenarios exclude
 * @param partial whether cells were left out by choice
 * @param interrupted why the comparison ended early, if it did
 * @param seconds wall time
 */
public record CrosscheckResult(
    String jpf,
    String revision,
    Duration cellTime,
    List<ComparedCell> cells,
    long excluded,
    boolean partial,
    Optional<String> interrupted,
    double seconds) {

  /** Copies the list. */
  public CrosscheckResult {
    cells = List.copyOf(cells);
  }

  /** The cells with one outcome. */
  public List<ComparedCell> with(Comparison comparison) {
    return cells.stream().filter(cell -> cell.comparison() == comparison).toList();
  }

  /** 10 on any disagreement, 20 when interrupted or nothing could be compared, else 0. */
  public int exitCode() {
    if (!with(Comparison.DISAGREES).isEmpty()) {
      return ExitCode.VIOLATED;
    }
    return interrupted.isPresent() || with(Comparison.AGREES).isEmpty()
        ? ExitCode.INCONCLUSIVE
        : ExitCode.PROVED;
  }

  /** The outcome in one line. */
  public String summary() {
    return with(Comparison.AGREES).size()
        + " cells agree, "
        + with(Comparison.DISAGREES).size()
        + " disagree, "
        + with(Comparison.NOT_COMPARED).size()
        + " not compared, "
        + excluded
        + " excluded";
  }
}
