package foliowalk.engine.record;

import foliowalk.engine.semantics.StateView;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.Program;
import foliowalk.trace.ObjectState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what each object holds when it is first named. An object that a field leads to gets its
 * name later, or never, so its reference is followed until then: naming it early would number
 * objects in another order than they come to act.
 */
final class InitialStates {
  private final Program program;
  private final StateView view;
  private final RoleNames names;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private Map<Integer, Snapshot> byReference = new HashMap<>();

  /** Values of fields, and references for which there is no name yet. */
  private static final class Snapshot {
    final String object;
    final String type;
    final Map<String, String> fields = new LinkedHashMap<>();
    final Map<String, Integer> open = new HashMap<>();

    Snapshot(String object, String type) {
      this.object = object;
      this.type = type;
    }
  }

  InitialStates(Program program, StateView view, RoleNames names) {
    this.program = program;
    this.view = view;
    this.names = names;
  }

  /** An event names an object, which still is as it was before. */
  void named(int reference) {
    if (reference <= 0 || byReference.containsKey(reference)) {
      return;
    }
    ClassInfo c = view.classOf(reference);
    // Threads and lambdas hold nothing that changes and that a reader knows by name.
    boolean plain = program.subclass[c.id][program.wellKnown.thread.id] || c.isLambda();
    Snapshot snapshot = new Snapshot(names.name(reference), typeName(c));
    byReference.put(reference, snapshot);
    if (!plain && snapshots.stream().noneMatch(s -> s.object.equals(snapshot.object))) {
      snapshots.add(snapshot);
      fill(snapshot, reference, c);
    }
  }

  private static String typeName(ClassInfo c) {
    String name = c.binaryName();
    String dimensions = "";
    while (name.startsWith("[")) {
      name = name.substring(1);
      dimensions += "[]";
    }
    return dimensions.isEmpty()
        ? name
        : org.objectweb.asm.Type.getType(name.replace('.', '/')).getClassName() + dimensions;
  }

  private void fill(Snapshot snapshot, int reference, ClassInfo c) {
    if (c.isArray()) {
      String element = c.name.substring(1);
      for (int i = 0; i < view.word(reference, 1); i++) {
        put(snapshot, "[" + i + "]", element, reference, 2 + i * c.elementWords);
      }
      return;
    }
    List<ClassInfo> line = new ArrayList<>();
    for (ClassInfo k = c; k != null; k = k.superclass) {
      line.add(0, k);
    }
    for (ClassInfo k : line) {
      for (FieldInfo f : k.declaredFields()) {
        if (!f.isStatic && !f.name.contains("$")) {
          put(snapshot, f.name, f.descriptor, reference, f.offset);
        }
      }
    }
  }

  private void put(Snapshot snapshot, String field, String descriptor, int at, int offset) {
    int word = view.word(at, offset);
    boolean isReference = descriptor.charAt(0) == 'L' || descriptor.charAt(0) == '[';
    if (isReference && word > 0 && !names.knows(word)) {
      ClassInfo c = view.classOf(word);
      snapshot.fields.put(field, "a " + typeName(c).replaceAll("^.*\\.", ""));
      snapshot.open.put(field, word);
      return;
    }
    boolean wide = descriptor.equals("J") || descriptor.equals("D");
    long bits = wide ? (long) view.word(at, offset + 1) << 32 | word & 0xffffffffL : word;
    snapshot.fields.put(field, Values.text(descriptor, bits, names));
  }

  /** Carries what is followed over to the references of the state just stored. */
  void moved() {
    Map<Integer, Snapshot> moved = new HashMap<>();
    byReference.forEach(
        (reference, snapshot) -> {
          int to = view.forwarded(reference);
          if (to > 0) {
            moved.put(to, snapshot);
          }
        });
    byReference = moved;
    for (Snapshot snapshot : snapshots) {
      Map<String, Integer> open = new LinkedHashMap<>();
      snapshot.open.forEach(
          (field, before) -> {
            int after = view.forwarded(before);
            if (after > 0) {
              names
                  .nameOfMoved(before, after)
                  .ifPresentOrElse(
                      name -> snapshot.fields.put(field, name), () -> open.put(field, after));
            }
          });
      snapshot.open.clear();
      snapshot.open.putAll(open);
    }
  }

  /** The objects named so far, in the order of their first event. */
  List<ObjectState> objects() {
    return snapshots.stream().map(s -> new ObjectState(s.object, s.type, s.fields)).toList();
  }
}
