package foliowalk.engine.minimal;

import foliowalk.config.Limits;
import foliowalk.walker.StopSignal;

/**
 * What making counterexamples easy to follow may cost. A run that had a limit of states or time has
 * the same once more; none has more than {@link #MOST_STEPS} steps.
 */
final class Allowance {
  /** Steps taken again, over all counterexamples of a run. */
  static final long MOST_STEPS = 20_000_000;

  private static final int LOOK_EVERY = 1024;

  private final Limits limits;
  private final StopSignal stop;
  private final long most;
  private final long began = System.nanoTime();
  private long steps;
  private boolean over;

  Allowance(Limits limits, StopSignal stop, long most) {
    this.limits = limits;
    this.stop = stop;
    this.most = most;
  }

  /** Whether one more step may be taken, with so many nodes stored. */
  boolean step(int nodes) {
    steps++;
    if (steps > most || (limits.maxStates() > 0 && nodes > limits.maxStates())) {
      over = true;
    }
    if (steps % LOOK_EVERY == 0) {
      Runtime runtime = Runtime.getRuntime();
      long used = runtime.totalMemory() - runtime.freeMemory();
      over |= stop.requested();
      over |= limits.maxMemoryBytes() > 0 && used > limits.maxMemoryBytes();
      over |= !limits.maxTime().isZero() && System.nanoTime() - began > limits.maxTime().toNanos();
    }
    return !over;
  }
}
