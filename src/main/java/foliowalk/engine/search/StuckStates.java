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
 * <p>Where something is held back that can happen, such as a time-out that is to come last, the
 * walk does not know what it would lead to. From a stuck state none is reached where that is so.
 * Where no end was found though what is held back may lead to one, and where it is held back for
 * ever, the walk is not complete.
 *
 * @param states the states, by number
 * @param heldBack states that hold back what would have to be walked
 * @param search what was looked for
 */
record StuckStates(BitSet states, BitSet heldBack, StuckSearch search) {

  private static final int LOOK_EVERY = 256;

  /** Nobody looked. */
  static final StuckStates NOT_KNOWN =
      new StuckStates(new BitSet(), new BitSet(), StuckSearch.NOT_DONE);

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
    Backwards backwards = new Backwards(graph, size, budget);
    if (!backwards.close(ends)) {
      return NOT_KNOWN;
    }
    BitSet held = holdingBack(system, visited, ends, size, budget);
    BitSet letGo = new BitSet(size);
    letGo.set(0, size);
    letGo.andNot(held);
    letGo.or(ends);
    if (endStates == 0) {
      addChanging(system, visited, graph, ends, budget);
    }
    BitSet heldOrEnds = (BitSet) held.clone();
    heldOrEnds.or(ends);
    if (!backwards.close(letGo) || !backwards.close(ends) || !backwards.close(heldOrEnds)) {
      return NOT_KNOWN;
    }
    BitSet heldBack = (BitSet) heldOrEnds.clone();
    heldBack.andNot(ends);
    letGo.flip(0, size);
    heldBack.or(letGo);
    heldBack.and(held);
    heldOrEnds.flip(0, size);
    return new StuckStates(
        heldOrEnds, heldBack, runsForEver ? StuckSearch.NO_END : StuckSearch.DONE);
  }

  /** The states that reach no end and in which something is held back. */
  private static BitSet holdingBack(
      TransitionSystem system, VisitedSet visited, BitSet ending, int size, Budget budget) {
    BitSet held = new BitSet(size);
    Choices choices = new Choices();
    StateVector state = new StateVector();
    int s = ending.nextClearBit(0);
    for (int looked = 0; s < size; s = ending.nextClearBit(s + 1), looked++) {
      if (looked % LOOK_EVERY == 0) {
        budget.check();
      }
      visited.get(s, state);
      system.choices(state, choices);
      if (choices.holdsBack()) {
        held.set(s);
      }
    }
    return held;
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
