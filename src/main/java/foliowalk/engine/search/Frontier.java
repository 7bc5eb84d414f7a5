package foliowalk.engine.search;

import foliowalk.config.SearchOrder;

/** States that are stored but not yet expanded, by number. */
interface Frontier {

  /** Adds a state just stored. */
  void add(int state);

  /** Takes the next state out, or returns -1 when there is none. */
  int poll();

  /** States waiting. */
  long size();

  /** A frontier for an order. */
  static Frontier of(SearchOrder order) {
    return switch (order) {
      case BFS -> new Queue();
      case DFS -> new Stack();
    };
  }

  /** First in, first out: states are numbered as they come, so two numbers are the whole queue. */
  final class Queue implements Frontier {
    private int next;
    private int end;

    @Override
    public void add(int state) {
      end = state + 1;
    }

    @Override
    public int poll() {
      return next == end ? -1 : next++;
    }

    @Override
    public long size() {
      return end - next;
    }
  }

  /** Last in, first out. */
  final class Stack implements Frontier {
    private int[] states = new int[1024];
    private int size;

    @Override
    public void add(int state) {
      if (size == states.length) {
        states = java.util.Arrays.copyOf(states, size * 2);
      }
      states[size++] = state;
    }

    @Override
    public int poll() {
      return size == 0 ? -1 : states[--size];
    }

    @Override
    public long size() {
      return size;
    }
  }
}
