package foliowalk.engine.search;

import foliowalk.engine.store.VisitedSet;
import foliowalk.engine.system.StateVector;
import foliowalk.run.Budget;
import java.util.BitSet;
import java.util.Optional;

/**
 * The states a walk stored, with the least number of steps from each to a violation: a search
 * backwards along the edges, from all violations at once. Any thread may ask.
 */
public final class StateSpace {
  /** No path through the stored states leads to a violation. */
  public static final int NONE = -1;

  private final VisitedSet states;
  private final int[] distance;
  private final BitSet stuck;
  private final boolean complete;

  private StateSpace(VisitedSet states, int[] distance, BitSet stuck, boolean complete) {
    this.states = states;
    this.distance = distance;
    this.stuck = stuck;
    this.complete = complete;
  }

  /**
   * For a graph.
   *
   * @param stuck the states from which no schedule can end, violations themselves
   */
  static Optional<StateSpace> of(
      VisitedSet states, StateGraph graph, BitSet stuck, boolean complete) {
    return graph.edges() > Backwards.MOST_EDGES
        ? Optional.empty()
        : Optional.of(
            new StateSpace(states, distances(graph, states.size(), stuck), stuck, complete));
  }

  private static int[] distances(StateGraph graph, int size, BitSet stuck) {
    BitSet at = (BitSet) stuck.clone();
    // A deadlock is a violation; a state that an edge leads out of into one is a step away.
    BitSet next = new BitSet(size);
    for (long p = 0; p < graph.expansions(); p++) {
      for (long e = graph.edgesFrom(p); e < graph.edgesTo(p); e++) {
        int target = graph.target(e);
        if (target < 0 && target != StateGraph.ENDED) {
          (target == StateGraph.DEADLOCK ? at : next).set(graph.expandedState(p));
        }
      }
    }
    return new Backwards(graph, size, Budget.unlimited()).distances(at, next);
  }

  /** Whether these are all states: only then does {@link #NONE} mean that there is no path. */
  public boolean complete() {
    return complete;
  }

  /** Number of states. */
  public int size() {
    return distance.length;
  }

  /** The number of a state, or -1 when the walk did not store it. */
  public int number(StateVector state) {
    synchronized (states) {
      return states.find(state);
    }
  }

  /**
   * Steps to the nearest violation on a path through stored states, the violating step included; 0
   * for a deadlock and for a state from which no schedule can end, {@link #NONE} when there is no
   * such path.
   */
  public int distance(int number) {
    return distance[number];
  }

  /** Whether no schedule can end from a state; known only of a complete walk. */
  public boolean stuck(int number) {
    return stuck.get(number);
  }
}
