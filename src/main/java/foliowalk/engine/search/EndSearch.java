package foliowalk.engine.search;

import foliowalk.engine.store.ExactVisitedSet;
import foliowalk.engine.store.VisitedSet;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Outcome;

/** Finds out whether a schedule can end from one state, by walking what can follow. */
public final class EndSearch {

  /** What the search says. */
  public enum Answer {
    /** Some schedule ends: the program does, or in a deadlock, or in a violation. */
    CAN_END,
    /** Every state that can follow is known, and none of them is or leads to an end. */
    CANNOT_END,
    /** Too many states can follow, or one that is not supported or holds something back. */
    NOT_KNOWN
  }

  private EndSearch() {}

  /**
   * Asks.
   *
   * @param mostStates how many states are looked at, at most
   */
  public static Answer from(TransitionSystem system, StateVector start, int mostStates) {
    VisitedSet states = new ExactVisitedSet();
    StateVector current = new StateVector();
    StateVector next = new StateVector();
    Choices choices = new Choices();
    states.add(start);
    for (int number = 0; number < states.size(); number++) {
      states.get(number, current);
      system.choices(current, choices);
      if (choices.size() == 0) {
        return Answer.CAN_END;
      }
      if (choices.holdsBack()) {
        return Answer.NOT_KNOWN;
      }
      for (int i = 0; i < choices.size(); i++) {
        Outcome outcome = system.step(current, choices.get(i), next);
        if (outcome != Outcome.STATE) {
          return outcome instanceof Broken ? Answer.CAN_END : Answer.NOT_KNOWN;
        }
        states.add(next);
      }
      if (states.size() > mostStates) {
        return Answer.NOT_KNOWN;
      }
    }
    return Answer.CANNOT_END;
  }
}
