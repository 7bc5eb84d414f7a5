package foliowalk.run;

import foliowalk.config.Limits;

/**
 * The limits of one run and the signal that ends it, from the reading of its class files to its
 * counterexamples. Whatever works for the run and may take long asks it now and then; the clock and
 * the memory are looked at in one of {@value #LOOK_EVERY} calls only. Belongs to one thread.
 */
public final class Budget {
  private static final int LOOK_EVERY = 16;
  private static final long REPORT_NANOS = 250_000_000;

  private final Limits limits;
  private final StopSignal stop;
  private final long began = System.nanoTime();
  private long lastReport = began;
  private long peak;
  private int sinceLook;
  private boolean reportDue;

  /** Of a run that begins now. */
  public Budget(Limits limits, StopSignal stop) {
    this.limits = limits;
    this.stop = stop;
    look();
  }

  /** Of something that has no limit. */
  public static Budget unlimited() {
    return new Budget(Limits.NONE, new StopSignal());
  }

  /**
   * To be called every few thousand instructions, class files, or other small pieces of work.
   *
   * @throws BudgetExceededException when the run must end
   */
  public void check() {
    String limit = exceeded();
    if (limit != null) {
      throw new BudgetExceededException(limit);
    }
  }

  /** The limit that is reached, in words, or null. */
  public String exceeded() {
    if (stop.requested()) {
      return stop.reason();
    }
    if (++sinceLook < LOOK_EVERY) {
      return null;
    }
    sinceLook = 0;
    return look();
  }

  /** As {@link #exceeded()}, of a run that has stored so many states. */
  public String exceeded(long states) {
    if (limits.maxStates() > 0 && states >= limits.maxStates()) {
      return "--max-states " + limits.maxStates() + " reached";
    }
    return exceeded();
  }

  private String look() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    peak = Math.max(peak, used);
    long now = System.nanoTime();
    if (now - lastReport > REPORT_NANOS) {
      lastReport = now;
      reportDue = true;
    }
    if (!limits.maxTime().isZero() && now - began > limits.maxTime().toNanos()) {
      return timeReached(limits);
    }
    if (limits.maxMemoryBytes() > 0 && used > limits.maxMemoryBytes()) {
      return "--max-memory " + (limits.maxMemoryBytes() >> 20) + "m reached";
    }
    return null;
  }

  /** Words for a verdict that the limit of time caused. */
  public static String timeReached(Limits limits) {
    long millis = limits.maxTime().toMillis();
    return "--max-time " + (millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms") + " reached";
  }

  /** Whether it is time for a progress report; asking resets it. */
  public boolean reportDue() {
    boolean due = reportDue;
    reportDue = false;
    return due;
  }

  /** The most heap seen in use, in bytes. */
  public long peakMemory() {
    look();
    return peak;
  }
}
