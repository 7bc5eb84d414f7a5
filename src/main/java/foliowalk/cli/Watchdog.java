package foliowalk.cli;

import foliowalk.result.ExitCode;
import foliowalk.run.StopSignal;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Ends the process when it was told to end, by a signal or a limit of time, and what was going on
 * does not notice. Then there is still a result: one that says so.
 */
final class Watchdog {
  private static final long LOOK_MILLIS = 100;

  /** After this the user is told that the end has been noticed. */
  private static final long ANNOUNCE = TimeUnit.SECONDS.toNanos(1);

  /** Time to notice a signal or a limit, to count what there is, and to begin printing. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  /** The same where more would be lost: what a walk found, or a command without such a result. */
  private static final long LONG_PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final StopSignal stop;
  private final PrintWriter err;
  private final Runnable end;
  private final AtomicBoolean printing = new AtomicBoolean();
  private volatile Guard guard;
  private volatile boolean walked;
  private long asked;
  private boolean announced;

  /** What to do for a command that does not end. */
  private record Guard(long from, Duration limit, String limitReached, Consumer<String> result) {}

  /** With another way to end, for tests. */
  Watchdog(StopSignal stop, PrintWriter err, Runnable end) {
    this.stop = stop;
    this.err = err;
    this.end = end;
  }

  /** One that never does anything. */
  static Watchdog none() {
    return new Watchdog(new StopSignal(), new PrintWriter(PrintWriter.nullWriter()), () -> {});
  }

  /** One that watches this process. */
  static Watchdog start(StopSignal stop, PrintWriter err) {
    Watchdog watchdog =
        new Watchdog(stop, err, () -> Runtime.getRuntime().halt(ExitCode.INCONCLUSIVE));
    Thread thread = new Thread(watchdog::watch, "foliowalk-watchdog");
    thread.setDaemon(true);
    thread.start();
    return watchdog;
  }

  /**
   * A command begins that has a result in any case.
   *
   * @param limit its limit of time, or zero
   * @param limitReached words for the verdict
   * @param result prints the result of a run that ended for a reason
   */
  void guard(Duration limit, String limitReached, Consumer<String> result) {
    guard = new Guard(System.nanoTime(), limit, limitReached, result);
  }

  /** What the limit of time is for is done. */
  void walked() {
    walked = true;
  }

  /**
   * The result is about to be printed by the command itself. Does not return when it is too late
   * for that: the process is then about to end.
   */
  void claim() {
    if (!printing.compareAndSet(false, true)) {
      sleep(Long.MAX_VALUE);
    }
  }

  private void watch() {
    while (!look(System.nanoTime())) {
      sleep(LOOK_MILLIS);
    }
  }

  /** Looks at the time; whether the end was brought about. */
  boolean look(long now) {
    Guard guarded = guard;
    if (stop.requested()) {
      if (asked == 0) {
        asked = now;
      }
      if (!announced && now - asked > ANNOUNCE) {
        announced = true;
        say(stop.reason() + ": ending; a second Ctrl-C ends at once");
      }
      boolean nearlyDone = walked || printing.get();
      long patience = nearlyDone || guarded == null ? LONG_PATIENCE : PATIENCE;
      return now - asked > patience && giveUp(guarded, stop.reason(), patience);
    }
    return guarded != null
        && !walked
        && !printing.get()
        && !guarded.limit.isZero()
        && now - guarded.from - PATIENCE > saturated(guarded.limit)
        && giveUp(guarded, guarded.limitReached, PATIENCE);
  }

  private static long saturated(Duration limit) {
    long seconds = Math.min(limit.getSeconds(), TimeUnit.NANOSECONDS.toSeconds(Long.MAX_VALUE) / 2);
    return TimeUnit.SECONDS.toNanos(seconds) + limit.getNano();
  }

  private boolean giveUp(Guard guarded, String reason, long patience) {
    String why =
        reason
            + ", and what was going on did not end within "
            + TimeUnit.NANOSECONDS.toSeconds(patience)
            + " s of that";
    try {
      if (guarded != null && printing.compareAndSet(false, true)) {
        guarded.result.accept(why);
      } else {
        say(why + "; the result is lost");
      }
    } finally {
      end.run();
    }
    return true;
  }

  private void say(String line) {
    err.print("foliowalk: " + line + "\n");
    err.flush();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
