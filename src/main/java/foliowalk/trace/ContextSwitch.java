package foliowalk.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A place of a schedule where another thread goes on.
 *
 * @param step number of the first step after the switch
 * @param from thread of the step before
 * @param to thread of the step
 * @param need whether a schedule without it violates the property as well
 */
public record ContextSwitch(int step, String from, String to, Need need) {

  /** Whether a switch matters. */
  public enum Need {
    /** Without it no schedule violates the property. */
    NEEDED,
    /** Some schedule without it violates the property as well. */
    INCIDENTAL,
    /** Not examined. */
    UNKNOWN
  }

  /** The switches of a schedule, none of them examined. */
  public static List<ContextSwitch> of(List<Step> steps) {
    List<ContextSwitch> switches = new ArrayList<>();
    for (int i = 1; i < steps.size(); i++) {
      String from = steps.get(i - 1).thread();
      Step step = steps.get(i);
      if (!step.thread().equals(from)) {
        switches.add(new ContextSwitch(step.number(), from, step.thread(), Need.UNKNOWN));
      }
    }
    return List.copyOf(switches);
  }
}
