package foliowalk.engine.search;

import foliowalk.config.Limits;
import foliowalk.walker.StopSignal;

/** Watches the limits of a walk. Clocks and memory are looked at now and then only. */
final class Budget {
  private static final int LOOK_EVERY = 512;
  private static final long REPORT_NANOS = 250_000_000;
  private final Limits limits;
  private final StopSignal stop;
  private long started;
  private long lastReport;
  private long peak;
  private int sinceLook;
  private boolean reportDue;

  Budget(Limits limits, StopSignal stop) {
    this.limits = limits;
    this.stop = stop;
  }

  void start() {
    started = System.nanoTime();
    lastReport = started;
    look();
  }

  /** The limit that is reached, in words, or null. */
  String exceeded(long states) {
    if (limits.maxStates() > 0 && states >= limits.maxStates()) {
      return "--max-states " + limits.maxStates() + " reached";
    }
    if (stop.requested()) {
      return stop.reason();
    }
    if (++sinceLook < LOOK_EVERY) {
      return null;
    }
    sinceLook = 0;
    look();
    long now = System.nanoTime();
    if (now - lastReport > REPORT_NANOS) {
      lastReport = now;
      reportDue = true;
    }
    if (!limits.maxTime().isZero() && now - started > limits.maxTime().toNanos()) {
      long millis = limits.maxTime().toMillis();
      return "--max-time "
          + (millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms")
          + " reached";
    }
    return memoryLimit();
  }

  private String memoryLimit() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    if (limits.maxMemoryBytes() > 0 && used > limits.maxMemoryBytes()) {
      return "--max-memory " + (limits.maxMemoryBytes() >> 20) + "m reached";
    }
    return null;
  }

  private void look() {
    Runtime runtime = Runtime.getRuntime();
    peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
  }

  /** Whether it is time for a progress report; asking resets it. */
  boolean reportDue() {
    boolean due = reportDue;
    reportDue = false;
    return due;
  }

  double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  long peakMemory() {
    look();
    return peak;
  }
}
