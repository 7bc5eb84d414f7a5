package foliowalk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.program.Program;
import foliowalk.result.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final SortedMap<String, Integer> switches = new TreeMap<>();
  private final Lineage lineage = new Lineage();
  private final SortedMap<String, Set<List<Integer>>> orders = new TreeMap<>();
  private final List<Integer> order = new ArrayList<>();
  private long paths;

  private EveryPath(TransitionSystem system, TransitionSystem other) {
    this.system = system;
    this.other = other;
  }

  /**
   * What the paths are.
   *
   * @param paths how many
   * @param shortest violated properties, each with the length of a shortest path to it
   * @param switches violated properties, each with the fewest context switches of such a path
   * @param orders violated properties, each with the orders of threads that lead to it
   */
  record Found(
      long paths,
      SortedMap<String, Integer> shortest,
      SortedMap<String, Integer> switches,
      SortedMap<String, Set<List<Integer>>> orders) {}

  /** The order of threads of one path: whose turn it is, one after the other. */
  static List<Integer> order(TransitionSystem system, List<Integer> positions) {
    Lineage lineage = new Lineage();
    StateVector state = new StateVector();
    StateVector next = new StateVector();
    Choices choices = new Choices();
    List<Integer> order = new ArrayList<>();
    system.follow(lineage);
    system.initial(state);
    for (int position : positions) {
      system.choices(state, choices);
      int actor = lineage.identity(choices.thread(position));
      if (order.isEmpty() || order.get(order.size() - 1) != actor) {
        order.add(actor);
      }
      system.step(state, choices.get(position), next);
      state.copyFrom(next);
    }
    return order;
  }

  /** The paths of a program. */
  static Found of(Program program, RunConfig config) {
    TransitionSystem system = new JavaTransitionSystem(program, config);
    EveryPath every = new EveryPath(system, new JavaTransitionSystem(program, config));
    StateVector state = new StateVector();
    system.follow(every.lineage);
    system.initial(state);
    every.walk(state, 0, -1, 0);
    return new Found(every.paths, every.shortest, every.switches, every.orders);
  }

  private void violates(String property, int length, int switched) {
    orders.computeIfAbsent(property, p -> new HashSet<>()).add(List.copyOf(order));
    Integer known = shortest.get(property);
    if (known == null || length < known) {
      shortest.put(property, length);
      switches.put(property, switched);
    } else if (length == known) {
      switches.merge(property, switched, Math::min);
    }
  }

  private void walk(StateVector state, int length, int last, int switched) {
    StateVector threads = new StateVector();
    lineage.appendTo(threads);
    Choices choices = new Choices();
    system.choices(state, choices);
    if (choices.size() == 0) {
      paths++;
      if (choices.deadlock()) {
        violates(Violation.DEADLOCK, length, switched);
      }
    }
    for (int i = 0; i < choices.size(); i++) {
      StateVector next = new StateVector();
      StateVector before = new StateVector();
      before.copyFrom(threads);
      lineage.takeFrom(before);
      int actor = lineage.identity(choices.thread(i));
      int now = length == 0 || actor == last ? switched : switched + 1;
      int turns = order.size();
      if (turns == 0 || actor != last) {
        order.add(actor);
      }
      Outcome outcome = system.step(state, choices.get(i), next);
      assertThat(other.step(state, choices.get(i), again)).isEqualTo(outcome);
      if (outcome instanceof Broken broken) {
        paths++;
        violates(broken.property(), length + 1, now);
      } else {
        assertThat(again.toArray()).as("a step is a function").isEqualTo(next.toArray());
        walk(next, length + 1, actor, now);
      }
      order.subList(turns, order.size()).clear();
    }
  }
}
