package foliowalk.engine;

import foliowalk.config.RunConfig;
import foliowalk.engine.record.Loops;
import foliowalk.engine.record.Replay;
import foliowalk.engine.search.EndSearch;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.program.Program;
import foliowalk.program.link.Linker;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.run.UnusableInputException;
import java.util.List;
import java.util.Optional;

/** Takes one schedule of a program, without walking any other. */
public final class ScheduleReplay {
  private ScheduleReplay() {}

  /** States that are looked at behind the end of a schedule, at most. */
  private static final int MOST_STATES = 200_000;

  /** As below, without a limit. */
  public static Replay.Taken take(RunConfig config, List<Integer> choices)
      throws UnusableInputException {
    return take(config, choices, Budget.unlimited());
  }

  /**
   * Takes the choices of a schedule as far as they fit.
   *
   * @param choices for each step the position of the choice among those enabled
   * @param budget may end it, by {@link foliowalk.run.BudgetExceededException}
   * @throws UnusableInputException when the program cannot be read or uses what is not supported
   */
  public static Replay.Taken take(RunConfig config, List<Integer> choices, Budget budget)
      throws UnusableInputException {
    Program program = Linker.link(config, budget);
    return stuck(config, program, new Replay(program, config, budget).take(choices), budget);
  }

  /**
   * A schedule after which threads can still move violates {@code stuck} when none of the states
   * that can follow is an end. Those are walked here, since the schedule alone does not tell.
   */
  private static Replay.Taken stuck(
      RunConfig config, Program program, Replay.Taken taken, Budget budget) {
    if (taken.broken().isPresent() || taken.misfit().isPresent()) {
      return taken;
    }
    JavaTransitionSystem system = new JavaTransitionSystem(program, config);
    system.watch(budget);
    StateVector state = new StateVector();
    StateVector next = new StateVector();
    Choices enabled = new Choices();
    system.initial(state);
    for (int position : taken.trace().choices()) {
      system.choices(state, enabled);
      system.step(state, enabled.get(position), next);
      state.copyFrom(next);
    }
    if (!isStuck(system, state, budget)) {
      return taken;
    }
    List<String> threads = Loops.of(program, config, budget, taken.trace().choices());
    return new Replay.Taken(
        taken.trace().withBlocked(threads),
        Optional.of(new Broken(Violation.STUCK, Explorer.stuck(threads))),
        Optional.empty());
  }

  /**
   * Whether no schedule can end from a state; not where a program that has no end at all goes on
   * with what it may be meant to do for ever.
   */
  private static boolean isStuck(JavaTransitionSystem system, StateVector state, Budget budget) {
    EndSearch ends = new EndSearch(system).from(state);
    if (ends.search(MOST_STATES, budget) != EndSearch.Answer.CANNOT_END) {
      return false;
    }
    EndSearch serves = new EndSearch(system).from(state).toServing();
    if (serves.search(MOST_STATES, budget) == EndSearch.Answer.CANNOT_END) {
      return true;
    }
    StateVector initial = new StateVector();
    system.initial(initial);
    EndSearch anywhere = new EndSearch(system).from(initial);
    return anywhere.search(MOST_STATES, budget) == EndSearch.Answer.CAN_END;
  }
}
