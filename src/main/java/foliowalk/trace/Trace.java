package foliowalk.trace;

import java.util.List;

/**
 * A schedule from the initial state. The choices are the trace; the steps are what a replay of the
 * choices observed and are there for people.
 *
 * @param choices for each transition the position of the choice taken among those enabled, in the
 *     fixed order of the transition system
 * @param steps one for each transition, in order; a deadlock adds no step
 * @param blocked at a deadlock one line a thread that cannot move, with what it waits for; where
 *     from the last state no schedule can end, also where a thread loops; else empty
 * @param switches where another thread goes on, in order
 * @param initial the objects that the events name, each as it was before the first of them
 */
public record Trace(
    List<Integer> choices,
    List<Step> steps,
    List<String> blocked,
    List<ContextSwitch> switches,
    List<ObjectState> initial) {

  /** Copies the lists. */
  public Trace {
    choices = List.copyOf(choices);
    steps = List.copyOf(steps);
    blocked = List.copyOf(blocked);
    switches = List.copyOf(switches);
    initial = List.copyOf(initial);
  }

  /** A schedule whose switches have not been examined, with no objects' values before it. */
  public Trace(List<Integer> choices, List<Step> steps, List<String> blocked) {
    this(choices, steps, blocked, ContextSwitch.of(steps), List.of());
  }

  /** This trace with switches that have been examined. */
  public Trace withSwitches(List<ContextSwitch> examined) {
    return new Trace(choices, steps, blocked, examined, initial);
  }

  /** This trace with what keeps each thread from ending. */
  public Trace withBlocked(List<String> lines) {
    return new Trace(choices, steps, lines, switches, initial);
  }

  /** Number of transitions. */
  public int length() {
    return choices.size();
  }
}
