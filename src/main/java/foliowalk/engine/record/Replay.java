package foliowalk.engine.record;

import foliowalk.config.RunConfig;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Unsupported;
import foliowalk.program.Program;
import foliowalk.run.Budget;
import foliowalk.trace.Trace;
import java.util.List;
import java.util.Optional;

/** Takes a list of choices once more, with an observer, and writes down what each step does. */
public final class Replay {
  private final Program program;
  private final RunConfig config;
  private final Budget budget;

  /** For a linked program. */
  public Replay(Program program, RunConfig config) {
    this(program, config, Budget.unlimited());
  }

  /** As above, which ends with {@link foliowalk.run.BudgetExceededException} when told to. */
  public Replay(Program program, RunConfig config, Budget budget) {
    this.program = program;
    this.config = config;
    this.budget = budget;
  }

  /**
   * How far a list of choices was taken, and what came of it.
   *
   * @param trace the steps that were taken
   * @param broken what the last of them violates, or the deadlock it led to
   * @param misfit where and why the choices do not fit the program, if they do not
   */
  public record Taken(Trace trace, Optional<Broken> broken, Optional<String> misfit) {}

  /**
   * Replays.
   *
   * @param positions for each step the position of the choice among those enabled
   * @throws IllegalArgumentException when a position does not fit; the message says step, expected,
   *     found and the usual cause
   */
  public Trace replay(List<Integer> positions) {
    Taken taken = take(positions);
    if (taken.misfit().isPresent()) {
      throw new IllegalArgumentException(taken.misfit().get());
    }
    return taken.trace();
  }

  /** Replays as far as the choices fit the program. */
  public Taken take(List<Integer> positions) {
    RecordedPath path = new RecordedPath(program, config);
    path.watch(budget);
    Optional<String> misfit = Optional.empty();
    for (int i = 0; i < positions.size() && misfit.isEmpty(); i++) {
      budget.check();
      misfit = path.misfit(positions.get(i));
      if (misfit.isEmpty() && path.take(positions.get(i)) instanceof Unsupported met) {
        misfit = Optional.of("step " + (i + 1) + " is not supported: " + met.what());
      }
    }
    return new Taken(path.trace(), path.broken(), misfit);
  }
}
