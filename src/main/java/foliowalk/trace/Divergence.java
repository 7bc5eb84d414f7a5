package foliowalk.trace;

import java.util.List;
import java.util.Optional;

/**
 * Where a schedule taken again departs from what was written down of it.
 *
 * @param expected the step as it was written down
 * @param found the step that was taken instead
 */
public record Divergence(Step expected, Step found) {

  /**
   * The first step that differs in thread, operation or method; nothing where none does as far as
   * both go. What a step read and wrote is not compared.
   */
  public static Optional<Divergence> first(List<Step> saved, List<Step> now) {
    for (int i = 0; i < Math.min(saved.size(), now.size()); i++) {
      Step expected = saved.get(i);
      Step found = now.get(i);
      boolean same =
          expected.thread().equals(found.thread())
              && expected.operation().equals(found.operation())
              && expected.location().method().equals(found.location().method());
      if (!same) {
        return Optional.of(new Divergence(expected, found));
      }
    }
    return Optional.empty();
  }
}
