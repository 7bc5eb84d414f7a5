package foliowalk.report;

import foliowalk.text.Escape;
import foliowalk.trace.After;
import foliowalk.trace.Event;
import foliowalk.trace.Locks;
import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What each step of a schedule did, in few words: the locks that its thread took and released, by
 * the names that the program gives them, and the values it changed. What a lock of the program's
 * own is made of, a monitor and a word, is not told again.
 */
public final class Effects {
  private final List<Step> steps;
  private final Locks locks;

  /** Of a whole schedule. */
  public Effects(List<Step> steps) {
    this.steps = steps;
    this.locks = Locks.of(steps);
  }

  /** What a step did; where that is nothing, what it was about to do. */
  public List<String> of(Step step) {
    List<String> texts = new ArrayList<>();
    Set<String> moved = new LinkedHashSet<>();
    Set<String> before = held(step, before(step));
    Set<String> after = held(step, step.after());
    gained(before, after).forEach(lock -> texts.add("take " + Escape.line(lock)));
    gained(after, before).forEach(lock -> texts.add("release " + Escape.line(lock)));
    moved.addAll(gained(before, after));
    moved.addAll(gained(after, before));
    boolean reads = step.after().readers().contains(step.thread());
    if (reads != before(step).readers().contains(step.thread())) {
      texts.add(reads ? "enter a read-side section" : "leave a read-side section");
    }
    for (Event event : step.events()) {
      boolean told = moved.contains(event.object()) || isMonitor(event) && locks.ofProgram();
      if (EventText.isChange(event) && !told) {
        texts.add(EventText.of(event));
      }
    }
    return texts.isEmpty() ? List.of(about(step)) : texts;
  }

  /** What a step was about to do; inside a lock of the program's own, the line it stands in. */
  private String about(Step step) {
    boolean inside =
        locks.ofProgram() && step.operation().matches("(?s)(lock|unlock|notify|wait|wake).*");
    return Escape.line(inside ? step.frame().source() : step.operation());
  }

  /** Whether a step moves a lock, starts or ends a thread, or throws. */
  public boolean isMark(Step step) {
    return !held(step, before(step)).equals(held(step, step.after()))
        || step.events().stream().anyMatch(this::isMark);
  }

  private boolean isMark(Event event) {
    return switch (event.kind()) {
      case START, END, THROW -> true;
      default -> isMonitor(event) && !locks.ofProgram();
    };
  }

  private static boolean isMonitor(Event event) {
    return switch (event.kind()) {
      case LOCK, UNLOCK, WAIT, WAKE, NOTIFY -> true;
      default -> false;
    };
  }

  /** The locks that the thread of a step holds at some moment. */
  Set<String> held(Step step, After at) {
    return locks.heldBy(step.thread(), at);
  }

  private After before(Step step) {
    return step.number() == 1 ? After.NOTHING : steps.get(step.number() - 2).after();
  }

  private static Set<String> gained(Set<String> before, Set<String> after) {
    Set<String> gained = new LinkedHashSet<>(after);
    gained.removeAll(before);
    return gained;
  }
}
