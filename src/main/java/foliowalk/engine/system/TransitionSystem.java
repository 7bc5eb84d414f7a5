package foliowalk.engine.system;

import java.util.List;

/**
 * A program as a graph: an initial state, the choices enabled in a state, and the step a choice
 * takes. Search, reduction, replay and the comparison with other engines rest on these laws:
 *
 * <ul>
 *   <li>States are equal exactly when their vectors are: nothing is kept outside.
 *   <li>The order of choices is a function of the state, because a trace is a list of positions in
 *       it.
 *   <li>{@code step} is a function of state and choice.
 * </ul>
 *
 * An instance keeps scratch memory and belongs to one thread.
 */
public interface TransitionSystem {

  /** What a step led to. */
  sealed interface Outcome {
    /** To the state in {@code next}. */
    Outcome STATE = new State();
  }

  /** There is one, {@link Outcome#STATE}. */
  final class State implements Outcome {
    private State() {}
  }

  /**
   * A property found violated by a step; the path ends here.
   *
   * @param property an invariant's id or the class of the uncaught exception
   * @param message one line
   */
  record Broken(String property, String message) implements Outcome {}

  /**
   * Something that the engine cannot interpret.
   *
   * @param what what it is, and where
   */
  record Unsupported(String what) implements Outcome {}

  /** Puts the initial state into {@code state}. */
  void initial(StateVector state);

  /**
   * What can happen in a state.
   *
   * @param out receives the choices, in the fixed order
   */
  void choices(StateVector state, Choices out);

  /**
   * Takes one step.
   *
   * @param choice one of those that {@link #choices} gave for this state
   * @param next receives the successor when the outcome is {@link Outcome#STATE}
   */
  Outcome step(StateVector state, int choice, StateVector next);

  /** One line a thread, with what it waits for. */
  List<String> blocked(StateVector state);

  /**
   * Whether a step goes on with what a program may be meant to do for ever. A thread that keeps the
   * program alive is in a loop that its code has no way out of, and the step changes anything but
   * where threads stand and what their frames hold: memory, who owns a monitor, which threads live
   * and how; also where it changes that back. Where only one thread can move, nobody notices
   * monitors, and they do not count. True when in doubt.
   *
   * @param choice the one that leads from the first state to the second
   */
  boolean serves(StateVector before, int choice, StateVector after);

  /**
   * Keeps a lineage up to date with the steps taken from here on, beginning with {@link #initial};
   * whoever goes back to an earlier state has to put the lineage back as well.
   */
  void follow(Lineage lineage);
}
