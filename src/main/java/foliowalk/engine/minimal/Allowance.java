package foliowalk.engine.minimal;

import foliowalk.config.Limits;
import foliowalk.run.Budget;

/**
 * What making counterexamples easy to follow may cost: as many steps as the walk took, and {@link
 * #FREE_STEPS} more, about a second. It is counted in steps, not in time, so that equal inputs give
 * equal schedules; the limits of the run end it too.
 */
final class Allowance {
  /** Steps on top of those of the walk, over all counterexamples of a run. */
  static final long FREE_STEPS = 100_000;

  private static final int LOOK_EVERY = 64;

  private final Limits limits;
  private final Budget budget;
  private final long most;
  private long steps;
  private boolean over;

  /** Of so many steps. */
  Allowance(Limits limits, Budget budget, long most) {
    this.limits = limits;
    this.budget = budget;
    this.most = most;
  }

  /** After a walk of so many steps. */
  static Allowance after(Limits limits, Budget budget, long walked) {
    return new Allowance(limits, budget, walked + FREE_STEPS);
  }

  /** Whether one more step may be taken, with so many nodes stored. */
  boolean step(int nodes) {
    steps++;
    if (steps > most || (limits.maxStates() > 0 && nodes > limits.maxStates())) {
      over = true;
    }
    if (steps % LOOK_EVERY == 0) {
      over |= budget.exceeded() != null;
    }
    return !over;
  }
}
