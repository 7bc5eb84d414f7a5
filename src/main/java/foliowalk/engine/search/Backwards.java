package foliowalk.engine.search;

import foliowalk.run.Budget;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Searches a state graph backwards along its edges. Every search takes time linear in states and
 * edges and uses no recursion.
 */
final class Backwards {
  /** More edges than an array can index cannot be turned round. */
  static final long MOST_EDGES = Integer.MAX_VALUE - 8;

  private static final int NOT_REACHED = -1;

  private static final int LOOK_EVERY = 4096;

  /** Sweeps over all edges before the rest is searched with lists of predecessors. */
  private static final int SWEEPS = 4;

  private final StateGraph graph;
  private final int states;
  private final Budget budget;

  /**
   * For a graph with so many states.
   *
   * @param budget asked between the passes; it throws when the run must end
   */
  Backwards(StateGraph graph, int states, Budget budget) {
    this.budget = budget;
    this.graph = graph;
    this.states = states;
  }

  /**
   * Adds to a set of states each from which a path leads to one of the set. Successors mostly have
   * higher numbers than their predecessor, so a few sweeps from the last state down find nearly all
   * without any list of predecessors; what they leave over is searched with one.
   *
   * @return whether it could be done: false when {@link #MOST_EDGES} edges leave the states left
   *     over
   */
  boolean close(BitSet reaching) {
    for (int i = 0; i < SWEEPS; i++) {
      budget.check();
      if (!sweep(reaching)) {
        return true; // nothing changed, so nothing is missing
      }
    }
    IntPredicate open = state -> !reaching.get(state);
    if (edges(open) > MOST_EDGES) {
      return false;
    }
    Predecessors before = new Predecessors(graph, states, open);
    int[] queue = new int[states - reaching.cardinality()];
    int end = 0;
    for (int s = reaching.nextSetBit(0); s >= 0; s = reaching.nextSetBit(s + 1)) {
      // States found below are appended to the queue and met here or there; either way once.
      end = before.addTo(queue, end, s, reaching);
    }
    for (int next = 0; next < end; next++) {
      if (next % LOOK_EVERY == 0) {
        budget.check();
      }
      end = before.addTo(queue, end, queue[next], reaching);
    }
    return true;
  }

  private boolean sweep(BitSet reaching) {
    boolean changed = false;
    for (long p = graph.expansions() - 1; p >= 0; p--) {
      int state = graph.expandedState(p);
      if (!reaching.get(state) && leadsInto(p, reaching)) {
        reaching.set(state);
        changed = true;
      }
    }
    return changed;
  }

  private boolean leadsInto(long expansion, BitSet reaching) {
    for (long e = graph.edgesFrom(expansion); e < graph.edgesTo(expansion); e++) {
      int target = graph.target(e);
      if (target >= 0 && reaching.get(target)) {
        return true;
      }
    }
    return false;
  }

  private long edges(IntPredicate from) {
    long count = 0;
    for (long p = 0; p < graph.expansions(); p++) {
      if (from.test(graph.expandedState(p))) {
        count += graph.edgesTo(p) - graph.edgesFrom(p);
      }
    }
    return count;
  }

  /**
   * For each state the least number of steps to one of those given; -1 where no path leads there.
   *
   * @param at states at distance 0
   * @param next states at distance 1 unless they are at 0
   */
  int[] distances(BitSet at, BitSet next) {
    int[] distance = new int[states];
    Arrays.fill(distance, NOT_REACHED);
    int[] queue = new int[states];
    int end = 0;
    for (BitSet seeds : new BitSet[] {at, next}) {
      for (int s = seeds.nextSetBit(0); s >= 0; s = seeds.nextSetBit(s + 1)) {
        if (distance[s] == NOT_REACHED) {
          distance[s] = seeds == at ? 0 : 1;
          queue[end++] = s;
        }
      }
    }
    // The queue holds distance 0, then 1; what is appended keeps it in order.
    Predecessors before = new Predecessors(graph, states, state -> true);
    for (int i = 0; i < end; i++) {
      int state = queue[i];
      for (int p = before.start[state]; p < before.start[state + 1]; p++) {
        int from = before.states[p];
        if (distance[from] == NOT_REACHED) {
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

    /** Of the edges that leave the states asked for. */
    Predecessors(StateGraph graph, int size, IntPredicate from) {
      // Not all edges: those of a state whose expansion ended in an error belong to none.
      start = new int[size + 2];
      for (long p = 0; p < graph.expansions(); p++) {
        if (from.test(graph.expandedState(p))) {
          for (long e = graph.edgesFrom(p); e < graph.edgesTo(p); e++) {
            if (graph.target(e) >= 0) {
              start[graph.target(e) + 2]++;
            }
          }
        }
      }
      for (int s = 2; s <= size + 1; s++) {
        start[s] += start[s - 1];
      }
      states = new int[start[size + 1]];
      // While it is filled, entry s + 1 is the next free place of state s; then it is its end.
      for (long p = 0; p < graph.expansions(); p++) {
        int state = graph.expandedState(p);
        if (from.test(state)) {
          for (long e = graph.edgesFrom(p); e < graph.edgesTo(p); e++) {
            if (graph.target(e) >= 0) {
              states[start[graph.target(e) + 1]++] = state;
            }
          }
        }
      }
    }

    int addTo(int[] queue, int end, int state, BitSet reaching) {
      int last = end;
      for (int i = start[state]; i < start[state + 1]; i++) {
        if (!reaching.get(states[i])) {
          reaching.set(states[i]);
          queue[last++] = states[i];
        }
      }
      return last;
    }
  }
}
