package foliowalk.engine.record;

import foliowalk.engine.semantics.StateView;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names objects for people, the same through a whole trace although references change with every
 * state: {@code Account#1} is the first account that came to be. An object that only a final field
 * of another holds is named by that field: {@code Account#1.lock}.
 */
final class RoleNames {
  private final Program program;
  private final StateView view;
  private final Map<String, Integer> counters = new HashMap<>();

  /** Names by reference in the state that the last step started from. */
  private Map<Integer, String> byReference = new HashMap<>();

  RoleNames(Program program, StateView view) {
    this.program = program;
    this.view = view;
  }

  /** Takes over the names and numbers that another has given. */
  void copyFrom(RoleNames other) {
    counters.clear();
    counters.putAll(other.counters);
    byReference = new HashMap<>(other.byReference);
  }

  /** Whether an object has a name from here. */
  boolean has(int reference) {
    return byReference.containsKey(reference);
  }

  /** References of the state last stored that have a name from here. */
  List<Integer> named() {
    return byReference.keySet().stream().filter(reference -> reference > 0).sorted().toList();
  }

  /** The name of an object of the running step. */
  String name(int reference) {
    if (reference < 0) {
      return constant(reference);
    }
    String known = byReference.get(reference);
    if (known == null) {
      known = fresh(reference);
      byReference.put(reference, known);
    }
    return known;
  }

  /** Whether an object has a name already, from the program or from here. */
  boolean knows(int reference) {
    return reference < 0
        || byReference.containsKey(reference)
        || ownName(reference, view.classOf(reference)) != null;
  }

  /**
   * The name of an object of the state just stored, if it has one already. The heap is still that
   * of the step.
   *
   * @param before where it lies in the heap
   * @param after where it lies in the state
   */
  Optional<String> nameOfMoved(int before, int after) {
    String known = byReference.get(after);
    return Optional.ofNullable(known != null ? known : ownName(before, view.classOf(before)));
  }

  private String fresh(int reference) {
    ClassInfo c = view.classOf(reference);
    String own = ownName(reference, c);
    if (own != null) {
      return own;
    }
    // A class with one object needs no path: Rcu#1 says more than World#1.state.rcu.
    if (c == program.wellKnown.object || c.isArray() || instances(c) > 1) {
      String held = byFinalField(reference);
      if (held != null) {
        return held;
      }
    }
    String simple =
        c.isArray() ? c.binaryName().replaceAll("^\\[+L?|;$", "") + "[]" : c.simpleName();
    simple = simple.substring(simple.lastIndexOf('.') + 1);
    return simple + "#" + counters.merge(simple, 1, Integer::sum);
  }

  /** The name an object has in the program: an enum constant's, or the one a thread was given. */
  private String ownName(int reference, ClassInfo c) {
    FieldInfo field = null;
    if (isThread(c)) {
      field = program.wellKnown.thread.findField("name");
    } else if (c.superclass != null && c.findField("$VALUES") != null) {
      field = c.findField("name");
    }
    if (field == null || view.word(reference, field.offset) == 0) {
      return null;
    }
    int text = view.word(view.word(reference, field.offset), program.wellKnown.stringText);
    return program.constants.text(text);
  }

  private int instances(ClassInfo c) {
    int count = 0;
    for (int at = view.first(); at != 0; at = view.next(at)) {
      if (view.classOf(at) == c) {
        count++;
      }
    }
    return count;
  }

  private String byFinalField(int reference) {
    String found = null;
    for (int at = view.first(); at != 0; at = view.next(at)) {
      ClassInfo c = view.classOf(at);
      if (c.isArray() || at == reference || c.isLambda()) {
        continue;
      }
      for (int offset : c.referenceOffsets) {
        FieldInfo f = c.fieldAt(offset);
        if (view.word(at, offset) == reference && f.isFinal && !f.name.startsWith("this$")) {
          if (found != null || isThread(c)) {
            return null;
          }
          found = at + "." + f.name;
        }
      }
    }
    if (found == null) {
      return null;
    }
    int dot = found.indexOf('.');
    return name(Integer.parseInt(found.substring(0, dot))) + found.substring(dot);
  }

  private boolean isThread(ClassInfo c) {
    return program.subclass[c.id][program.wellKnown.thread.id];
  }

  private String constant(int reference) {
    ClassInfo c = view.classOf(reference);
    if (c == program.wellKnown.string) {
      return "\""
          + program.constants.text(view.word(reference, program.wellKnown.stringText))
          + "\"";
    }
    if (c == program.wellKnown.classClass) {
      int id = view.word(reference, program.wellKnown.classId);
      return id < 0 ? "class" : program.classes[id].simpleName() + ".class";
    }
    boolean withoutFields = c.instanceWords == 1;
    return withoutFields ? c.simpleName() : c.simpleName() + "(" + view.word(reference, 1) + ")";
  }

  /** Carries the names over to the references of the state just stored. */
  void moved() {
    Map<Integer, String> moved = new HashMap<>();
    byReference.forEach(
        (reference, name) -> {
          int to = reference > 0 ? view.forwarded(reference) : 0;
          if (to > 0) {
            moved.put(to, name);
          }
        });
    byReference = moved;
  }
}
