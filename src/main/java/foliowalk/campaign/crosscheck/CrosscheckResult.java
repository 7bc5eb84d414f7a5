package foliowalk.campaign.crosscheck;

import foliowalk.campaign.crosscheck.Comparison.Outcome;
import foliowalk.result.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison of the two engines gave.
 *
 * @param jpf name of the second engine, with revision and Java
 * @param revision full revision that JPF's build names
 * @param time limit on each engine's walk of a subject
 * @param jobs how many subjects were compared at the same time
 * @param comparisons of those walked by both, in the order given
 * @param leftOut subjects that cannot be compared, each with its reason
 * @param notReached subjects that were still to be walked when the comparison ended early
 * @param partial whether subjects were left out by choice
 * @param interrupted why the comparison ended early, if it did
 * @param seconds wall time
 */
public record CrosscheckResult(
    String jpf,
    String revision,
    Duration time,
    int jobs,
    List<Comparison> comparisons,
    List<Subject> leftOut,
    List<Subject> notReached,
    boolean partial,
    Optional<String> interrupted,
    double seconds) {

  /** Copies the lists. */
  public CrosscheckResult {
    comparisons = List.copyOf(comparisons);
    leftOut = List.copyOf(leftOut);
    notReached = List.copyOf(notReached);
  }

  /** The comparisons with one outcome. */
  public List<Comparison> with(Outcome outcome) {
    return comparisons.stream().filter(c -> c.outcome() == outcome).toList();
  }

  /** The comparisons of scenarios or of programs with one outcome. */
  public List<Comparison> with(Outcome outcome, Subject.Kind kind) {
    return with(outcome).stream().filter(c -> c.subject().kind() == kind).toList();
  }

  /** 10 on any disagreement, 20 when interrupted or nothing could be compared, else 0. */
  public int exitCode() {
    if (!with(Outcome.DISAGREES).isEmpty()) {
      return ExitCode.VIOLATED;
    }
    boolean nothing = with(Outcome.AGREES).isEmpty() && with(Outcome.EXPLAINED).isEmpty();
    return interrupted.isPresent() || nothing ? ExitCode.INCONCLUSIVE : ExitCode.PROVED;
  }

  /** The outcome in one line. */
  public String summary() {
    String line =
        with(Outcome.AGREES).size()
            + " agree, "
            + with(Outcome.DISAGREES).size()
            + " disagree, "
            + with(Outcome.EXPLAINED).size()
            + " differ by a known flaw of Java PathFinder, "
            + with(Outcome.NOT_COMPARED).size()
            + " not compared, "
            + leftOut.size()
            + " left out"
            + (notReached.isEmpty() ? "" : ", " + notReached.size() + " not reached");
    long mended = comparisons.stream().filter(Comparison::flawNoLongerShows).count();
    return mended == 0 ? line : line + "; " + mended + " no longer show the flaw they name";
  }
}
