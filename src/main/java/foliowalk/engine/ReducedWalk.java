package foliowalk.engine;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.engine.reduction.Transactions;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.program.Program;
import foliowalk.result.FieldRule;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.run.ProgressListener;
import java.util.List;
import java.util.Optional;

/**
 * A walk with the reduction that its configuration asks for. One whose transactions assumed too
 * much begins again without that assumption.
 *
 * @param walk what the last of them found
 * @param explorer who walked
 * @param transactions what the steps of the walk are, if they are not single steps
 */
record ReducedWalk(Explorer.Walk walk, Explorer explorer, Optional<Transactions> transactions) {

  /** Walks. */
  static ReducedWalk of(
      Program program,
      JavaTransitionSystem system,
      RunConfig config,
      ProgressListener progress,
      Budget budget) {
    if (config.reduction() != Reduction.LOCK) {
      Explorer explorer = new Explorer(system, config, progress, budget);
      return new ReducedWalk(explorer.walk(), explorer, Optional.empty());
    }
    Transactions transactions = new Transactions(program, system);
    return Transactions.untilTheyHold(
        () -> {
          Explorer explorer = new Explorer(transactions, config, progress, budget);
          return new ReducedWalk(explorer.walk(), explorer, Optional.of(transactions));
        });
  }

  /** A system with the same steps that stands on another one. */
  TransitionSystem alike(JavaTransitionSystem system) {
    return transactions.isEmpty() ? system : transactions.get().settled(system);
  }

  /**
   * A violation with the choices of single steps.
   *
   * @throws foliowalk.run.BudgetExceededException when that must end
   */
  Explorer.Found inSingleSteps(
      Explorer.Found found, Program program, RunConfig config, Budget budget) {
    if (transactions.isEmpty()) {
      return found;
    }
    JavaTransitionSystem system = new JavaTransitionSystem(program, config);
    system.watch(budget);
    List<Integer> choices = transactions.get().settled(system).expanded(found.choices());
    return new Explorer.Found(found.property(), found.message(), choices);
  }

  /** What was relied on of each field. */
  List<FieldRule> locking() {
    return transactions.map(Transactions::locking).orElse(List.of());
  }

  /** Whether single steps show when a property is violated; those from here never end do not. */
  boolean singleStepsShow(String property) {
    return transactions.isEmpty() || !property.equals(Violation.STUCK);
  }
}
