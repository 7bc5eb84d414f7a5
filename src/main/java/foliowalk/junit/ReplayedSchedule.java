package foliowalk.junit;

import foliowalk.engine.record.Replay;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.explain.Explainer;
import foliowalk.result.Violation;
import foliowalk.trace.Divergence;
import foliowalk.trace.Step;
import java.util.List;
import java.util.Optional;

/**
 * One schedule that was taken, and what may be said of it.
 *
 * @param taken the steps and what came of them
 * @param divergence the first step that departs from the saved schedule, or where it does not fit
 */
record ReplayedSchedule(Replay.Taken taken, Optional<String> divergence) {

  static ReplayedSchedule of(Replay.Taken taken, List<Step> saved) {
    List<Step> steps = taken.trace().steps();
    Optional<String> divergence =
        Divergence.first(saved, steps)
            .map(ReplayedSchedule::words)
            .or(() -> taken.misfit().map(misfit -> misfit + after(steps)));
    return new ReplayedSchedule(taken, divergence);
  }

  private static String words(Divergence divergence) {
    return "step "
        + divergence.found().number()
        + " was "
        + divergence.expected().named()
        + ", now it is "
        + divergence.found().named();
  }

  private static String after(List<Step> steps) {
    return steps.isEmpty() ? "" : "; the step before it was " + steps.get(steps.size() - 1).named();
  }

  /** One schedule can violate something; it can prove nothing. */
  Expected verdict() {
    return taken.broken().isPresent() ? Expected.VIOLATED : Expected.INCONCLUSIVE;
  }

  /** One line that says why. */
  String reason() {
    return taken
        .broken()
        .map(broken -> "this schedule violates " + broken.property())
        .orElse(
            taken.misfit().isPresent()
                ? "the schedule could not be taken to its end"
                : "one schedule only was taken, and it violates nothing; without replay, all are");
  }

  /** What is violated, as a violation with its schedule. */
  Optional<Violation> violation() {
    Optional<Broken> broken = taken.broken();
    return broken.map(
        b -> Explainer.explained(new Violation(b.property(), b.message(), taken.trace())));
  }
}
