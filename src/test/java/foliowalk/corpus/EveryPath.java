package foliowalk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.engine.system.TransitionSystem.Ending;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.result.Violation;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Walks a transition system path by path, by recursion, without looking whether a state was seen
 * before: what a search with state matching must agree with when the graph has no cycle. Each step
 * is taken by two instances, which must not differ.
 */
final class EveryPath {
  private final TransitionSystem system;
  private final TransitionSystem other;
  private final StateVector again = new StateVector();
  private final SortedMap<String, Integer> shortest = new TreeMap<>();
  private long paths;

  private EveryPath(TransitionSystem system) {
    this.system = system;
    this.other = system.fork();
  }

  /**
   * What the paths are.
   *
   * @param paths how many
   * @param shortest violated properties, each with the length of a shortest path to it
   */
  record Found(long paths, SortedMap<String, Integer> shortest) {}

  static Found of(TransitionSystem system) {
    EveryPath every = new EveryPath(system);
    StateVector state = new StateVector();
    system.initial(state);
    every.walk(state, 0);
    return new Found(every.paths, every.shortest);
  }

  private void walk(StateVector state, int length) {
    Choices choices = new Choices();
    system.choices(state, choices);
    if (choices.size() == 0) {
      paths++;
      if (system.ending(state) == Ending.DEADLOCK) {
        shortest.merge(Violation.DEADLOCK, length, Math::min);
      }
    }
    for (int i = 0; i < choices.size(); i++) {
      StateVector next = new StateVector();
      Outcome outcome = system.step(state, choices.get(i), next);
      assertThat(other.step(state, choices.get(i), again)).isEqualTo(outcome);
      if (outcome == Outcome.VIOLATION) {
        paths++;
        shortest.merge(system.violation().property(), length + 1, Math::min);
      } else {
        assertThat(again.toArray()).as("a step is a function").isEqualTo(next.toArray());
        walk(next, length + 1);
      }
    }
  }
}
