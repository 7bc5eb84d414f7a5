package foliowalk.corpus;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.engine.reduction.DisciplineBroken;
import foliowalk.engine.reduction.Transactions;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.OpenSystem;
import foliowalk.engine.system.StateVector;
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
 * @param ends vectors of the states in which all threads that count have ended
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
    Recording system = new Recording(walked);
    Explorer.Walk walk = null;
    while (walk == null) {
      system.ends.clear();
      try {
        walk =
            new Explorer(system, config, ProgressListener.NONE, new StopSignal()).walk(List.of());
      } catch (DisciplineBroken e) {
        // Again, without what was assumed.
      }
    }
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
  private static final class Recording implements TransitionSystem {
    private final TransitionSystem system;
    private final List<int[]> ends = new ArrayList<>();

    Recording(TransitionSystem system) {
      this.system = system;
    }

    @Override
    public void initial(StateVector state) {
      system.initial(state);
    }

    @Override
    public void choices(StateVector state, Choices out) {
      system.choices(state, out);
    }

    @Override
    public Ending ending(StateVector state) {
      Ending ending = system.ending(state);
      if (ending == Ending.ENDED) {
        ends.add(state.toArray());
      }
      return ending;
    }

    @Override
    public Outcome step(StateVector state, int choice, StateVector next) {
      return system.step(state, choice, next);
    }

    @Override
    public boolean changes(StateVector before, int choice, StateVector after) {
      return system.changes(before, choice, after);
    }

    @Override
    public Broken violation() {
      return system.violation();
    }

    @Override
    public String unsupported() {
      return system.unsupported();
    }

    @Override
    public List<String> blocked(StateVector state) {
      return system.blocked(state);
    }

    @Override
    public int thread(int choice) {
      return system.thread(choice);
    }

    @Override
    public void follow(Lineage lineage) {
      system.follow(lineage);
    }

    @Override
    public TransitionSystem fork() {
      return new Recording(system.fork());
    }
  }
}
