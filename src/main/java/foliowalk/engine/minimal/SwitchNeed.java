package foliowalk.engine.minimal;

import foliowalk.engine.store.IntLog;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.result.Violation;
import foliowalk.trace.ContextSwitch.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides which context switches of a schedule matter. A schedule is an order of blocks, each of
 * one thread. The switch that ends a block of thread A is incidental when some schedule with the
 * same order of blocks, of whatever lengths, violates the property although A was not interrupted
 * there: its work of that block and of its next one is done in one piece, at the place of either.
 * It is needed when there is none; that is decided by walking all of them. Where A has no block
 * later on, the question is whether the property is violated without this block.
 *
 * <p>Counting switches, not steps, as the measure of how contrived a schedule is follows Musuvathi
 * and Qadeer, Iterative Context Bounding (PLDI 2007).
 */
final class SwitchNeed {
  private final TransitionSystem system;
  private final Predicate<StateVector> stuck;
  private final Allowance allowance;
  private final String property;
  private final Lineage lineage = new Lineage();
  private final StateVector current = new StateVector();
  private final StateVector next = new StateVector();
  private final Choices choices = new Choices();

  SwitchNeed(
      TransitionSystem system, Predicate<StateVector> stuck, String property, Allowance allowance) {
    this.system = system;
    this.stuck = stuck;
    this.property = property;
    this.allowance = allowance;
  }

  /** For each switch of the schedule that these positions of choices take, in order. */
  List<Need> of(List<Integer> positions) {
    List<Integer> blocks = blocks(positions);
    List<Need> needs = new ArrayList<>();
    for (int k = 0; k + 1 < blocks.size(); k++) {
      needs.add(need(blocks, k));
    }
    return needs;
  }

  private List<Integer> blocks(List<Integer> positions) {
    List<Integer> blocks = new ArrayList<>();
    system.follow(lineage);
    system.initial(current);
    for (int position : positions) {
      system.choices(current, choices);
      int actor = lineage.identity(choices.thread(position));
      if (blocks.isEmpty() || blocks.get(blocks.size() - 1) != actor) {
        blocks.add(actor);
      }
      if (system.step(current, choices.get(position), next) == Outcome.STATE) {
        current.copyFrom(next);
      }
    }
    return blocks;
  }

  private Need need(List<Integer> blocks, int k) {
    Need need = violated(without(blocks, k));
    for (int j = k + 1; need == Need.NEEDED && j < blocks.size(); j++) {
      if (blocks.get(j).equals(blocks.get(k))) {
        return violated(without(blocks, j));
      }
    }
    return need;
  }

  private static List<Integer> without(List<Integer> blocks, int k) {
    List<Integer> left = new ArrayList<>(blocks);
    left.remove(k);
    return left;
  }

  /** Whether some schedule with this order of blocks violates the property. */
  private Need violated(List<Integer> blocks) {
    Nodes nodes = new Nodes();
    IntLog open = new IntLog();
    system.follow(lineage);
    system.initial(next);
    nodes.add(next, lineage, 0);
    open.add(0);
    long top = 1;
    while (top > 0) {
      int node = open.get(--top);
      int block = nodes.get(node, current, lineage);
      lineage.keep();
      int known = nodes.size();
      // The next block first, so that the search goes on with the running thread.
      if (block + 1 < blocks.size()) {
        nodes.add(current, lineage, block + 1);
      }
      Need result = run(nodes, block, blocks.get(block));
      if (result != Need.NEEDED) {
        return result;
      }
      for (int n = known; n < nodes.size(); n++) {
        if (top == open.size()) {
          open.add(n);
        } else {
          open.set(top, n);
        }
        top++;
      }
    }
    return Need.NEEDED;
  }

  /** Takes every step of the block's thread: NEEDED when none of them violates the property. */
  private Need run(Nodes nodes, int block, int thread) {
    if (property.equals(Violation.STUCK) && stuck.test(current)) {
      return Need.INCIDENTAL;
    }
    system.choices(current, choices);
    if (choices.size() == 0) {
      return choices.deadlock() && property.equals(Violation.DEADLOCK)
          ? Need.INCIDENTAL
          : Need.NEEDED;
    }
    int position = lineage.position(thread);
    for (int i = 0; i < choices.size(); i++) {
      if (choices.thread(i) != position) {
        continue;
      }
      if (!allowance.step(nodes.size())) {
        return Need.UNKNOWN;
      }
      lineage.reset();
      Outcome outcome = system.step(current, choices.get(i), next);
      if (outcome == Outcome.STATE) {
        nodes.add(next, lineage, block);
      } else if (!(outcome instanceof Broken broken)) {
        return Need.UNKNOWN;
      } else if (broken.property().equals(property)) {
        return Need.INCIDENTAL;
      }
    }
    return Need.NEEDED;
  }
}
