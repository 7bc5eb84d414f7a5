package foliowalk.campaign.crosscheck;

import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.jpf.JpfEngine;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.run.Engine;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.text.Numbers;
import foliowalk.text.OrderedJobs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Walks subjects with both engines and compares. Our engine walks all of them first; then Java
 * PathFinder, much the slower, takes those with the fewest states first, so that a comparison that
 * ends early has compared as many as it could. Each subject has engines of its own, and results
 * come in that order, so the number of jobs changes nothing but the time.
 */
public final class Crosscheck {
  /** Told how it goes on, by one thread at a time. */
  public interface Listener {
    /** One engine's walk of a subject begins or goes on. */
    void walking(Subject subject, String engine, long states);

    /** A subject was compared; the smallest first. */
    void compared(Comparison comparison);
  }

  /**
   * JPF's default takes the scheduling points out of {@code java.util.concurrent}, which hides lost
   * updates; with it the two engines would not walk the same schedules.
   */
  static final List<String> SAME_SCHEDULING_POINTS = List.of("+vm.shared.never_break_methods=");

  private final Supplier<Engine> embedded;
  private final JpfEngine jpf;
  private final Duration time;
  private final Duration allInAll;
  private final int jobs;

  /** A subject, and what our engine says of it. */
  private record Walked(Subject subject, RunResult ours) {}

  /**
   * Prepares a comparison.
   *
   * @param embedded makes an engine of ours for each subject
   * @param jpf any engine with the installation to use
   * @param time limit on each engine's walk of a subject
   * @param allInAll after this time no further walk of Java PathFinder begins; zero for no limit
   * @param jobs subjects compared at the same time, at least 1
   */
  public Crosscheck(
      Supplier<Engine> embedded, JpfEngine jpf, Duration time, Duration allInAll, int jobs) {
    this.embedded = embedded;
    this.jpf = jpf;
    this.time = time;
    this.allInAll = allInAll;
    this.jobs = jobs;
  }

  /**
   * Compares subjects.
   *
   * @param partial whether some were left out by choice
   */
  public CrosscheckResult run(
      List<Subject> subjects, boolean partial, Listener listener, StopSignal stop) {
    long start = System.nanoTime();
    List<Subject> leftOut = new ArrayList<>();
    List<Callable<Walked>> ours = new ArrayList<>();
    for (Subject subject : subjects) {
      if (subject.incomparable().isPresent()) {
        leftOut.add(subject);
      } else {
        ours.add(() -> new Walked(subject, walkOurs(subject, listener, stop)));
      }
    }
    List<Walked> walked = new ArrayList<>();
    OrderedJobs.run(jobs, ours, walked::add);
    walked.sort(Comparator.comparingLong(w -> w.ours().statistics().states()));
    List<Callable<Optional<Comparison>>> theirs = new ArrayList<>();
    for (Walked next : walked) {
      theirs.add(
          () -> stop.requested() || isUp(start) ? Optional.empty() : compare(next, listener, stop));
    }
    Map<Subject, Comparison> compared = new HashMap<>();
    OrderedJobs.run(
        jobs,
        theirs,
        comparison -> {
          if (comparison.isPresent()) {
            compared.put(comparison.get().subject(), comparison.get());
            synchronized (listener) {
              listener.compared(comparison.get());
            }
          }
        });
    List<Subject> notReached = new ArrayList<>(subjects);
    notReached.removeAll(leftOut);
    notReached.removeAll(compared.keySet());
    return new CrosscheckResult(
        jpf.name(),
        jpf.installation().revision(),
        time,
        jobs,
        subjects.stream().filter(compared::containsKey).map(compared::get).toList(),
        leftOut,
        notReached,
        partial,
        endedEarly(stop, notReached),
        seconds(start));
  }

  private boolean isUp(long start) {
    return !allInAll.isZero() && System.nanoTime() - start >= allInAll.toNanos();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private Optional<String> endedEarly(StopSignal stop, List<Subject> notReached) {
    return stop.requested() || notReached.isEmpty()
        ? Optional.ofNullable(stop.reason())
        : Optional.of("--max-time " + Numbers.duration(allInAll) + " is up");
  }

  private RunResult walkOurs(Subject subject, Listener listener, StopSignal stop) {
    return walk(
        embedded.get(),
        "foliowalk",
        limited(subject.config()),
        progress(subject, "foliowalk", listener),
        stop);
  }

  /** Nothing when a stop came before Java PathFinder was through. */
  private Optional<Comparison> compare(Walked walked, Listener listener, StopSignal stop) {
    Subject subject = walked.subject();
    JpfEngine engine = jpf.with(subject.request());
    RunResult theirs =
        walk(
            engine,
            engine.name(),
            limited(subject.config()),
            progress(subject, "jpf", listener),
            stop);
    return stop.requested()
        ? Optional.empty()
        : Optional.of(new Comparison(subject, walked.ours(), theirs));
  }

  private RunConfig limited(RunConfig config) {
    Limits limits = new Limits(0, 0, time, 0);
    return config.withLimits(config.limits().overriddenBy(limits)).withCountSchedules(false);
  }

  private static ProgressListener progress(Subject subject, String engine, Listener listener) {
    return (states, transitions, depth, frontier, seconds) -> {
      synchronized (listener) {
        listener.walking(subject, engine, states);
      }
    };
  }

  private static RunResult walk(
      Engine engine, String name, RunConfig config, ProgressListener progress, StopSignal stop) {
    try {
      return engine.walk(config, progress, stop);
    } catch (UnusableInputException e) {
      return RunResult.failed(
          name, config, new Verdict.Error(e.getMessage(), ExitCode.UNUSABLE_INPUT));
    } catch (OutOfMemoryError e) {
      return RunResult.cut(name, config, "out of memory; give more by FOLIOWALK_OPTS=-Xmx...");
    }
  }
}
