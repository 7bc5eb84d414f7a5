package foliowalk.campaign.sweep;

import foliowalk.campaign.signoff.ArgumentRefusal;
import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.Engine;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.text.NaturalOrder;
import foliowalk.text.Numbers;
import foliowalk.text.OrderedJobs;
import foliowalk.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Grows the parameters of programs, one at a time and the others as configured. A point whose size,
 * foreseen from the smaller ones, is over the limit is not walked but named; so are those after it.
 */
public final class Sweep {
  /** Told of each point as it is known, from several threads at once. */
  public interface Listener {
    /** A point is known. */
    void known(String subject, SweepParameter parameter, SweepPoint point);
  }

  /** Bounds on each point, unless the user says so. */
  public static final Limits BOUNDS = new Limits(400_000, 0, Limits.NONE.maxTime(), 0);

  private final Supplier<Engine> engines;
  private final int jobs;
  private final Limits limits;

  /** One series and what its walks read, or why there is none. */
  private record Outcome(
      SweepSeries series,
      List<String> programHashes,
      List<String> configHashes,
      Exception refused) {}

  /**
   * Prepares a sweep.
   *
   * @param engines makes an engine for each point
   * @param jobs series walked at the same time
   * @param limits bounds on each point; the one on states must be set
   */
  public Sweep(Supplier<Engine> engines, int jobs, Limits limits) {
    this.engines = engines;
    this.jobs = jobs;
    this.limits = limits;
  }

  /**
   * Walks all points.
   *
   * @param partial whether the user left something out or bent it
   * @throws ConfigurationException when a program cannot be walked or does not take an argument
   */
  public SweepResult run(
      List<SweepSubject> subjects, boolean partial, Listener listener, StopSignal stop)
      throws ConfigurationException {
    long start = System.nanoTime();
    List<Callable<Outcome>> tasks = new ArrayList<>();
    for (SweepSubject subject : subjects) {
      for (SweepParameter parameter : subject.parameters()) {
        tasks.add(() -> grow(subject, parameter, listener, stop));
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    OrderedJobs.run(jobs, tasks, outcomes::add);
    TreeSet<String> programs = new TreeSet<>();
    Sha256 configs = new Sha256();
    List<SweepSeries> series = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.refused() != null) {
        throw new ConfigurationException(outcome.refused().getMessage());
      }
      series.add(outcome.series());
      programs.addAll(outcome.programHashes());
      outcome.configHashes().forEach(hash -> configs.add(hash + "\n"));
    }
    return new SweepResult(
        series,
        limits.maxStates(),
        partial,
        programs.size() == 1 ? programs.first() : Sha256.of(String.join("\n", programs)),
        configs.hex(),
        (System.nanoTime() - start) / 1e9,
        Optional.ofNullable(stop.reason()));
  }

  private Outcome grow(
      SweepSubject subject, SweepParameter parameter, Listener listener, StopSignal stop) {
    List<SweepPoint> points = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    List<String> configs = new ArrayList<>();
    try {
      for (int value = parameter.first(); value <= parameter.last(); value++) {
        Optional<SweepPoint> foreseen = foreseen(parameter, value, points, stop);
        SweepPoint point;
        if (foreseen.isPresent()) {
          point = foreseen.get();
        } else {
          RunResult run = walk(subject.base(), parameter.name() + "=" + value, stop);
          programs.add(run.programHash());
          configs.add(run.configHash());
          point = point(value, estimate(points), run);
        }
        points.add(point);
        listener.known(subject.name(), parameter, point);
      }
    } catch (UnusableInputException e) {
      return new Outcome(null, programs, configs, e);
    }
    return new Outcome(new SweepSeries(subject.name(), parameter, points), programs, configs, null);
  }

  private static long estimate(List<SweepPoint> points) {
    return Growth.next(points.stream().map(SweepPoint::states).toList());
  }

  /** The point that is not walked, if it need not be tried. */
  private Optional<SweepPoint> foreseen(
      SweepParameter parameter, int value, List<SweepPoint> points, StopSignal stop) {
    if (stop.requested()) {
      return Optional.of(unwalked(value, 0, stop.reason()));
    }
    if (points.isEmpty()) {
      return Optional.empty();
    }
    SweepPoint last = points.get(points.size() - 1);
    if (last.cut()) {
      return Optional.of(
          unwalked(value, 0, parameter.name() + "=" + last.value() + " is over the limit already"));
    }
    long states = estimate(points);
    if (states > limits.maxStates()) {
      return Optional.of(
          unwalked(
              value,
              states,
              "estimated "
                  + Numbers.grouped(states)
                  + " states, over the limit of "
                  + Numbers.grouped(limits.maxStates())));
    }
    double seconds = last.states() == 0 ? 0 : states * last.seconds() / last.states();
    if (!limits.maxTime().isZero() && seconds > limits.maxTime().toSeconds()) {
      return Optional.of(
          unwalked(
              value,
              states,
              "estimated "
                  + Math.round(seconds)
                  + " s, over the limit of "
                  + Numbers.duration(limits.maxTime())));
    }
    return Optional.empty();
  }

  private static SweepPoint unwalked(int value, long estimated, String why) {
    return new SweepPoint(value, "", List.of(), 0, 0, 0, Optional.empty(), estimated, why, 0);
  }

  private RunResult walk(RunConfig base, String argument, StopSignal stop)
      throws UnusableInputException {
    List<String> args = new ArrayList<>(base.args());
    args.add(argument);
    RunConfig config = base.withArgs(args).withLimits(base.limits().overriddenBy(limits));
    RunResult run;
    try {
      run = engines.get().walk(config, ProgressListener.NONE, stop);
    } catch (OutOfMemoryError e) {
      return RunResult.cut(
          "foliowalk " + ToolVersion.current(),
          config,
          "out of memory; give more by FOLIOWALK_OPTS=-Xmx... or use --jobs 1");
    }
    Optional<String> refusal = ArgumentRefusal.of(run);
    if (refusal.isPresent()) {
      throw new UnusableInputException(
          argument + ": the program refuses its arguments: " + refusal.get());
    }
    if (run.verdict() instanceof Verdict.Error error) {
      throw new UnusableInputException(argument + ": " + error.reason());
    }
    return run;
  }

  private static SweepPoint point(int value, long estimated, RunResult run) {
    boolean whole = run.completeness().complete() && !(run.verdict() instanceof Verdict.Vacuous);
    return new SweepPoint(
        value,
        run.verdict().word(),
        run.violations().stream()
            .map(Violation::property)
            .distinct()
            .sorted(new NaturalOrder())
            .toList(),
        run.statistics().states(),
        run.statistics().transitions(),
        run.statistics().depth(),
        run.statistics().schedules(),
        estimated,
        whole ? "" : run.verdict().reason(),
        run.statistics().seconds());
  }
}
