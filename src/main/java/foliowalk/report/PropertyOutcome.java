package foliowalk.report;

import foliowalk.result.InvariantInfo;
import foliowalk.result.RunResult;
import foliowalk.result.StuckSearch;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.text.NaturalOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run says about one property. The formats that list properties all take them from here, so
 * that they cannot disagree.
 *
 * @param id an invariant's id, {@code deadlock}, {@code stuck}, {@link #EXCEPTION}, or the class of
 *     an exception
 * @param sentence what has to hold
 * @param rule the kernel rule it rests on; may be empty
 * @param outcome what the run says
 * @param reason why it is not decided or not tested; else empty
 * @param violation the schedule that shows a violation
 */
public record PropertyOutcome(
    String id,
    String sentence,
    String rule,
    Outcome outcome,
    String reason,
    Optional<Violation> violation) {

  /** Stands for all classes of exceptions as long as no thread dies of one. */
  public static final String EXCEPTION = "uncaught-exception";

  /** What a run can say about a property. */
  public enum Outcome {
    /** It holds in every schedule. */
    HOLDS,
    /** A schedule violates it. */
    VIOLATED,
    /** The run does not tell. */
    UNDECIDED,
    /** It was not checked, or no schedule comes to where it is: the proof says nothing about it. */
    UNTESTED
  }

  /**
   * All properties of a run: the invariants by id, then deadlock, stuck, exceptions. A property
   * that is not violated holds only where the run as a whole is PROVED: a violation ends its path,
   * and what lies behind it was not walked.
   */
  public static List<PropertyOutcome> of(RunResult result) {
    Map<String, Violation> violated = new LinkedHashMap<>();
    for (Violation violation : result.violations()) {
      violated.putIfAbsent(violation.property(), violation);
    }
    List<PropertyOutcome> outcomes = new ArrayList<>();
    for (InvariantInfo invariant : invariants(result)) {
      outcomes.add(
          of(
              result,
              invariant.id(),
              invariant.sentence().isEmpty()
                  ? "invariant " + invariant.id() + " holds"
                  : invariant.sentence(),
              invariant.rule(),
              Optional.ofNullable(violated.remove(invariant.id()))));
    }
    outcomes.add(
        of(
            result,
            Violation.DEADLOCK,
            "unless all threads have ended, one of them can move",
            "",
            Optional.ofNullable(violated.remove(Violation.DEADLOCK))));
    outcomes.add(stuck(result, Optional.ofNullable(violated.remove(Violation.STUCK))));
    if (violated.isEmpty()) {
      outcomes.add(of(result, EXCEPTION, "no thread dies of an exception", "", Optional.empty()));
    }
    violated.forEach(
        (id, violation) ->
            outcomes.add(of(result, id, "no thread dies of " + id, "", Optional.of(violation))));
    return List.copyOf(outcomes);
  }

  /** Holds only where somebody looked for it, which a walk that proves the rest may not have. */
  private static PropertyOutcome stuck(RunResult result, Optional<Violation> violation) {
    String sentence = "wherever a schedule has come to, the program can still end";
    PropertyOutcome outcome = of(result, Violation.STUCK, sentence, "", violation);
    return outcome.outcome() == Outcome.HOLDS && result.completeness().stuck() != StuckSearch.DONE
        ? new PropertyOutcome(
            Violation.STUCK,
            sentence,
            "",
            Outcome.UNTESTED,
            result.completeness().stuck().line(),
            Optional.empty())
        : outcome;
  }

  private static List<InvariantInfo> invariants(RunResult result) {
    List<InvariantInfo> known = new ArrayList<>(result.reached().invariants());
    for (String id : result.reached().checks().keySet()) {
      if (known.stream().noneMatch(invariant -> invariant.id().equals(id))) {
        known.add(new InvariantInfo(id, "", "", new java.util.TreeSet<>()));
      }
    }
    NaturalOrder order = new NaturalOrder();
    known.sort((a, b) -> order.compare(a.id(), b.id()));
    return known;
  }

  private static PropertyOutcome of(
      RunResult result, String id, String sentence, String rule, Optional<Violation> violation) {
    Outcome outcome;
    String reason = "";
    if (violation.isPresent()) {
      outcome = Outcome.VIOLATED;
    } else if (!(result.verdict() instanceof Verdict.Proved)) {
      outcome = Outcome.UNDECIDED;
      reason =
          result.verdict() instanceof Verdict.Violated
              ? "no schedule violates it first, but what comes after a violation is not walked"
              : result.verdict().word() + ": " + result.verdict().reason();
    } else if (result.reached().checks().getOrDefault(id, 1L) == 0) {
      outcome = Outcome.UNTESTED;
      reason = "no schedule comes to where it is checked";
    } else {
      outcome = Outcome.HOLDS;
    }
    return new PropertyOutcome(id, sentence, rule, outcome, reason, violation);
  }
}
