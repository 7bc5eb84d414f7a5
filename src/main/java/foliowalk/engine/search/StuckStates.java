package foliowalk.engine.search;

import foliowalk.engine.store.VisitedSet;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.result.StuckSearch;
import foliowalk.run.Budget;
import java.util.BitSet;

/**
 * The states of a complete walk from which no schedule can end, found by one search backwards from
 * the ends. An end is whatever a schedule ends in: a state in which the program has ended, a
 * deadlock, a step that violates a property. The last two are reported as what they are; a state
 * that leads to nothing else is not reported a second time.
 *
 * <p>Where no schedule ends with all threads ended, a program that is meant to run for ever cannot
 * be told from one that hangs by its ends. Then a step that changes something counts as an end,
 * too: what is left are states from which nothing changes any more, whatever the threads do.
 *
 * @param states the states, by number
 * @param search what was looked for
 */
record StuckStates(BitSet states, StuckSearch search) {

  private static final int LOOK_EVERY = 256;

  /** Nobody looked. */
  static final StuckStates NOT_KNOWN = new StuckStates(new BitSet(), StuckSearch.NOT_DONE);

  /**
   * Of a complete walk.
   *
   * @param endStates number of states in which the program has ended
   * @return {@link #NOT_KNOWN} when the graph has too many edges
   * @throws foliowalk.run.BudgetExceededException when the run must end
   */
  static StuckStates of(
      TransitionSystem system,
      VisitedSet visited,
      StateGraph graph,
      long endStates,
      Budget budget) {
    int size = visited.size();
    BitSet ends = new BitSet(size);
    boolean runsForEver = true;
    for (long p = 0; p < graph.expansions(); p++) {
      if (isEnd(graph, p)) {
        ends.set(graph.expandedState(p));
        runsForEver = false;
      }
    }
    if (endStates == 0) {
      addChanging(system, visited, graph, ends, budget);
    }
    if (!new Backwards(graph, size, budget).close(ends)) {
      return NOT_KNOWN;
    }
    ends.flip(0, size);
    return new StuckStates(ends, runsForEver ? StuckSearch.NO_END : StuckSearch.DONE);
  }

  private static boolean isEnd(StateGraph graph, long expansion) {
    long from = graph.edgesFrom(expansion);
    long to = graph.edgesTo(expansion);
    for (long e = from; e < to; e++) {
      if (graph.target(e) < 0) {
        return true;
      }
    }
    return from == to;
  }

  private static void addChanging(
      TransitionSystem system, VisitedSet visited, StateGraph graph, BitSet ends, Budget budget) {
    StateVector before = new StateVector();
    StateVector after = new StateVector();
    Choices choices = new Choices();
    for (long p = 0; p < graph.expansions(); p++) {
      int state = graph.expandedState(p);
      if (ends.get(state)) {
        continue;
      }
      if (p % LOOK_EVERY == 0) {
        budget.check();
      }
      visited.get(state, before);
      system.choices(before, choices);
      for (long e = graph.edgesFrom(p); e < graph.edgesTo(p) && !ends.get(state); e++) {
        visited.get(graph.target(e), after);
        int choice = choices.get((int) (e - graph.edgesFrom(p)));
        if (system.changes(before, choice, after)) {
          ends.set(state);
        }
      }
    }
  }
}
