package foliowalk.browse;

import foliowalk.result.Statistics;
import java.util.List;

/**
 * How far the walk behind a {@link StateBrowser} has come.
 *
 * @param phase running, complete, or ended early
 * @param reason one line on why it ended early; empty otherwise
 * @param states distinct states stored so far
 * @param transitions steps taken so far
 * @param depth of the state being expanded; at the end the longest distance from the initial state
 * @param frontier states waiting to be expanded
 * @param assumptions one line for each abstraction that the answers rest on
 * @param violations one for each property violated, known once the walk has ended
 */
public record Exploration(
    Phase phase,
    String reason,
    long states,
    long transitions,
    int depth,
    long frontier,
    List<String> assumptions,
    List<Counterexample> violations) {

  /** Copies the lists. */
  public Exploration {
    assumptions = List.copyOf(assumptions);
    violations = List.copyOf(violations);
  }

  /** Where a walk stands. */
  public enum Phase {
    /** It goes on. */
    RUNNING,
    /** Every state is known. */
    COMPLETE,
    /** A limit, an interruption or an error ended it; what was not found is not known. */
    INCOMPLETE
  }

  /**
   * A violation that the walk found.
   *
   * @param choices positions of the choices that lead there, the violating step included
   */
  public record Counterexample(String property, String message, List<Integer> choices) {

    /** Copies the list. */
    public Counterexample {
      choices = List.copyOf(choices);
    }
  }

  static Exploration begun(List<String> assumptions) {
    return new Exploration(Phase.RUNNING, "", 0, 0, 0, 0, assumptions, List.of());
  }

  static Exploration running(
      long states, long transitions, int depth, long frontier, List<String> assumptions) {
    return new Exploration(
        Phase.RUNNING, "", states, transitions, depth, frontier, assumptions, List.of());
  }

  static Exploration ended(
      String reason, Statistics s, List<String> assumptions, List<Counterexample> violations) {
    Phase phase = reason.isEmpty() ? Phase.COMPLETE : Phase.INCOMPLETE;
    return new Exploration(
        phase, reason, s.states(), s.transitions(), s.depth(), 0, assumptions, violations);
  }

  /** The same, ended for a reason from outside the walk. */
  Exploration failed(String why) {
    return new Exploration(
        Phase.INCOMPLETE, why, states, transitions, depth, frontier, assumptions, violations);
  }
}
