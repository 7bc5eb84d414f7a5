package foliowalk.explain;

import foliowalk.explain.Chronicle.Access;
import foliowalk.result.Explanation;
import foliowalk.result.Violation;
import foliowalk.trace.Event;
import foliowalk.trace.Event.Kind;
import foliowalk.trace.Step;
import foliowalk.trace.Step.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads off a trace why it violates its property. A pure function of the record: every name, number
 * and order in a sentence is one of the trace, and a trace that does not tell what an engine of
 * ours records gets a shorter explanation.
 */
public final class Explainer {
  private final Violation violation;
  private final Chronicle chronicle;
  private final Story story = new Story();

  private Explainer(Violation violation) {
    this.violation = violation;
    this.chronicle = new Chronicle(violation.trace().steps());
  }

  /** The explanation of a violation; of no sentence when its trace has no steps. */
  public static Explanation explain(Violation violation) {
    return violation.trace().steps().isEmpty() ? Explanation.NONE : new Explainer(violation).told();
  }

  /** The violation with its explanation: to be called once, where its trace is made. */
  public static Violation explained(Violation violation) {
    return violation.withWhy(explain(violation));
  }

  private Explanation told() {
    if (violation.property().equals(Violation.DEADLOCK)) {
      new DeadlockStory(chronicle, story).tell();
    } else if (violation.property().equals(Violation.STUCK)) {
      new StuckStory(chronicle, story).tell(violation);
    } else {
      List<Access> decided = decided();
      String aged = aged(decided);
      if (aged.isEmpty()) {
        new ValueStory(chronicle, story).tell(violation.property(), violation.message(), decided);
      } else {
        new LifeStory(chronicle, story, aged).tell(violation.message());
      }
    }
    return story.told();
  }

  /** The object whose life the last value read tells, when some step has changed that. */
  private String aged(List<Access> decided) {
    if (decided.isEmpty()) {
      return "";
    }
    Event e = decided.get(0).event();
    List<Step> changes = chronicle.lifeChanges(e.object());
    // The value that is read is the one that the change of life wrote.
    boolean tells =
        !changes.isEmpty()
            && changes.get(changes.size() - 1).events().stream()
                .anyMatch(
                    w ->
                        w.kind() == Kind.WRITE
                            && w.object().equals(e.object())
                            && w.member().equals(e.member()));
    return tells ? e.object() : "";
  }

  /**
   * What the thread that fails read in the call that fails, the last value first, each variable
   * once; where it read something in its last step, also in the call that made that one. In a trace
   * that tells no events there is nothing.
   */
  private List<Access> decided() {
    Step end = chronicle.last();
    List<Location> call = failing(end);
    // Where a call without a result has returned, what it did decided nothing.
    int from = call.size() < end.stack().size() ? 1 : 0;
    List<Access> found = new ArrayList<>();
    boolean reads = end.events().stream().skip(from).anyMatch(e -> isValue(e.kind()));
    int callers = reads ? 1 : 0;
    for (int at = end.number(); at >= 1; at--) {
      Step step = chronicle.step(at);
      if (!step.thread().equals(end.thread())) {
        continue;
      }
      if (step != end && !inCall(step, call, callers)) {
        break;
      }
      for (int i = step.events().size() - 1; i >= (step == end ? from : 0); i--) {
        add(found, step, step.events().get(i));
      }
    }
    return found;
  }

  private static void add(List<Access> found, Step step, Event e) {
    boolean known =
        found.stream()
            .anyMatch(
                a ->
                    a.event().object().equals(e.object()) && a.event().member().equals(e.member()));
    if (isValue(e.kind()) && !known) {
      found.add(new Access(step, e));
    }
  }

  private static boolean isValue(Kind kind) {
    return kind == Kind.READ || kind == Kind.WRITE;
  }

  /** The call that fails, with its callers: the last step's without calls that have returned. */
  private static List<Location> failing(Step end) {
    List<Location> stack = end.stack();
    for (Event e : end.events()) {
      for (int inner = 0; e.kind() == Kind.THROW && inner < stack.size(); inner++) {
        if (stack.get(inner).named().equals(e.member())) {
          return stack.subList(inner, stack.size());
        }
      }
    }
    return stack;
  }

  /** Whether a step stands in a call, or in one of so many of its callers. */
  private static boolean inCall(Step step, List<Location> call, int callers) {
    int calls = call.size();
    for (int inner = 0; inner <= callers && inner < calls - 1; inner++) {
      int outer = calls - inner; // frames from the failing one outwards
      int shift = step.stack().size() - outer;
      if (shift >= 0
          && sameMethod(step.stack().get(shift), call.get(inner))
          && step.stack()
              .subList(shift + 1, step.stack().size())
              .equals(call.subList(inner + 1, calls))) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameMethod(Location a, Location b) {
    return a.className().equals(b.className()) && a.method().equals(b.method());
  }
}
