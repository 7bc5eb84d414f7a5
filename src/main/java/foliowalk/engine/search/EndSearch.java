package foliowalk.engine.search;

import foliowalk.engine.store.ExactVisitedSet;
import foliowalk.engine.store.VisitedSet;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.engine.system.TransitionSystem.Unsupported;
import foliowalk.run.Budget;

/** Finds out whether a schedule can end from some state, by walking what can follow. */
public final class EndSearch {

  private static final int LOOK_EVERY = 256;

  /** What the search says. */
  public enum Answer {
    /** Some schedule ends: the program does, or in a deadlock, or in a violation. */
    CAN_END,
    /**
     * Every state that can follow is known, also when what is held back may happen at any moment,
     * and none of them is or leads to an end.
     */
    CANNOT_END,
    /**
     * Too many states can follow, or one that is not supported; or an end follows what is held
     * back.
     */
    NOT_KNOWN
  }

  private final TransitionSystem system;

  /** Those from which the search begins, then what it finds. */
  private final VisitedSet states = new ExactVisitedSet();

  private final StateVector current = new StateVector();
  private final StateVector next = new StateVector();
  private final Choices choices = new Choices();
  private boolean heldBack;
  private boolean servingEnds;

  /** A search from no state. */
  public EndSearch(TransitionSystem system) {
    this.system = system;
  }

  /** Also begins from a state. */
  public EndSearch from(StateVector state) {
    states.add(state);
    return this;
  }

  /** Takes a step by which a program goes on with what it may be meant to do for an end, too. */
  public EndSearch toServing() {
    servingEnds = true;
    return this;
  }

  /**
   * Searches.
   *
   * @param mostStates how many states are looked at, at most
   * @throws foliowalk.run.BudgetExceededException when the run must end
   */
  public Answer search(int mostStates, Budget budget) {
    for (int number = 0; number < states.size(); number++) {
      if (number % LOOK_EVERY == 0) {
        budget.check();
      }
      if (states.size() > mostStates) {
        return Answer.NOT_KNOWN;
      }
      states.get(number, current);
      system.choices(current, choices);
      if (choices.size() == 0 || choices.ended()) {
        return end();
      }
      heldBack |= choices.holdsBack();
      for (int i = 0; i < choices.size() + choices.heldBack(); i++) {
        int choice = i < choices.size() ? choices.get(i) : choices.heldBack(i - choices.size());
        Outcome outcome = system.step(current, choice, next);
        if (outcome instanceof Unsupported) {
          return Answer.NOT_KNOWN;
        }
        if (outcome != Outcome.STATE || servingEnds && system.serves(current, choice, next)) {
          return end();
        }
        states.add(next);
      }
    }
    return Answer.CANNOT_END;
  }

  private Answer end() {
    return heldBack ? Answer.NOT_KNOWN : Answer.CAN_END;
  }
}
