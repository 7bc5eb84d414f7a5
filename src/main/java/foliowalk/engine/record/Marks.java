package foliowalk.engine.record;

import foliowalk.engine.semantics.StateView;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.TraceMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds what in the states of a replay, by the {@link TraceMark}s of the program's fields. A
 * state does not say who set a field, so the states are followed one by one.
 */
final class Marks {
  private final StateView view;
  private final Map<ClassInfo, List<FieldInfo>> marked = new HashMap<>();

  /** Holders of each marked field that is set, as of the last look. */
  private Map<Place, List<String>> holders = new HashMap<>();

  /** Objects that are locks by a mark, as of the last look, with what their names end in. */
  private final Map<Integer, String> locks = new HashMap<>();

  /** A marked field of an object; field -1 where the object as a whole is the lock. */
  private record Place(int reference, int field) {}

  /** A marked field that is set. */
  record Held(int reference, TraceMark mark, List<String> holders) {}

  Marks(StateView view) {
    this.view = view;
  }

  /** Takes over the holders that another knows. */
  void copyFrom(Marks other) {
    holders = new HashMap<>(other.holders);
    locks.clear();
    locks.putAll(other.locks);
  }

  /** The marked fields of a class and its superclasses, in the order of declaration. */
  List<FieldInfo> of(ClassInfo c) {
    List<FieldInfo> known = marked.get(c);
    if (known == null) {
      known = new ArrayList<>(c.superclass == null ? List.of() : of(c.superclass));
      for (FieldInfo f : c.declaredFields()) {
        if (f.mark != null && !f.isStatic) {
          known.add(f);
        }
      }
      marked.put(c, known);
    }
    return known;
  }

  /** Looks at the state looked at; {@code thread} has just moved. */
  List<Held> look(String thread) {
    Map<Place, List<String>> now = new HashMap<>();
    List<Held> held = new ArrayList<>();
    locks.clear();
    for (int at = view.first(); at != 0; at = view.next(at)) {
      for (FieldInfo f : of(view.classOf(at))) {
        Place place = place(at, f);
        if (place == null) {
          continue;
        }
        if (f.mark.kind() == TraceMark.Kind.LOCK_STATE) {
          locks.put(place.reference, f.mark.name());
        }
        int count = count(place, f);
        if (count > 0) {
          List<String> by = holders(holders.getOrDefault(place, List.of()), count, thread);
          now.put(place, by);
          held.add(new Held(place.reference, f.mark, by));
        }
      }
    }
    holders = now;
    return held;
  }

  /** Whether an object is a lock of the program's own, so that its monitor is a detail. */
  boolean isLock(int reference) {
    return locks.containsKey(reference);
  }

  /** What the name of a lock ends in after the name of its object; may be empty. */
  String suffix(int reference) {
    return locks.get(reference);
  }

  private Place place(int at, FieldInfo f) {
    if (f.mark.kind() == TraceMark.Kind.LIFETIME || f.words() > 1) {
      return null;
    }
    if (!f.isReference()) {
      return new Place(at, f.id);
    }
    int target = view.word(at, f.offset);
    return target > 0 ? new Place(target, -1) : null;
  }

  /** How many hold it: 1 where the field is no number. */
  private int count(Place place, FieldInfo f) {
    if (place.field >= 0) {
      return value(place.reference, f);
    }
    int most = 0;
    for (FieldInfo state : view.classOf(place.reference).declaredFields()) {
      if (!state.isStatic && !state.isReference() && state.words() == 1) {
        most = Math.max(most, value(place.reference, state));
      }
    }
    return most;
  }

  private int value(int reference, FieldInfo f) {
    int value = view.word(reference, f.offset);
    return f.descriptor.equals("I") ? value : value == 0 ? 0 : 1;
  }

  /** Whoever moved took what is new and gave up what is gone. */
  private static List<String> holders(List<String> before, int count, String thread) {
    List<String> by = new ArrayList<>(before);
    while (by.size() > count) {
      if (!by.remove(thread)) {
        by.remove(by.size() - 1);
      }
    }
    while (by.size() < count) {
      by.add(thread);
    }
    return by;
  }

  /** Carries the holders over to the references of the state just stored. */
  void moved() {
    Map<Place, List<String>> moved = new HashMap<>();
    holders.forEach(
        (place, by) -> {
          int to = view.forwarded(place.reference);
          if (to > 0) {
            moved.put(new Place(to, place.field), by);
          }
        });
    holders = moved;
  }
}
