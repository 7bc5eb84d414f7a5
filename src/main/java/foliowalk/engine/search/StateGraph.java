package foliowalk.engine.search;

import foliowalk.engine.store.IntLog;

/**
 * What the search remembers of the graph: for each state its discoverer and depth, and every edge
 * in the order of expansion. Takes 16 bytes a state (20 when states are not expanded in the order
 * of their numbers) and 4 an edge.
 */
final class StateGraph {
  /** Edge target that stands for the end of a path in a violation. */
  static final int VIOLATION = -1;

  /** Edge target that stands for a deadlock: the violation is the state itself. */
  static final int DEADLOCK = -2;

  /** Edge target that stands for the end of the program, in a state in which daemons can go on. */
  static final int ENDED = -3;

  private final IntLog parent = new IntLog();
  private final IntLog choice = new IntLog();
  private final IntLog depth = new IntLog();
  private final IntLog targets = new IntLog();

  /** Which states were expanded; null as long as they are the states in the order of numbers. */
  private IntLog expanded;

  /** Where the edges of each expansion end: the low word. */
  private final IntLog endsLow = new IntLog();

  /** The high word; null as long as it is 0. */
  private IntLog endsHigh;

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
    targets.add(to);
  }

  /** Ends the expansion of a state. */
  void expanded(int state) {
    long position = expansions();
    if (expanded == null && state != position) {
      expanded = new IntLog();
      for (int s = 0; s < position; s++) {
        expanded.add(s);
      }
    }
    if (expanded != null) {
      expanded.add(state);
    }
    int high = (int) (targets.size() >>> Integer.SIZE);
    if (endsHigh == null && high != 0) {
      endsHigh = new IntLog();
      for (long p = 0; p < position; p++) {
        endsHigh.add(0);
      }
    }
    if (endsHigh != null) {
      endsHigh.add(high);
    }
    endsLow.add((int) targets.size());
  }

  /** Number of edges. */
  long edges() {
    return targets.size();
  }

  /** Number of states expanded. */
  long expansions() {
    return endsLow.size();
  }

  int expandedState(long position) {
    return expanded == null ? (int) position : expanded.get(position);
  }

  long edgesFrom(long position) {
    return position == 0 ? 0 : edgesTo(position - 1);
  }

  long edgesTo(long position) {
    long high = endsHigh == null ? 0 : endsHigh.get(position);
    return high << Integer.SIZE | endsLow.get(position) & 0xffffffffL;
  }

  int target(long edge) {
    return targets.get(edge);
  }
}
