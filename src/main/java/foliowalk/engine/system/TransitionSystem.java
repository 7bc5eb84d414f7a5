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
 * An instance keeps scratch memory and belongs to one thread; {@link #fork} makes another for the
 * same program.
 */
public interface TransitionSystem {

  /** What a step led to. */
  enum Outcome {
    /** To the state in {@code next}. */
    STATE,
    /** To a violation, see {@link #violation()}; the path ends here. */
    VIOLATION,
    /** To something the engine cannot interpret, see {@link #unsupported()}. */
    UNSUPPORTED
  }

  /** What a state without choices is. */
  enum Ending {
    /** Every thread that keeps the program alive has ended. */
    ENDED,
    /** No thread can move and not all have ended. */
    DEADLOCK
  }

  /**
   * A property found violated by a step.
   *
   * @param property an invariant's id or the class of the uncaught exception
   * @param message one line
   */
  record Broken(String property, String message) {}

  /** Puts the initial state into {@code state}. */
  void initial(StateVector state);

  /**
   * The choices enabled in a state.
   *
   * @param out receives the choices, in the fixed order; may be grown by {@link Choices#add}
   */
  void choices(StateVector state, Choices out);

  /** What a state without choices is. */
  Ending ending(StateVector state);

  /**
   * Takes one step.
   *
   * @param choice one of those that {@link #choices} gave for this state
   * @param next receives the successor when the outcome is {@link Outcome#STATE}
   */
  Outcome step(StateVector state, int choice, StateVector next);

  /** The violation of the last step whose outcome was {@link Outcome#VIOLATION}. */
  Broken violation();

  /** What the last step with outcome {@link Outcome#UNSUPPORTED} met, and where. */
  String unsupported();

  /** One line a thread that cannot move in a state, with what it waits for. */
  List<String> blocked(StateVector state);

  /**
   * Whether a step from one state to another changes anything but where threads stand and what
   * their frames hold: memory, who owns a monitor, which threads live and how; also where it
   * changes that back. Where only one thread can move, nobody notices monitors, and they do not
   * count. True when in doubt.
   *
   * @param choice the one that leads from the first state to the second
   */
  default boolean changes(StateVector before, int choice, StateVector after) {
    return true;
  }

  /**
   * Whether something can happen in a state that is none of its choices, as it is put off for as
   * long as anything else can happen.
   */
  default boolean holdsBack(StateVector state) {
    return false;
  }

  /** The position in its state of the thread that a choice moves. */
  int thread(int choice);

  /**
   * Keeps a lineage up to date with the steps taken from here on, beginning with {@link #initial};
   * whoever goes back to an earlier state has to put the lineage back as well.
   */
  void follow(Lineage lineage);

  /** Another instance for the same program, for another thread. */
  TransitionSystem fork();
}
