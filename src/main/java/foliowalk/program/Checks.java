package foliowalk.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a program checks its invariants: the condition in front of each {@code new} of an exception
 * that carries {@code @Invariant}. Where a method has no condition before it, those in front of its
 * calls count.
 */
public final class Checks {
  /** Calls followed backwards; deeper ones would count what has little to do with the check. */
  private static final int MOST_CALLERS = 3;

  /**
   * A place in the program.
   *
   * @param method of the instruction
   * @param pc number of the instruction
   */
  public record Place(MethodInfo method, int pc) {}

  private final Program program;
  private final Map<MethodInfo, List<Place>> callers = new HashMap<>();
  private final SortedMap<String, Set<Place>> byInvariant = new TreeMap<>();

  /** Of a linked program. */
  public Checks(Program program) {
    this.program = program;
    for (ClassInfo c : program.classes) {
      if (c.invariantId != null && !c.isAbstract) {
        byInvariant.put(c.invariantId, new HashSet<>());
      }
    }
    List<Place> violations = new ArrayList<>();
    for (MethodInfo m : program.methods) {
      for (int pc = 0; m.code != null && pc < m.length(); pc++) {
        scan(m, pc, violations);
      }
    }
    for (Place violation : violations) {
      ClassInfo thrown = program.classes[operand(violation)];
      addDecisions(violation, MOST_CALLERS, byInvariant.get(thrown.invariantId));
    }
  }

  private void scan(MethodInfo m, int pc, List<Place> violations) {
    Place here = new Place(m, pc);
    switch (m.code[pc * Op.STRIDE]) {
      case Op.NEW -> {
        ClassInfo created = program.classes[operand(here)];
        if (created.invariantId != null && byInvariant.containsKey(created.invariantId)) {
          violations.add(here);
        }
      }
      case Op.INVOKE_STATIC, Op.INVOKE_SPECIAL -> called(program.methods[operand(here)], here);
      case Op.INVOKE_VIRTUAL -> {
        for (int[] row : program.dispatch) {
          if (row[operand(here)] >= 0) {
            called(program.methods[row[operand(here)]], here);
          }
        }
      }
      default -> {}
    }
  }

  private void called(MethodInfo target, Place from) {
    List<Place> known = callers.computeIfAbsent(target, m -> new ArrayList<>());
    if (known.isEmpty() || !known.get(known.size() - 1).equals(from)) {
      known.add(from);
    }
  }

  private static int operand(Place place) {
    return place.method.code[place.pc * Op.STRIDE + 1];
  }

  private void addDecisions(Place place, int callersLeft, Set<Place> out) {
    for (int pc = place.pc - 1; pc >= 0; pc--) {
      if (Op.decides(place.method.code[pc * Op.STRIDE])) {
        out.add(new Place(place.method, firstOfCondition(place.method, pc)));
        return;
      }
    }
    List<Place> from = callers.getOrDefault(place.method, List.of());
    if (callersLeft == 0 || from.isEmpty()) {
      out.add(place);
    }
    for (int i = 0; callersLeft > 0 && i < from.size(); i++) {
      addDecisions(from.get(i), callersLeft - 1, out);
    }
  }

  /** A condition of several parts is several branches: the earlier ones jump past the last. */
  private static int firstOfCondition(MethodInfo m, int last) {
    int first = last;
    for (int pc = last - 1; pc >= 0; pc--) {
      int op = m.code[pc * Op.STRIDE];
      if (Op.decides(op)) {
        boolean jumpsPast = op <= Op.IF_ICMPLE && m.code[pc * Op.STRIDE + 1] > last;
        if (!jumpsPast) {
          break;
        }
        first = pc;
      }
    }
    return first;
  }

  /** For each invariant's id the places at which it is decided. */
  public SortedMap<String, Set<Place>> byInvariant() {
    return byInvariant;
  }
}
