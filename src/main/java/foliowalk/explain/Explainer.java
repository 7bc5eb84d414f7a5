package foliowalk.explain;

import foliowalk.result.Violation;
import foliowalk.trace.Step;
import java.util.List;

/** Reads off a trace why it violates its property. */
public final class Explainer {
  private Explainer() {}

  /** The explanation of a violation; of no sentence when its trace has no steps. */
  public static Explanation explain(Violation violation) {
    List<Step> steps = violation.trace().steps();
    if (steps.isEmpty()) {
      return new Explanation(List.of(), List.of());
    }
    Step last = steps.get(steps.size() - 1);
    return new Explanation(
        List.of(
            "In step "
                + last.number()
                + " "
                + last.thread()
                + " ("
                + Words.function(last.location())
                + ", "
                + Words.place(last.location())
                + ") violates "
                + violation.property()
                + ": "
                + violation.message()
                + "."),
        List.of(last.number()));
  }
}
