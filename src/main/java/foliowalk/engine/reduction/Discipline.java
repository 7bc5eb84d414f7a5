package foliowalk.engine.reduction;

import foliowalk.engine.system.OpenState;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Op;
import foliowalk.program.Program;
import foliowalk.result.FieldRule;
import foliowalk.result.FieldRule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What protects each field that several threads can reach, as far as a walk has seen: assumed as
 * long as nothing speaks against it, taken back at the first access that does. Facts only grow, so
 * a walk that had to begin again does so at most a few times a field.
 *
 * <p>A field can have a protection only if every instruction that reads or writes it stands in the
 * program's own code, where an access is an operation of its own. What library models and atomic
 * operations touch has none.
 */
final class Discipline {
  private final Program program;

  /** Whether nothing more is learnt. */
  private final boolean settled;

  private final boolean[] eligible;
  private final boolean[] written;
  private final boolean[] racy;

  /** By field, how often an access was compared with what is assumed. */
  private final long[] checked;

  /** Ways to monitors that were held at each access; null before the first. */
  private final List<List<Guard>> guards;

  /** As above, for writes only. */
  private final List<List<Guard>> writeGuards;

  /** Whether the program can ask whether a monitor is owned, or what a thread waits for. */
  final boolean monitorsAreSeen;

  /** Whether the program can ask whether a thread is alive, other than by waiting for its end. */
  final boolean endsAreSeen;

  /** Whether the program can interrupt. */
  final boolean interrupts;

  /** By class, whether monitors of its objects are taken in one order by all who take several. */
  private final boolean[] unordered;

  /** Whether somebody enters the monitor of a Thread object. */
  private boolean threadsAreLocked;

  Discipline(Program program) {
    this.program = program;
    this.settled = false;
    int fields = program.fields.length;
    this.eligible = new boolean[fields];
    this.written = new boolean[fields];
    this.racy = new boolean[fields];
    this.checked = new long[fields];
    this.guards = new ArrayList<>(Collections.nCopies(fields, null));
    this.writeGuards = new ArrayList<>(Collections.nCopies(fields, null));
    this.unordered = new boolean[program.classes.length];
    Set<NativeMethod> called = EnumSet.noneOf(NativeMethod.class);
    for (MethodInfo m : program.methods) {
      if (m.nativeMethod != null) {
        called.add(m.nativeMethod);
      }
    }
    boolean clones = called.contains(NativeMethod.HOST_CLONE_FIELD);
    boolean seesState = called.contains(NativeMethod.HOST_STATE_OF);
    this.monitorsAreSeen = seesState || called.contains(NativeMethod.HOST_IS_LOCKED);
    this.interrupts = called.contains(NativeMethod.THREAD_INTERRUPT);
    this.endsAreSeen =
        seesState
            || interrupts
            || called.contains(NativeMethod.THREAD_IS_ALIVE)
            || called.contains(NativeMethod.HOST_LIFE_OF);
    for (FieldInfo f : program.fields) {
      // A copy of an object reads its fields without saying which.
      eligible[f.id] = !f.owner.isLibrary() && (f.isStatic || !clones);
    }
    for (MethodInfo m : program.methods) {
      if (m.code != null && (m.isLibrary() || m.isAtomic)) {
        excludeFieldsOf(m);
      }
    }
  }

  private Discipline(Discipline known) {
    this.program = known.program;
    this.settled = true;
    this.eligible = known.eligible;
    this.written = known.written;
    this.racy = known.racy;
    this.checked = known.checked;
    this.guards = known.guards;
    this.writeGuards = known.writeGuards;
    this.monitorsAreSeen = known.monitorsAreSeen;
    this.endsAreSeen = known.endsAreSeen;
    this.interrupts = known.interrupts;
    this.unordered = known.unordered;
    this.threadsAreLocked = known.threadsAreLocked;
  }

  /** What is known now, for going along paths. */
  Discipline settled() {
    return new Discipline(this);
  }

  /** A walk begins. */
  void begin() {
    Arrays.fill(checked, 0);
  }

  /** What is assumed of each field that was accessed, and checked since the walk began. */
  List<FieldRule> rules() {
    List<FieldRule> rules = new ArrayList<>();
    for (FieldInfo f : program.fields) {
      if (checked[f.id] > 0) {
        Rule rule = of(f.id);
        List<Guard> ways =
            switch (rule) {
              case GUARDED -> guards.get(f.id);
              case WRITES_GUARDED -> writeGuards.get(f.id);
              default -> List.of();
            };
        List<String> names = ways.stream().map(Guard::toString).sorted().toList();
        rules.add(new FieldRule(name(f), rule, names, checked[f.id]));
      }
    }
    rules.sort(Comparator.comparing(FieldRule::field));
    return rules;
  }

  private static String name(FieldInfo field) {
    String owner = field.owner.binaryName();
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + field.name;
  }

  private void excludeFieldsOf(MethodInfo m) {
    for (int at = 0; at < m.code.length; at += Op.STRIDE) {
      switch (m.code[at]) {
        case Op.GETFIELD, Op.GETFIELD2, Op.PUTFIELD, Op.PUTFIELD2, Op.PUTFIELD_REF ->
            eligible[m.code[at + 3]] = false;
        case Op.GETSTATIC, Op.GETSTATIC2, Op.PUTSTATIC, Op.PUTSTATIC2, Op.PUTSTATIC_REF ->
            eligible[m.code[at + 3] >> 1] = false;
        default -> {}
      }
    }
  }

