package foliowalk.junit;

import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What a test expects.
 *
 * @param verdict the verdict
 * @param violates exactly what is violated, or empty for anything
 */
record Expectation(Expected verdict, Set<String> violates) {

  /**
   * Checks that the two go together.
   *
   * @throws ExtensionConfigurationException when they do not
   */
  static Expectation of(Expected verdict, List<String> violates) {
    if (!violates.isEmpty() && verdict != Expected.VIOLATED) {
      throw new ExtensionConfigurationException(
          "@ExploreAllSchedules violates: goes with expect = Expected.VIOLATED only");
    }
    return new Expectation(verdict, Set.copyOf(violates));
  }

  /** What is wrong with a result, or empty when it is as expected. */
  Optional<String> complaint(RunResult result) {
    Verdict verdict = result.verdict();
    boolean asExpected =
        switch (this.verdict) {
          case PROVED -> verdict instanceof Verdict.Proved;
          case VIOLATED -> verdict instanceof Verdict.Violated;
          case INCONCLUSIVE -> verdict instanceof Verdict.Inconclusive;
        };
    if (!asExpected) {
      return Optional.of(unlike(verdict.word(), verdict.reason()));
    }
    return otherViolations(
        result.violations().stream().map(Violation::property).toList(), verdict.reason());
  }

  /** The same of one schedule. */
  Optional<String> complaint(ReplayedSchedule replayed) {
    if (replayed.verdict() != verdict) {
      return Optional.of(unlike(replayed.verdict().name(), replayed.reason()));
    }
    return otherViolations(
        replayed.violation().stream().map(Violation::property).toList(), replayed.reason());
  }

  private String unlike(String word, String reason) {
    return "expected "
        + verdict
        + (violates.isEmpty() ? "" : " of " + String.join(", ", new TreeSet<>(violates)))
        + ", but it is "
        + word
        + ": "
        + reason;
  }

  private Optional<String> otherViolations(List<String> found, String reason) {
    if (violates.isEmpty() || violates.equals(Set.copyOf(found))) {
      return Optional.empty();
    }
    return Optional.of(
        "expected violations of "
            + String.join(", ", new TreeSet<>(violates))
            + ", but what is violated is "
            + String.join(", ", new TreeSet<>(found))
            + " ("
            + reason
            + ")");
  }
}
