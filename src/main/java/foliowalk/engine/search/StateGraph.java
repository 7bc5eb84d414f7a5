package foliowalk.engine.search;

import foliowalk.engine.store.IntLog;

/**
 * What the search remembers of the graph: for each state its discoverer and depth, and, when asked
 * for, every edge in the order of expansion.
 */
final class StateGraph {
  /** Edge target that stands for the end of a path in a violation. */
  static final int VIOLATION = -1;

  /** Edge target that stands for a state being stuck: the violation is the state itself. */
  static final int DEADLOCK = -2;

  private final IntLog parent = new IntLog();
  private final IntLog choice = new IntLog();
  private final IntLog depth = new IntLog();
  private final boolean edges;
  private final IntLog targets = new IntLog();
  private final IntLog expanded = new IntLog();

  /** Where the edges of each expansion end; low and high word apart. */
  private final IntLog endsLow = new IntLog();

  private final IntLog endsHigh = new IntLog();

  StateGraph(boolean edges) {
    this.edges = edges;
  }

  /** Records a new state; the initial one has parent -1. */
  void discovered(int from, int position) {
    parent.add(from);
    choice.add(position);
    depth.add(from < 0 ? 0 : depth.get(from) + 1);
  }

  int depth(int state) {
    return depth.get(state);
  }

  /** The state from which a state was discovered, or -1. */
  int parent(int state) {
    return parent.get(state);
  }

  /** Position of the choice that led to a state, in its parent. */
  int choice(int state) {
    return choice.get(state);
  }

  void edge(int to) {
    if (edges) {
      targets.add(to);
    }
  }

  /** Ends the expansion of a state. */
  void expanded(int state) {
    if (edges) {
      expanded.add(state);
      endsLow.add((int) targets.size());
      endsHigh.add((int) (targets.size() >>> Integer.SIZE));
    }
  }

  boolean keepsEdges() {
    return edges;
  }

  /** Number of edges kept. */
  long edges() {
    return targets.size();
  }

  /** Number of states expanded. */
  long expansions() {
    return expanded.size();
  }

  int expandedState(long position) {
    return expanded.get(position);
  }

  long edgesFrom(long position) {
    return position == 0 ? 0 : edgesTo(position - 1);
  }

  long edgesTo(long position) {
    return (long) endsHigh.get(position) << Integer.SIZE | endsLow.get(position) & 0xffffffffL;
  }

  int target(long edge) {
    return targets.get(edge);
  }
}
