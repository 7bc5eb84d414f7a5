package foliowalk.engine.search;

import foliowalk.run.Budget;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Counts the maximal paths of a state graph: every complete schedule that a walk covers, each
 * counted once. Paths are summed forwards in topological order (Kahn, CACM 5(11), 1962); states
 * left over lie on or behind a cycle, and then the number is not finite.
 */
final class ScheduleCounter {
  private static final int LOOK_EVERY = 256;

  private final StateGraph graph;
  private final int states;
  private final Budget budget;

  ScheduleCounter(StateGraph graph, int states, Budget budget) {
    this.graph = graph;
    this.states = states;
    this.budget = budget;
  }

  /**
   * The number, or empty when the graph has a cycle.
   *
   * @throws foliowalk.run.BudgetExceededException when the run must end
   */
  Optional<BigInteger> count() {
    int[] position = new int[states];
    java.util.Arrays.fill(position, -1);
    int[] incoming = new int[states];
    for (long p = 0; p < graph.expansions(); p++) {
      position[graph.expandedState(p)] = (int) p;
      for (long e = graph.edgesFrom(p); e < graph.edgesTo(p); e++) {
        if (graph.target(e) >= 0) {
          incoming[graph.target(e)]++;
        }
      }
    }
    int[] ready = new int[states];
    int top = 0;
    int done = 0;
    ready[top++] = 0;
    if (incoming[0] > 0) {
      return Optional.empty();
    }
    Paths paths = new Paths(states);
    paths.setOne(0);
    BigInteger total = BigInteger.ZERO;
    while (top > 0) {
      int s = ready[--top];
      if (++done % LOOK_EVERY == 0) {
        budget.check();
      }
      int p = position[s];
      long from = p < 0 ? 0 : graph.edgesFrom(p);
      long to = p < 0 ? 0 : graph.edgesTo(p);
      if (from == to) {
        total = total.add(paths.take(s));
        continue;
      }
      for (long e = from; e < to; e++) {
        int t = graph.target(e);
        if (t == StateGraph.ENDED) {
          continue; // no maximal path: daemons go on
        }
        if (t < 0) {
          total = total.add(paths.get(s));
        } else {
          paths.add(t, s);
          if (--incoming[t] == 0) {
            ready[top++] = t;
          }
        }
      }
      paths.drop(s);
    }
    return done == states ? Optional.of(total) : Optional.empty();
  }

  /** Path counts: a long each while it fits, a big integer beyond. */
  private static final class Paths {
    private final long[] small;
    private final BigInteger[] big;

    Paths(int states) {
      small = new long[states];
      big = new BigInteger[states];
    }

    void setOne(int s) {
      small[s] = 1;
    }

    BigInteger get(int s) {
      return big[s] != null ? big[s] : BigInteger.valueOf(small[s]);
    }

    BigInteger take(int s) {
      BigInteger value = get(s);
      drop(s);
      return value;
    }

    void drop(int s) {
      big[s] = null;
    }

    void add(int to, int from) {
      if (big[to] == null && big[from] == null) {
        long sum = small[to] + small[from];
        if (sum >= 0) {
          small[to] = sum;
          return;
        }
      }
      big[to] = get(to).add(get(from));
    }
  }
}
