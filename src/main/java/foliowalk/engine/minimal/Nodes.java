package foliowalk.engine.minimal;

import foliowalk.engine.store.ExactVisitedSet;
import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.StateVector;

/** States with the identities of their threads and one more number, each kept once. */
final class Nodes {
  private final ExactVisitedSet set = new ExactVisitedSet();
  private final StateVector scratch = new StateVector();

  /** Adds a node; its number when it is new, or {@code -1 - number} when it was there. */
  int add(StateVector state, Lineage lineage, int mark) {
    scratch.copyFrom(state);
    scratch.ensure(scratch.length + 1);
    lineage.appendTo(scratch);
    scratch.ensure(scratch.length + 1);
    scratch.words[scratch.length++] = mark;
    return set.add(scratch);
  }

  /** Unpacks a node and returns its mark. */
  int get(int number, StateVector state, Lineage lineage) {
    set.get(number, state);
    int mark = state.words[--state.length];
    lineage.takeFrom(state);
    return mark;
  }

  int size() {
    return set.size();
  }
}
