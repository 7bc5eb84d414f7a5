package foliowalk.trace;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The locks of a schedule that count. Where a program has locks of its own, the monitors they are
 * made of are a detail.
 *
 * @param names role names, such as {@code Account#1.lock}
 * @param ofProgram whether they are the program's own; else they are monitors
 */
public record Locks(Set<String> names, boolean ofProgram) {

  /** Those that the steps hold. */
  public static Locks of(List<Step> steps) {
    Map<String, Integer> entered = new HashMap<>();
    Set<String> monitors = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    for (Step step : steps) {
      for (Event e : step.events()) {
        int change =
            switch (e.kind()) {
              case LOCK -> 1;
              case UNLOCK, WAIT -> -1;
              default -> 0;
            };
        if (change != 0) {
          entered.merge(e.object(), change, Integer::sum);
        }
      }
      for (After.Lock lock : step.after().locks()) {
        (entered.getOrDefault(lock.lock(), 0) > 0 ? monitors : own).add(lock.lock());
      }
    }
    return own.isEmpty() ? new Locks(monitors, false) : new Locks(own, true);
  }

  /** Those that a thread holds. */
  public Set<String> heldBy(String thread, After after) {
    Set<String> held = new LinkedHashSet<>();
    for (After.Lock lock : after.locks()) {
      if (lock.holder().equals(thread) && names.contains(lock.lock())) {
        held.add(lock.lock());
      }
    }
    return held;
  }
}
