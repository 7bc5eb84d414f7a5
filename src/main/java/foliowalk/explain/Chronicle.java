package foliowalk.explain;

import foliowalk.trace.After;
import foliowalk.trace.Event;
import foliowalk.trace.Locks;
import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions about the steps of a schedule: who held, changed and read what, and when. */
final class Chronicle {
  /** What a thread inside a read-side section holds. */
  static final String READ_SECTION = "read-side section";

  private final List<Step> steps;

  private final Locks locks;

  Chronicle(List<Step> steps) {
    this.steps = steps;
    this.locks = Locks.of(steps);
  }

  Step step(int number) {
    return steps.get(number - 1);
  }

  Step last() {
    return steps.get(steps.size() - 1);
  }

  List<Step> steps() {
    return steps;
  }

  /** What a thread holds after a step: locks and, if it is inside one, its read section. */
  Set<String> held(String thread, int number) {
    if (number < 1) {
      return new LinkedHashSet<>();
    }
    After after = step(number).after();
    Set<String> held = locks.heldBy(thread, after);
    if (after.readers().contains(thread)) {
      held.add(READ_SECTION);
    }
    return held;
  }

  /** The step since which a thread holds something without a break. */
  Step heldSince(String thread, String what, int number) {
    int at = number;
    while (at > 1 && held(thread, at - 1).contains(what)) {
      at--;
    }
    return step(at);
  }

  /** The step in which a thread last gave each thing up that it does not hold after a step. */
  Map<String, Step> givenUp(String thread, int number) {
    Map<String, Step> found = new LinkedHashMap<>();
    Set<String> kept = held(thread, number);
    for (int at = number; at > 1; at--) {
      if (step(at).thread().equals(thread)) {
        Set<String> now = held(thread, at);
        for (String what : held(thread, at - 1)) {
          if (!now.contains(what) && !kept.contains(what)) {
            found.putIfAbsent(what, step(at));
          }
        }
      }
    }
    return found;
  }

  /** The first step after another in which some other thread takes a lock. */
  Optional<Step> takenByAnother(String lock, String thread, int after) {
    for (int at = after + 1; at <= steps.size(); at++) {
      String who = step(at).thread();
      if (!who.equals(thread)
          && !held(who, at - 1).contains(lock)
          && held(who, at).contains(lock)) {
        return Optional.of(step(at));
      }
    }
    return Optional.empty();
  }

  /** Things held, in prose. */
  static String listed(Set<String> held) {
    return Words.list(held.stream().map(Chronicle::named).toList());
  }

  /** One thing held, in prose. */
  static String named(String held) {
    return held.equals(READ_SECTION) ? "an open " + held : held;
  }

  /** The first step in which another thread reads what a step wrote. */
  Optional<Step> lookedFor(Step written) {
    for (int at = written.number() + 1; at <= steps.size(); at++) {
      Step step = step(at);
      if (!step.thread().equals(written.thread())
          && step.events().stream()
              .anyMatch(
                  r ->
                      r.kind() == Event.Kind.READ
                          && written.events().stream().anyMatch(w -> isWriteTo(w, r)))) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private static boolean isWriteTo(Event write, Event place) {
    return write.kind() == Event.Kind.WRITE
        && write.object().equals(place.object())
        && write.member().equals(place.member());
  }

  /** An access to a variable, and the step it belongs to. */
  record Access(Step step, Event event) {}

  /** The accesses of one kind to a variable before a step, the last one first. */
  List<Access> accesses(Event.Kind kind, String object, String member, int before) {
    List<Access> found = new ArrayList<>();
    for (int at = before - 1; at >= 1; at--) {
      List<Event> events = step(at).events();
      for (int i = events.size() - 1; i >= 0; i--) {
        Event e = events.get(i);
        if (e.kind() == kind && e.object().equals(object) && e.member().equals(member)) {
          found.add(new Access(step(at), e));
        }
      }
    }
    return found;
  }

  /** The state of an object's life after a step, or empty. */
  String life(String object, int number) {
    return number < 1
        ? ""
        : step(number).after().lifetimes().stream()
            .filter(l -> l.object().equals(object))
            .map(After.Lifetime::state)
            .findFirst()
            .orElse("");
  }

  /** Every change of an object's life, as the step that made it. */
  List<Step> lifeChanges(String object) {
    List<Step> changes = new ArrayList<>();
    for (int at = 2; at <= steps.size(); at++) {
      String before = life(object, at - 1);
      if (!before.isEmpty() && !before.equals(life(object, at))) {
        changes.add(step(at));
      }
    }
    return changes;
  }

  /** The last step of a thread up to a number. */
  Optional<Step> lastOf(String thread, int number) {
    for (int at = Math.min(number, steps.size()); at >= 1; at--) {
      if (step(at).thread().equals(thread)) {
        return Optional.of(step(at));
      }
    }
    return Optional.empty();
  }
}
