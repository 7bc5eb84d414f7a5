package foliowalk.campaign.sweep;

import foliowalk.result.ExitCode;
import java.util.List;
import java.util.Optional;

/**
 * All that a sweep found; what its writers write and {@link SweepJson} reads back.
 *
 * @param series in the order of the subjects and their parameters
 * @param maxStates states that a point may have
 * @param partial whether something was left out or bent by choice
 * @param programHash SHA-256 over the class files, or over the different hashes of several programs
 * @param configHash SHA-256 over the configurations
 * @param seconds wall time
 * @param interrupted why it ended early, if it did
 */
public record SweepResult(
    List<SweepSeries> series,
    long maxStates,
    boolean partial,
    String programHash,
    String configHash,
    double seconds,
    Optional<String> interrupted) {

  /** Copies the list. */
  public SweepResult {
    series = List.copyOf(series);
  }

  /** One sentence that sums up. */
  public String summary() {
    long points = series.stream().mapToLong(s -> s.points().size()).sum();
    long decided = series.stream().mapToLong(s -> s.decided().size()).sum();
    long changing = series.stream().filter(SweepSeries::changes).count();
    return series.size()
        + " series, "
        + points
        + " points: "
        + decided
        + " decided, "
        + (points - decided)
        + " not; the answer changes in "
        + changing
        + " series";
  }

  /**
   * 10 when an answer changes as something grows, 20 when interrupted or a walk was cut, else 0: a
   * point left out because of its estimate is no failure.
   */
  public int exitCode() {
    if (series.stream().anyMatch(SweepSeries::changes)) {
      return ExitCode.VIOLATED;
    }
    boolean cut =
        series.stream()
            .flatMap(s -> s.points().stream())
            .anyMatch(p -> p.cut() && !p.verdict().isEmpty());
    return cut || interrupted.isPresent() ? ExitCode.INCONCLUSIVE : ExitCode.PROVED;
  }
}
