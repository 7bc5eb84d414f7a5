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
 * be told from one that hangs by its ends, but by its code: a loop without a way out is meant so. A
 * step that goes on with such a loop, and changes something, counts as an end then, too.
 *
 * <p>Where something is held back that can happen, such as a time-out that is to come last, the
 * walk does not know what it would lead to. A state from which one is reached where that is so is
 * stuck only if no end follows either when it happens at any moment. Where an end may follow what
 * is held back, and none is found otherwise, and where it is held back for ever, the walk is not
 * complete.
 *
 * @param states the states, by number
 * @param heldBack states that hold back what would have to be walked
 * @param search what was looked for
 */
record StuckStates(BitSet states, BitSet heldBack, StuckSearch search) {

  private static final int LOOK_EVERY = 256;

  /** States that are looked at behind those that only what is held back can leave, at most. */
  private static final int MOST_BEHIND = 200_000;

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
      addServing(system, visited, graph, ends, budget);
    }
    BitSet heldOrEnds = (BitSet) held.clone();
    heldOrEnds.or(ends);
    if (!backwards.close(letGo) || !backwards.close(ends) || !backwards.close(heldOrEnds)) {
      return NOT_KNOWN;
    }
    BitSet stuck = new BitSet(size);
    stuck.set(0, size);
    stuck.andNot(heldOrEnds);
    BitSet onlyHeld = (BitSet) heldOrEnds.clone();
    onlyHeld.andNot(ends);
    if (neverEnd(system, visited, onlyHeld, endStates == 0, budget)) {
      stuck.or(onlyHeld);
      onlyHeld.clear();
    }
    BitSet heldBack = new BitSet(size);
    heldBack.set(0, size);
    heldBack.andNot(letGo);
    heldBack.or(onlyHeld);
    heldBack.and(held);
    heldBack.andNot(stuck);
    return new StuckStates(stuck, heldBack, runsForEver ? StuckSearch.NO_END : StuckSearch.DONE);
  }

  /** Whether no schedule can end from any of some states, also if what is held back happens. */
  private static boolean neverEnd(
      TransitionSystem system,
      VisitedSet visited,
      BitSet from,
      boolean servingEnds,
      Budget budget) {
    if (from.isEmpty()) {
      return false;
    }
    EndSearch search = new EndSearch(system);
    if (servingEnds) {
      search.toServing();
    }
    StateVector state = new StateVector();
    for (int s = from.nextSetBit(0); s >= 0; s = from.nextSetBit(s + 1)) {
      visited.get(s, state);
      search.from(state);
    }
    int most = from.cardinality() + MOST_BEHIND;
    return search.search(most, budget) == EndSearch.Answer.CANNOT_END;
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

  private static void addServing(
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
        if (system.serves(before, choice, after)) {
          ends.set(state);
        }
      }
    }
  }
}
