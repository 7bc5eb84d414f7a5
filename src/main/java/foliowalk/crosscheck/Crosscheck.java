package foliowalk.crosscheck;

import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.jpf.JpfWalker;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.walker.OrderedJobs;
import foliowalk.walker.ProgressListener;
import foliowalk.walker.StopSignal;
import foliowalk.walker.UnusableInputException;
import foliowalk.walker.Walker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Walks subjects with both engines and compares. Each subject has walkers of its own, and results
 * come in the order given, so the number of jobs changes nothing but the time.
 */
public final class Crosscheck {
  /** Told how it goes on, by one thread at a time. */
  public interface Listener {
    /** One engine's walk of a subject begins or goes on. */
    void walking(Subject subject, String engine, long states);

    /** A subject was compared; in the order of the subjects. */
    void compared(Comparison comparison);
  }

  /**
   * JPF's default takes the scheduling points out of {@code java.util.concurrent}, which hides lost
   * updates; with it the two engines would not walk the same schedules.
   */
  static final List<String> SAME_SCHEDULING_POINTS = List.of("+vm.shared.never_break_methods=");

  private final Supplier<Walker> embedded;
  private final JpfWalker jpf;
  private final Duration time;
  private final int jobs;

  /**
   * Prepares a comparison.
   *
   * @param embedded makes a walker of ours for each subject
   * @param jpf any walker with the installation to use
   * @param time limit on each engine's walk of a subject
   * @param jobs subjects compared at the same time, at least 1
   */
  public Crosscheck(Supplier<Walker> embedded, JpfWalker jpf, Duration time, int jobs) {
    this.embedded = embedded;
    this.jpf = jpf;
    this.time = time;
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
    List<Comparison> comparisons = new ArrayList<>();
    List<Callable<Optional<Comparison>>> tasks = new ArrayList<>();
    for (Subject subject : subjects) {
      if (subject.incomparable().isEmpty()) {
        tasks.add(() -> compare(subject, listener, stop));
      }
    }
    OrderedJobs.run(
        jobs,
        tasks,
        comparison -> {
          if (comparison.isPresent()) {
            comparisons.add(comparison.get());
            synchronized (listener) {
              listener.compared(comparison.get());
            }
          }
        });
    return new CrosscheckResult(
        jpf.name(),
        jpf.installation().revision(),
        time,
        jobs,
        comparisons,
        subjects.stream().filter(subject -> subject.incomparable().isPresent()).toList(),
        partial,
        Optional.ofNullable(stop.reason()),
        (System.nanoTime() - start) / 1e9);
  }

  /** Nothing when a stop came before both engines were through. */
  private Optional<Comparison> compare(Subject subject, Listener listener, StopSignal stop) {
    if (stop.requested()) {
      return Optional.empty();
    }
    RunConfig config = limited(subject.config());
    JpfWalker walker = jpf.with(subject.request());
    RunResult ours =
        walk(embedded.get(), "foliowalk", config, progress(subject, "foliowalk", listener), stop);
    RunResult theirs =
        walk(walker, walker.name(), config, progress(subject, "jpf", listener), stop);
    return stop.requested() ? Optional.empty() : Optional.of(new Comparison(subject, ours, theirs));
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
      Walker walker, String name, RunConfig config, ProgressListener progress, StopSignal stop) {
    try {
      return walker.walk(config, progress, stop);
    } catch (UnusableInputException e) {
      return RunResult.failed(
          name, config, new Verdict.Error(e.getMessage(), ExitCode.UNUSABLE_INPUT));
    } catch (OutOfMemoryError e) {
      return RunResult.cut(name, config, "out of memory; give more by FOLIOWALK_OPTS=-Xmx...");
    }
  }
}
