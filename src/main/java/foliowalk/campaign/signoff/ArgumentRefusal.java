package foliowalk.campaign.signoff;

import foliowalk.result.RunResult;
import java.util.Optional;

/**
 * A program that does not take its arguments: by convention it dies of an {@code
 * IllegalArgumentException} before it starts a thread. Where a tool made those arguments, that is
 * unusable input and no violation.
 */
public final class ArgumentRefusal {
  private static final String PROPERTY = "java.lang.IllegalArgumentException";

  private ArgumentRefusal() {}

  /** What the program says, if all that a walk found is that it refuses its arguments. */
  public static Optional<String> of(RunResult run) {
    return run.violations().size() == 1
            && run.violations().get(0).property().equals(PROPERTY)
            && run.statistics().endStates() == 0
        ? Optional.of(withoutClass(run.violations().get(0).message()))
        : Optional.empty();
  }

  private static String withoutClass(String message) {
    return message.replaceFirst("^uncaught " + PROPERTY + ": ", "");
  }
}
