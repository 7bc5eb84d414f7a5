package foliowalk.report;

import foliowalk.result.Violation;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.Step;
import java.util.List;
import java.util.TreeSet;

/** Which steps of a schedule are shown where there is no room for all of them. */
public final class KeySteps {
  private KeySteps() {}

  /**
   * Numbers of steps, at most so many: the last one and those of the explanation, then those after
   * a switch, then those that move a lock, start or end a thread; the later ones first.
   */
  public static TreeSet<Integer> of(Violation violation, int atMost) {
    List<Step> steps = violation.trace().steps();
    TreeSet<Integer> chosen = new TreeSet<>();
    if (steps.isEmpty()) {
      return chosen;
    }
    add(chosen, atMost, List.of(steps.size()));
    add(chosen, atMost, violation.why().keySteps());
    for (ContextSwitch.Need need :
        List.of(
            ContextSwitch.Need.NEEDED, ContextSwitch.Need.UNKNOWN, ContextSwitch.Need.INCIDENTAL)) {
      add(
          chosen,
          atMost,
          violation.trace().switches().stream()
              .filter(change -> change.need() == need && change.step() <= steps.size())
              .map(ContextSwitch::step)
              .toList());
    }
    add(
        chosen,
        atMost,
        steps.stream().filter(new Effects(steps)::isMark).map(Step::number).toList());
    return chosen;
  }

  private static void add(TreeSet<Integer> chosen, int atMost, List<Integer> numbers) {
    for (int i = numbers.size() - 1; i >= 0 && chosen.size() < atMost; i--) {
      chosen.add(numbers.get(i));
    }
  }
}