  /** What is assumed of a field now. */
  Rule of(int field) {
    if (!eligible[field]) {
      return Rule.NOTHING;
    }
    if (!written[field]) {
      return Rule.NEVER_WRITTEN;
    }
    if (!guards.get(field).isEmpty()) {
      return Rule.GUARDED;
    }
    if (!racy[field]) {
      return Rule.RACE_FREE;
    }
    return writeGuards.get(field) == null || writeGuards.get(field).isEmpty()
        ? Rule.NOTHING
        : Rule.WRITES_GUARDED;
  }

  /**
   * Takes note of an access.
   *
   * @param object the object, 0 for a static
   * @param state before it
   * @return how it commutes by what is assumed
   * @throws DisciplineBroken when it does not fit what was assumed before
   */
  Mover access(int thread, int field, int object, boolean write, OpenState state) {
    if (!eligible[field]) {
      return Mover.NONE;
    }
    if (!settled) {
      checked[field]++;
      learn(thread, field, object, write, state);
    }
    return switch (of(field)) {
      case NEVER_WRITTEN, GUARDED -> Mover.BOTH;
      case RACE_FREE -> Mover.RIGHT;
      case WRITES_GUARDED ->
          !write && holdsAll(writeGuards.get(field), thread, object, state)
              ? Mover.BOTH
              : Mover.NONE;
      case NOTHING -> Mover.NONE;
    };
  }

  /** Takes note of a thread that enters the monitor of an object or waits on it. */
  void enters(int object, OpenState state) {
    if (!settled && !threadsAreLocked && isThread(state.classOf(object))) {
      threadsAreLocked = true;
      throw new DisciplineBroken("somebody enters the monitor of a Thread object");
    }
  }

  private boolean isThread(int type) {
    return program.subclass[type][program.wellKnown.thread.id];
  }

  /** Whether nobody can tell when a thread ends but who waits for that. */
  boolean endsQuietly() {
    return !endsAreSeen && !threadsAreLocked;
  }

  /** Whether the monitors of a class are assumed to be taken in one order. */
  boolean isOrdered(int type) {
    return !unordered[type];
  }

  /** Threads can each come to hold a monitor that another one then wants. */
  DisciplineBroken noOrder(Iterable<Integer> types) {
    types.forEach(type -> unordered[type] = true);
    return new DisciplineBroken("monitors are taken in several orders");
  }

  private void learn(int thread, int field, int object, boolean write, OpenState state) {
    Rule before = of(field);
    List<Guard> writersBefore = writeGuards.get(field);
    guards.set(field, held(guards.get(field), thread, field, object, state));
    if (write) {
      writeGuards.set(field, held(writeGuards.get(field), thread, field, object, state));
      if (!written[field]) {
        written[field] = true;
        noGuardGoesThrough(program.fields[field]);
      }
    }
    Rule now = of(field);
    boolean stillGuarded = before == Rule.NEVER_WRITTEN && now == Rule.GUARDED;
    // Who counted on more ways than are left may have been wrong.
    boolean fewerWays = now == Rule.WRITES_GUARDED && writersBefore != writeGuards.get(field);
    if (now != before && !stillGuarded || fewerWays) {
      throw new DisciplineBroken(program.fields[field] + " is not " + before);
    }
  }

  /** Whether accesses of a field have to be compared with those of other threads. */
  boolean assumesNoRace(int field) {
    return of(field) == Rule.RACE_FREE;
  }

  /** Two threads are about to access a field, one of them writing. */
  DisciplineBroken race(int field) {
    racy[field] = true;
    return new DisciplineBroken(program.fields[field] + " is accessed in a race");
  }

  private List<Guard> held(List<Guard> known, int thread, int field, int object, OpenState state) {
    if (known != null && holdsAll(known, thread, object, state)) {
      return known;
    }
    List<Guard> ways = known == null ? candidates(program.fields[field], state) : known;
    return ways.stream().filter(g -> g.heldBy(thread, object, state)).toList();
  }

  private boolean holdsAll(List<Guard> ways, int thread, int object, OpenState state) {
    for (Guard g : ways) {
      if (!g.heldBy(thread, object, state)) {
        return false;
      }
    }
    return true;
  }

  private List<Guard> candidates(FieldInfo field, OpenState state) {
    List<Guard> ways = new ArrayList<>();
    if (!field.isStatic) {
      ways.add(Guard.SELF);
      for (ClassInfo c = field.owner; c != null; c = c.superclass) {
        for (FieldInfo f : c.declaredFields()) {
          if (!f.isStatic && f.isReference() && stays(f)) {
            ways.add(new Guard(Guard.Kind.FIELD, f, 0));
          }
        }
      }
    }
    for (FieldInfo f : program.fields) {
      if (f.isStatic && f.isReference() && !f.owner.isLibrary() && stays(f)) {
        ways.add(new Guard(Guard.Kind.STATIC, f, 0));
      }
    }
    for (int constant : state.lockedConstants()) {
      ways.add(new Guard(Guard.Kind.CONSTANT, null, constant));
    }
    return ways;
  }

  /** Whether nobody has written a field that others could reach. */
  private boolean stays(FieldInfo f) {
    return f.isFinal || eligible[f.id] && !written[f.id];
  }

  /** A way through a field that changes leads to no certain monitor. */
  private void noGuardGoesThrough(FieldInfo field) {
    boolean dropped = false;
    for (FieldInfo f : program.fields) {
      dropped |= drop(guards, f.id, field);
      dropped |= drop(writeGuards, f.id, field);
    }
    if (dropped) {
      throw new DisciplineBroken(field + " leads to a monitor and is written");
    }
  }

  private static boolean drop(List<List<Guard>> all, int field, FieldInfo through) {
    List<Guard> ways = all.get(field);
    if (ways == null || ways.stream().noneMatch(g -> g.field() == through)) {
      return false;
    }
    all.set(field, ways.stream().filter(g -> g.field() != through).toList());
    return true;
  }
}
