package foliowalk.explain;

import foliowalk.trace.Step;
import foliowalk.trace.Step.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of places for sentences. */
public final class Words {
  private Words() {}

  /** Where a step stands, as {@code function (File.java:12)} of its {@link Step#frame}. */
  public static String at(Step step) {
    return at(step, "");
  }

  /** As above, with words in front of the parenthesis' end, such as {@code step 12}. */
  static String at(Step step, String more) {
    Location shown = step.frame();
    return shown.function() + " (" + shown.place() + (more.isEmpty() ? "" : ", " + more) + ")";
  }

  /** As above, with the number of the step. */
  static String atStep(Step step) {
    return at(step, "step " + step.number());
  }

  /** The function of {@link #at(Step)} alone. */
  static String function(Step step) {
    return step.frame().function();
  }

  /**
   * Through which kernel functions a thread came to a step, from the outermost; empty where the
   * step's own is the only one.
   */
  static Optional<String> wayTo(Step step) {
    List<String> names = new ArrayList<>();
    for (Location location : step.stack()) {
      if (location.kernel().isPresent()) {
        names.add(0, location.function());
      }
    }
    return names.size() < 2
        ? Optional.empty()
        : Optional.of(step.thread() + " came there through " + String.join(" > ", names) + ".");
  }

  /** A list in prose: {@code a, b and c}. */
  public static String list(List<String> items) {
    int n = items.size();
    return n < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, n - 1)) + " and " + items.get(n - 1);
  }

  /** A message as the end of a sentence. */
  public static String ended(String message) {
    return message.endsWith(".") ? message : message + ".";
  }
}
