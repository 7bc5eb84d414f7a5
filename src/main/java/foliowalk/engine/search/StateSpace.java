package foliowalk.engine.search;

import foliowalk.engine.store.VisitedSet;
import foliowalk.engine.system.StateVector;
import java.util.Arrays;
import java.util.Optional;

/**
 * The states a walk stored, with the least number of steps from each to a violation: a search
 * backwards along the edges, from all violations at once. Any thread may ask.
 */
public final class StateSpace {
  /** No path through the stored states leads to a violation. */
  public static final int NONE = -1;

  private static final long MOST_EDGES = Integer.MAX_VALUE - 8;

  private final VisitedSet states;
  private final int[] distance;
  private final boolean complete;

  private StateSpace(VisitedSet states, int[] distance, boolean complete) {
    this.states = states;
    this.distance = distance;
    this.complete = complete;
  }

  static Optional<StateSpace> of(VisitedSet states, StateGraph graph, boolean complete) {
    return graph.edges() > MOST_EDGES
        ? Optional.empty()
        : Optional.of(new StateSpace(states, distances(graph, states.size()), complete));
  }

  private static int[] distances(StateGraph graph, int size) {
    int[] distance = new int[size];
    Arrays.fill(distance, NONE);
    int[] queue = new int[size];
    int end = 0;
    // A state that is stuck is a violation; one that an edge leads out of into one is a step away.
    for (int wanted : new int[] {StateGraph.DEADLOCK, StateGraph.VIOLATION}) {
      for (long p = 0; p < graph.expansions(); p++) {
        int state = graph.expandedState(p);
        for (long e = graph.edgesFrom(p); e < graph.edgesTo(p); e++) {
          if (graph.target(e) == wanted && distance[state] == NONE) {
            distance[state] = wanted == StateGraph.DEADLOCK ? 0 : 1;
            queue[end++] = state;
          }
        }
      }
    }
    // The queue holds distance 0, then 1; what is appended keeps it in order.
    Predecessors before = new Predecessors(graph, size);
    for (int next = 0; next < end; next++) {
      int state = queue[next];
      for (int i = before.start[state]; i < before.start[state + 1]; i++) {
        int from = before.states[i];
        if (distance[from] == NONE) {
          distance[from] = distance[state] + 1;
          queue[end++] = from;
        }
      }
    }
    return distance;
  }

  /** For each state those that an edge leads from to it. */
  private static final class Predecessors {
    /** Where the predecessors of each state begin; one more at the end. */
    final int[] start;

    final int[] states;

    Predecessors(StateGraph graph, int size) {
      start = new int[size + 1];
      // Not all edges: those of a state whose expansion ended in an error belong to none.
      long edges = graph.expansions() == 0 ? 0 : graph.edgesTo(graph.expansions() - 1);
      for (long e = 0; e < edges; e++) {
        if (graph.target(e) >= 0) {
          start[graph.target(e) + 1]++;
        }
      }
      for (int s = 0; s < size; s++) {
        start[s + 1] += start[s];
      }
      states = new int[start[size]];
      int[] next = Arrays.copyOf(start, size);
      for (long p = 0; p < graph.expansions(); p++) {
        for (long e = graph.edgesFrom(p); e < graph.edgesTo(p); e++) {
          if (graph.target(e) >= 0) {
            states[next[graph.target(e)]++] = graph.expandedState(p);
          }
        }
      }
    }
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
   * for a deadlock, {@link #NONE} when there is no such path.
   */
  public int distance(int number) {
    return distance[number];
  }
}
