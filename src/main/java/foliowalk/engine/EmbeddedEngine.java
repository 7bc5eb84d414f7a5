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
    // A result of a process that failed its own check says nothing about the program.
    return failure.isEmpty()
        ? result
        : result.withoutVerdict(
            new Verdict.Error(
                "the self-check of this process failed, its verdicts mean nothing: "
                    + failure.get(),
                ExitCode.INTERNAL_ERROR));
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
            .withAssumptions(assumptions(config, system.execution(), walk));
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

  /** What a walk rests on that goes on, by what was executed so far. */
  public static List<String> assumptions(RunConfig config, Execution execution) {
    List<String> lines = new ArrayList<>();
    lines.add(SEQUENTIAL_CONSISTENCY);
    lines.addAll(execution.assumptions(config.spuriousWakeups()));
    lines.addAll(execution.assumptionsOfTime(config.timeouts()));
    return lines;
  }

  /**
   * What the answers of a walk rest on. Nobody else collects these lines.
   *
   * @param execution what was executed
   */
  public static List<String> assumptions(
      RunConfig config, Execution execution, Explorer.Walk walk) {
    List<String> lines = assumptions(config, execution);
    if (walk.completeness().stuck() == StuckSearch.NO_END) {
      lines.add(StuckSearch.NO_END.line());
    }
    boolean deadlock =
        walk.violations().stream().anyMatch(f -> f.property().equals(Violation.DEADLOCK));
    if (deadlock && config.spuriousWakeups() && config.reduction() != Reduction.NONE) {
      // Such a return needs another thread that can still move, and steps that were put together
      // may have taken it past that state.
      lines.add(
          "with a reduction, what only a spurious return leads to behind a deadlock may be left"
              + " out; --reduction none walks it");
    }
    return lines;
  }
}
