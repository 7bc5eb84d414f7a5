package foliowalk.corpus;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.engine.reduction.Transactions;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.OpenSystem;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.SystemOnAnother;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.program.Program;
import foliowalk.program.link.Linker;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A walk that keeps the states in which a program ends.
 *
 * @param program what was walked
 * @param ends states, without who can reach what, in which all threads that count have ended
 * @param violated the violated properties
 * @param statistics its numbers
 */
public record EndStates(
    Program program, List<int[]> ends, Set<String> violated, Statistics statistics) {
  /** Walks the program of a result again, in its mode. */
  public static EndStates of(RunResult result, boolean alwaysTraverse)
      throws UnusableInputException {
    Program program = Linker.link(result.config());
    return of(program, result.config(), alwaysTraverse);
  }

  /** Walks a linked program; {@code alwaysTraverse} chooses the long way to store a state. */
  public static EndStates of(Program program, RunConfig config, boolean alwaysTraverse) {
    OpenSystem steps = new JavaTransitionSystem(program, config, alwaysTraverse);
    boolean single = config.reduction() != Reduction.LOCK;
    TransitionSystem walked = single ? steps : new Transactions(program, steps);
    Recording system = new Recording(walked, steps);
    Explorer.Walk walk =
        Transactions.untilTheyHold(
            () -> {
              system.ends.clear();
              return new Explorer(system, config, ProgressListener.NONE, new StopSignal()).walk();
            });
    Set<String> violated = new TreeSet<>();
    walk.violations().forEach(v -> violated.add(v.property()));
    return new EndStates(program, system.ends, violated, walk.statistics());
  }

  /** The end states as values that can be compared. */
  public Set<List<Integer>> asSet() {
    Set<List<Integer>> set = new HashSet<>();
    for (int[] end : ends) {
      set.add(Arrays.stream(end).boxed().toList());
    }
    return set;
  }

  /** Hands everything on and writes down the ends. */
  private static final class Recording extends SystemOnAnother {
    private final TransitionSystem system;
    private final OpenSystem open;
    private final List<int[]> ends = new ArrayList<>();

    Recording(TransitionSystem system, OpenSystem open) {
      super(system);
      this.open = open;
      this.system = system;
    }

    @Override
    public void choices(StateVector state, Choices out) {
      super.choices(state, out);
      if (out.ended()) {
        ends.add(open.lookInto(state).withoutSharing());
      }
    }

    @Override
    public Outcome step(StateVector state, int choice, StateVector next) {
      return system.step(state, choice, next);
    }

    @Override
    public boolean serves(StateVector before, int choice, StateVector after) {
      return system.serves(before, choice, after);
    }
  }
}
