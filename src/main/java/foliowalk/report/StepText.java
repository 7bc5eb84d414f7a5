package foliowalk.report;

import foliowalk.text.Escape;
import foliowalk.trace.Step;
import java.util.List;

/** A step in the words of the printed schedule. */
public final class StepText {
  private StepText() {}

  /** The kernel function where the method has one, else class and method. */
  public static String function(Step step) {
    return Escape.line(step.location().function());
  }

  /** Every event of the step, reads included, such as {@code Account#1.sum 2 -> 1}. */
  public static List<String> effects(Step step) {
    return step.events().stream().map(EventText::of).toList();
  }
}
