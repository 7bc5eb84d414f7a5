package foliowalk.campaign.signoff;

import foliowalk.config.file.Expectation;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.text.NaturalOrder;
import java.util.List;
import java.util.Optional;

/**
 * One cell after its walk.
 *
 * @param cell what was to be walked
 * @param run what came of it; absent for an excluded cell
 */
public record CellResult(PlannedCell cell, Optional<RunResult> run) {

  /** How a cell compares with its expectation. */
  public enum Outcome {
    /** Exactly what was expected. */
    MATCHES,
    /** Something else, and it is certain. */
    DIFFERS,
    /** The walk was cut, and what it saw so far does not contradict the expectation. */
    UNDECIDED,
    /** The walk says nothing. */
    FAILED,
    /** Not walked, with a reason. */
    EXCLUDED
  }

  /** Compares the verdict and the set of violated properties with the expectation. */
  public Outcome outcome() {
    if (run.isEmpty()) {
      return Outcome.EXCLUDED;
    }
    Verdict verdict = run.get().verdict();
    Expectation expected = cell.expectation();
    if (verdict instanceof Verdict.Error) {
      return Outcome.FAILED;
    }
    if (verdict instanceof Verdict.Inconclusive) {
      return Outcome.UNDECIDED;
    }
    if (verdict instanceof Verdict.Proved) {
      return expected.kind() == Expectation.Kind.PROVED ? Outcome.MATCHES : Outcome.DIFFERS;
    }
    if (verdict instanceof Verdict.Violated && expected.kind() == Expectation.Kind.VIOLATED) {
      if (!expected.violated().containsAll(violated())) {
        return Outcome.DIFFERS;
      }
      if (!run.get().completeness().complete()) {
        return Outcome.UNDECIDED; // what was not walked may violate more
      }
      return expected.violated().equals(violated()) ? Outcome.MATCHES : Outcome.DIFFERS;
    }
    return Outcome.DIFFERS;
  }

  /** Ids of the violated properties, sorted. */
  public List<String> violated() {
    return violations().stream()
        .map(Violation::property)
        .distinct()
        .sorted(new NaturalOrder())
        .toList();
  }

  /** The violations with their schedules. */
  public List<Violation> violations() {
    return run.map(RunResult::violations).orElse(List.of());
  }

  /** The word or the ids that stand in the matrix, without marks. */
  public String shortText() {
    if (run.isEmpty()) {
      return "n/a";
    }
    Verdict verdict = run.get().verdict();
    return verdict instanceof Verdict.Violated ? Violation.simpleNames(violated()) : verdict.word();
  }
}
