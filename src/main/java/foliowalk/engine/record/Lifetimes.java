package foliowalk.engine.record;

import foliowalk.engine.semantics.StateView;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.TraceMark;
import foliowalk.trace.After.Lifetime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the lives of objects stand, by the fields that the program marks for it. */
final class Lifetimes {
  private final StateView view;
  private final Marks marks;
  private final RoleNames names;

  Lifetimes(StateView view, Marks marks, RoleNames names) {
    this.view = view;
    this.marks = marks;
    this.names = names;
  }

  /** Those of the state looked at, of objects that several threads can reach. */
  List<Lifetime> now() {
    List<Lifetime> found = new ArrayList<>();
    for (int at = view.first(); at != 0; at = view.next(at)) {
      ClassInfo c = view.classOf(at);
      if (!marks.of(c).isEmpty() && (view.shared(at) || names.knows(at))) {
        String state = state(at, c);
        if (!state.isEmpty()) {
          found.add(new Lifetime(names.name(at), state));
        }
        elements(at, c, found);
      }
    }
    return found;
  }

  /** The last word that a marked field has to say, or empty. */
  private String state(int at, ClassInfo c) {
    String state = "";
    for (FieldInfo f : marks.of(c)) {
      if (f.mark.kind() == TraceMark.Kind.LIFETIME && f.words() == 1 && !isArray(f)) {
        String word = word(f, view.word(at, f.offset));
        state = word.isEmpty() ? state : word;
      }
    }
    return state;
  }

  private static boolean isArray(FieldInfo f) {
    return f.descriptor.charAt(0) == '[';
  }

  private String word(FieldInfo f, int value) {
    if (!f.isReference()) {
      return pick(f.mark, f.mark.mask() == -1 ? value : (value & f.mark.mask()) == 0 ? 0 : 1);
    }
    FieldInfo ordinal = value == 0 ? null : view.classOf(value).findField("ordinal");
    if (ordinal == null) {
      return f.mark.words().isEmpty() ? shared(value) : pick(f.mark, value == 0 ? 0 : 1);
    }
    if (!f.mark.words().isEmpty()) {
      return pick(f.mark, view.word(value, ordinal.offset));
    }
    String constant = names.name(value);
    return constant
        .substring(constant.lastIndexOf('.') + 1)
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ');
  }

  /** The state of the object with which this one shares its life. */
  private String shared(int reference) {
    return reference <= 0 ? "" : state(reference, view.classOf(reference));
  }

  private static String pick(TraceMark mark, int value) {
    List<String> words = mark.words();
    return words.isEmpty()
        ? Integer.toString(value)
        : words.get(Math.max(0, Math.min(value, words.size() - 1)));
  }

  /** An array has one life an element. */
  private void elements(int at, ClassInfo c, List<Lifetime> found) {
    for (FieldInfo f : marks.of(c)) {
      int array = f.mark.kind() == TraceMark.Kind.LIFETIME && isArray(f) ? field(at, f) : 0;
      if (array <= 0 || view.classOf(array).elementWords != 1) {
        continue;
      }
      String name = f.mark.name().isEmpty() ? names.name(at) + "." + f.name : f.mark.name();
      for (int i = 0; i < view.word(array, 1); i++) {
        int value = view.word(array, 2 + i);
        String word = pick(f.mark, f.descriptor.charAt(1) == 'L' ? Integer.signum(value) : value);
        if (!word.isEmpty()) {
          found.add(new Lifetime(name + " [" + i + "]", word));
        }
      }
    }
  }

  private int field(int at, FieldInfo f) {
    return view.word(at, f.offset);
  }
}
