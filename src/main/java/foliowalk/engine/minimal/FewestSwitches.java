package foliowalk.engine.minimal;

import foliowalk.engine.search.Explorer;
import foliowalk.engine.store.ExactVisitedSet;
import foliowalk.engine.store.IntLog;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.result.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds, of the shortest schedules that violate each property, one with the fewest context
 * switches. Walks the states again in layers of equal distance, together with the thread that moved
 * last; a path to a violation at least distance passes each state at that state's least distance,
 * so a node that comes later than its state is left out. When a layer is done the least number of
 * switches to each of its nodes is known, since every predecessor is in the layer before.
 */
final class FewestSwitches {
  /** Mark of the node that nothing led to. */
  private static final int NOBODY = -1;

  private final TransitionSystem system;
  private final Predicate<StateVector> stuck;
  private final Allowance allowance;
  private final Lineage lineage = new Lineage();
  private final Nodes nodes = new Nodes();
  private final ExactVisitedSet states = new ExactVisitedSet();
  private final IntLog stateLayer = new IntLog();
  private final IntLog layer = new IntLog();
  private final IntLog parent = new IntLog();
  private final IntLog choice = new IntLog();
  private final IntLog switches = new IntLog();
  private final StateVector current = new StateVector();
  private final StateVector next = new StateVector();
  private final Choices choices = new Choices();

  /** Lengths of the schedules that are looked for, by property. */
  private final Map<String, Integer> lengths;

  private final Map<String, Best> best = new HashMap<>();

  /** A schedule's last node, the choice after it (-1 for none), its switches and its end. */
  private record Best(int node, int choice, int switches, String message) {}

  FewestSwitches(
      TransitionSystem system,
      Predicate<StateVector> stuck,
      Map<String, Integer> lengths,
      Allowance allowance) {
    this.system = system;
    this.stuck = stuck;
    this.lengths = lengths;
    this.allowance = allowance;
  }

  /** The schedules by property; empty when the allowance does not suffice. */
  Optional<List<Explorer.Found>> find() {
    int longest = Collections.max(lengths.values());
    system.follow(lineage);
    system.initial(next);
    store(NOBODY, 0, NOBODY, 0, 0);
    for (int node = 0; node < nodes.size() && layer.get(node) <= longest; node++) {
      if (!expand(node, longest)) {
        return Optional.empty();
      }
    }
    List<Explorer.Found> found = new ArrayList<>();
    lengths.forEach(
        (property, length) -> {
          Best end = best.get(property);
          found.add(new Explorer.Found(property, end.message, path(end)));
        });
    return Optional.of(found);
  }

  private boolean expand(int node, int longest) {
    int last = nodes.get(node, current, lineage);
    lineage.keep();
    int depth = layer.get(node);
    system.choices(current, choices);
    if (choices.deadlock()) {
      String message = Explorer.deadlock(system.blocked(current));
      offer(Violation.DEADLOCK, depth, new Best(node, -1, switches.get(node), message));
    }
    if (lengths.containsKey(Violation.STUCK) && stuck.test(current)) {
      String message = Explorer.stuck(List.of());
      offer(Violation.STUCK, depth, new Best(node, -1, switches.get(node), message));
    }
    for (int i = 0; i < choices.size() && depth < longest; i++) {
      if (!allowance.step(nodes.size())) {
        return false;
      }
      lineage.reset();
      int actor = lineage.identity(choices.thread(i));
      boolean first = depth == 0;
      int cost = switches.get(node) + (first || actor == last ? 0 : 1);
      Outcome outcome = system.step(current, choices.get(i), next);
      if (outcome == Outcome.STATE) {
        store(node, i, actor, depth + 1, cost);
      } else if (outcome instanceof Broken broken) {
        offer(broken.property(), depth + 1, new Best(node, i, cost, broken.message()));
      }
    }
    return true;
  }

  private void offer(String property, int length, Best end) {
    Integer wanted = lengths.get(property);
    if (wanted != null && wanted == length) {
      best.merge(property, end, (a, b) -> b.switches < a.switches ? b : a);
    }
  }

  private void store(int from, int position, int actor, int depth, int cost) {
    int state = states.add(next);
    if (state >= 0) {
      stateLayer.add(depth);
    } else if (stateLayer.get(-1 - state) < depth) {
      return;
    }
    int number = nodes.add(next, lineage, actor);
    if (number >= 0) {
      layer.add(depth);
      parent.add(from);
      choice.add(position);
      switches.add(cost);
    } else if (cost < switches.get(-1 - number)) {
      parent.set(-1 - number, from);
      choice.set(-1 - number, position);
      switches.set(-1 - number, cost);
    }
  }

  private List<Integer> path(Best end) {
    List<Integer> reversed = new ArrayList<>();
    if (end.choice >= 0) {
      reversed.add(end.choice);
    }
    for (int node = end.node; parent.get(node) >= 0; node = parent.get(node)) {
      reversed.add(choice.get(node));
    }
    Collections.reverse(reversed);
    return reversed;
  }
}
