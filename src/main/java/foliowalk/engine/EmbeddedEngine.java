package foliowalk.engine;

import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.engine.minimal.Minimiser;
import foliowalk.engine.record.Loops;
import foliowalk.engine.record.Replay;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.semantics.Execution;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.explain.Explainer;
import foliowalk.program.Program;
import foliowalk.program.link.Linker;
import foliowalk.result.Completeness;
import foliowalk.result.ExitCode;
import foliowalk.result.Reached;
import foliowalk.result.RunResult;
import foliowalk.result.StuckSearch;
import foliowalk.result.ToolVersion;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.run.BudgetExceededException;
import foliowalk.run.Engine;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.text.Sha256;
import foliowalk.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The explorer that is always there: links the program and walks it in this process. */
public final class EmbeddedEngine implements Engine {
  /** What every answer rests on. */
  public static final String SEQUENTIAL_CONSISTENCY =
      "sequential consistency: every access takes effect at once, in program order";

  /** What the canary said in this process; null until it was asked. */
  private volatile Optional<String> canary;

  @Override
  public RunResult walk(RunConfig config, ProgressListener progress, StopSignal stop)
      throws UnusableInputException {
    if (stop.requested()) { // the cells of a campaign that was interrupted
      return RunResult.cut("foliowalk " + ToolVersion.current(), config, stop.reason());
    }
    Optional<String> failure = canary;
    if (failure == null) {
      failure = Canary.failure();
      canary = failure;
    }
    RunResult result = explore(config, progress, stop);
    return failure.isEmpty() ? result : withoutVerdict(result, failure.get());
  }

  /** A result of a process that failed its own check says nothing about the program. */
  private static RunResult withoutVerdict(RunResult result, String failure) {
    return new RunResult(
        result.engine(),
        result.config(),
        result.programHash(),
        result.configHash(),
        new Verdict.Error(
            "the self-check of this process failed, its verdicts mean nothing: " + failure,
            ExitCode.INTERNAL_ERROR),
        List.of(),
        result.completeness(),
        result.statistics(),
        result.reached());
  }

  /** Walks without asking the canary first. */
  static RunResult explore(RunConfig config, ProgressListener progress, StopSignal stop)
      throws UnusableInputException {
    Budget budget = new Budget(config.limits(), stop);
    Program program;
    try {
      program = Linker.link(config, budget);
    } catch (BudgetExceededException e) {
      return RunResult.cut(
          "foliowalk " + ToolVersion.current(), config, e.getMessage() + ", while linking");
    }
    return walk(config, program, progress, budget, stop);
  }

  private static RunResult walk(
      RunConfig config,
      Program program,
      ProgressListener progress,
      Budget budget,
      StopSignal stop) {
    JavaTransitionSystem system = new JavaTransitionSystem(program, config);
    system.watch(budget);
    ReducedWalk reduced = ReducedWalk.of(program, system, config, progress, budget);
    Explorer explorer = reduced.explorer();
    Explorer.Walk walk = reduced.walk();
    progress.walked();
    List<Violation> violations = violations(config, program, reduced, budget, stop);
    violations.sort(java.util.Comparator.comparingInt(v -> v.trace().length()));
    Reached reached = Evidence.of(program, system.execution(), config.reach(), reduced.locking());
    List<String> missed =
        IntStream.range(0, config.reach().size())
            .filter(i -> system.execution().reached(i) == 0)
            .mapToObj(i -> config.reach().get(i) + system.execution().complaint(i))
            .toList();
    Completeness completeness =
        walk.completeness()
            .withMissed(missed)
            .withAssumptions(
                Stream.concat(
                        assumptions(config, system.execution(), walk.completeness().stuck())
                            .stream(),
                        leftOut(config, violations).stream())
                    .toList());
    return new RunResult(
        "foliowalk " + ToolVersion.current(),
        config,
        program.hash,
        Sha256.of(config.canonicalText()),
        Verdict.from(completeness, violations, walk.statistics()),
        violations,
        completeness,
        walk.statistics(),
        reached);
  }

  private static List<Violation> violations(
      RunConfig config, Program program, ReducedWalk reduced, Budget budget, StopSignal stop) {
    Explorer.Walk walk = reduced.walk();
    List<Explorer.Found> found = walk.violations();
    boolean minimise = config.minimise() && config.search() == SearchOrder.BFS;
    JavaTransitionSystem again = new JavaTransitionSystem(program, config);
    again.watch(budget);
    long steps = walk.statistics().transitions();
    Minimiser ofTransactions =
        new Minimiser(
            reduced.alike(again), reduced.explorer()::isStuck, config.limits(), budget, steps);
    Minimiser ofSteps = ofTransactions.on(again);
    // What was found is told whatever it costs; but whoever interrupts does not wait for it.
    Budget untilStopped = new Budget(Limits.NONE, stop);
    List<Violation> violations = new ArrayList<>();
    for (Explorer.Found f : minimise ? ofTransactions.fewestSwitches(found) : found) {
      Explorer.Found single = new Explorer.Found(f.property(), f.message(), List.of());
      try {
        single = reduced.inSingleSteps(f, program, config, untilStopped);
        Violation violation = named(config, program, single, untilStopped);
        boolean label = minimise && reduced.singleStepsShow(f.property());
        violations.add(Explainer.explained(label ? ofSteps.labelled(violation) : violation));
      } catch (BudgetExceededException e) {
        violations.add(withoutSteps(single, e.getMessage()));
      }
    }
    return violations;
  }

  /** The replay knows the names of objects, and of threads that had none. */
  private static Violation named(
      RunConfig config, Program program, Explorer.Found found, Budget budget) {
    Trace trace = new Replay(program, config, budget).replay(found.choices());
    String message = found.message();
    if (found.property().equals(Violation.STUCK)) {
      trace = trace.withBlocked(Loops.of(program, config, budget, found.choices()));
      message = Explorer.stuck(trace.blocked());
    } else if (!trace.blocked().isEmpty()) {
      message = Explorer.deadlock(trace.blocked());
    }
    return new Violation(found.property(), message, trace);
  }

  private static Violation withoutSteps(Explorer.Found found, String why) {
    return new Violation(
        found.property(),
        found.message() + " (the steps were not written down: " + why + ")",
        new Trace(found.choices(), List.of(), List.of(), List.of(), List.of()));
  }

  /**
   * What a reduction may have left out. A spurious return needs another thread that can still move,
   * which steps that were put together may have taken past that state.
   */
  private static Optional<String> leftOut(RunConfig config, List<Violation> violations) {
    boolean deadlock = violations.stream().anyMatch(v -> v.property().equals(Violation.DEADLOCK));
    return Optional.of(
            "with a reduction, what only a spurious return leads to behind a deadlock may be left"
                + " out; --reduction none walks it")
        .filter(
            line -> deadlock && config.spuriousWakeups() && config.reduction() != Reduction.NONE);
  }

  /**
   * What the answers of a walk rest on. Nobody else collects these lines.
   *
   * @param execution what was executed
   * @param stuck what was looked for after it
   */
  public static List<String> assumptions(RunConfig config, Execution execution, StuckSearch stuck) {
    List<String> lines = new ArrayList<>();
    lines.add(SEQUENTIAL_CONSISTENCY);
    lines.addAll(execution.assumptions(config.spuriousWakeups()));
    lines.addAll(execution.assumptionsOfTime(config.timeouts()));
    if (stuck == StuckSearch.NO_END) {
      lines.add(stuck.line());
    }
    return lines;
  }
}
