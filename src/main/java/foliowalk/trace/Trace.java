package foliowalk.trace;

import java.util.List;

/**
 * A schedule from the initial state. The choices are the trace; the steps are what a replay of the
 * choices observed and are there for people.
 *
 * @param choices for each transition the position of the choice taken among those enabled, in the
 *     fixed order of the transition system
 * @param steps one for each transition, in order; a deadlock adds no step
 * @param blocked at a deadlock one line a thread that cannot move, with what it waits for; else
 *     empty
 */
public record Trace(List<Integer> choices, List<Step> steps, List<String> blocked) {

  /** Copies the lists. */
  public Trace {
    choices = List.copyOf(choices);
    steps = List.copyOf(steps);
    blocked = List.copyOf(blocked);
  }

  /** Number of transitions. */
  public int length() {
    return choices.size();
  }
}
