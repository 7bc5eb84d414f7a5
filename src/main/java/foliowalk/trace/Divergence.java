package foliowalk.trace;

import java.util.List;
import java.util.Optional;

/** Where a schedule taken again departs from what was written down of it. */
public final class Divergence {
  private Divergence() {}

  /**
   * The first step that differs in thread, operation or place, in words; nothing where none does as
   * far as both go. What a step read and wrote is not compared.
   */
  public static Optional<String> first(List<Step> saved, List<Step> now) {
    for (int i = 0; i < Math.min(saved.size(), now.size()); i++) {
      Step expected = saved.get(i);
      Step found = now.get(i);
      boolean same =
          expected.thread().equals(found.thread())
              && expected.operation().equals(found.operation())
              && expected.location().method().equals(found.location().method());
      if (!same) {
        return Optional.of(
            "step "
                + found.number()
                + ": expected "
                + named(expected)
                + ", found "
                + named(found)
                + "; usual cause: the program changed since the schedule was saved");
      }
    }
    return Optional.empty();
  }

  private static String named(Step step) {
    return "["
        + step.thread()
        + "] "
        + step.operation()
        + " ("
        + step.location().file()
        + ":"
        + step.location().line()
        + ")";
  }
}
