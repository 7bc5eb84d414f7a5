package foliowalk.engine.store;

import foliowalk.engine.system.StateVector;

/** A set of states that numbers its members from 0 in the order they came. */
public interface VisitedSet {

  /**
   * Adds a state.
   *
   * @return its number when it is new, or {@code -1 - number} when it was there
   */
  int add(StateVector state);

  /** The number of a state, or -1 when it is not there; adds nothing. */
  int find(StateVector state);

  /** Writes the state with a number into {@code out}. */
  void get(int number, StateVector out);

  /** Number of states. */
  int size();

  /** Bytes of memory the set holds, roughly. */
  long bytes();
}
