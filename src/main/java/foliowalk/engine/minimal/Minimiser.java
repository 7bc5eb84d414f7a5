package foliowalk.engine.minimal;

import foliowalk.config.Limits;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.run.BudgetExceededException;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.ContextSwitch.Need;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Makes the counterexamples of a run easy to follow, by walking again. What a run found, verdict,
 * properties and lengths, stays as it is; where the allowance does not suffice, so does the
 * schedule, and the need of its switches is unknown.
 */
public final class Minimiser {
  private final TransitionSystem system;
  private final Predicate<StateVector> stuck;
  private final Allowance allowance;

  /**
   * For a program.
   *
   * @param stuck whether no schedule can end from a state, as its run found
   * @param limits those of its run
   * @param budget that of its run
   * @param walked steps that the walk took; as many may be taken again, and {@value
   *     Allowance#FREE_STEPS} more
   */
  public Minimiser(
      TransitionSystem system,
      Predicate<StateVector> stuck,
      Limits limits,
      Budget budget,
      long walked) {
    this(system, stuck, Allowance.after(limits, budget, walked));
  }

  Minimiser(TransitionSystem system, Predicate<StateVector> stuck, Allowance allowance) {
    this.system = system;
    this.stuck = stuck;
    this.allowance = allowance;
  }

  /** The same, with what is left of the allowance, on the steps of another system. */
  public Minimiser on(TransitionSystem another) {
    return new Minimiser(another, stuck, allowance);
  }

  /**
   * Of the shortest schedules of each violation one with the fewest switches.
   *
   * @param shortest violations with a shortest schedule each
   * @return the same properties in the same order, with schedules of the same lengths; those given
   *     when the allowance does not suffice
   */
  public List<Explorer.Found> fewestSwitches(List<Explorer.Found> shortest) {
    if (shortest.isEmpty()) {
      return shortest;
    }
    Map<String, Integer> lengths = new LinkedHashMap<>();
    shortest.forEach(found -> lengths.put(found.property(), found.choices().size()));
    try {
      return new FewestSwitches(system, stuck, lengths, allowance).find().orElse(shortest);
    } catch (BudgetExceededException e) {
      return shortest;
    }
  }

  /** A violation with the need of each switch of its schedule. */
  public Violation labelled(Violation violation) {
    List<ContextSwitch> switches = violation.trace().switches();
    List<Need> needs;
    try {
      needs =
          new SwitchNeed(system, stuck, violation.property(), allowance)
              .of(violation.trace().choices());
    } catch (BudgetExceededException e) {
      return violation;
    }
    if (needs.size() != switches.size()) {
      return violation; // threads of one name: the record does not tell them apart
    }
    List<ContextSwitch> examined = new ArrayList<>();
    for (int i = 0; i < needs.size(); i++) {
      ContextSwitch s = switches.get(i);
      examined.add(new ContextSwitch(s.step(), s.from(), s.to(), needs.get(i)));
    }
    return new Violation(
        violation.property(), violation.message(), violation.trace().withSwitches(examined));
  }
}
