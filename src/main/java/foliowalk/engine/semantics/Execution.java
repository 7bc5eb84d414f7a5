package foliowalk.engine.semantics;

import foliowalk.config.ReachTarget;
import foliowalk.config.Timeouts;
import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Origin;
import foliowalk.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what a system executes: every instruction, and the targets that a walk must come by. */
public final class Execution {
  private static final int MOST_CLASSES = 6;

  private final Program program;
  private final Machine machine;
  private final List<ReachTarget> targets;
  private final long[] reached;

  /** For each target the methods it names: what it is about, and what has to run meanwhile. */
  private final List<boolean[]> named = new ArrayList<>();

  private final List<boolean[]> running = new ArrayList<>();

  /** By method id: whether entering it, or leaving it, can reach a target. */
  final boolean[] watched;

  final boolean[] watchedLeaving;

  /** By method id: whether a target relates it to what other threads do meanwhile. */
  final boolean[] relating;

  private long related;

  /** How often each instruction was begun, by half its program point. */
  final long[] begun;

  /** Whether the time of a thread may have been over somewhere, and where others could move. */
  private boolean timeOuts;

  private boolean earlyTimeOuts;

  /** By native method: whether the program, or a library model, called it. */
  private final boolean[] calledByProgram = new boolean[NativeMethod.values().length];

  private final boolean[] calledByModel = new boolean[NativeMethod.values().length];

  /** By class id: what is assumed of who locks an object of it, and whether the program did. */
  private final String[] lockedInJdk;

  private final boolean[] locked;

  /** Classes of the JDK whose methods lock their objects, and whose models do not. */
  private static final Map<String, String> TAKING_NO_LOCK =
      Map.of(
          "java/io/PrintStream",
          "to print takes no lock, so who holds the monitor of one keeps nobody from printing",
          "java/lang/ThreadGroup",
          "to make, start or end a thread takes no lock of its group");

  Execution(Program program, Machine machine, List<ReachTarget> targets) {
    this.program = program;
    this.machine = machine;
    this.targets = targets;
    this.reached = new long[targets.size()];
    this.watched = new boolean[program.methods.length];
    this.watchedLeaving = new boolean[program.methods.length];
    this.relating = new boolean[program.methods.length];
    this.begun = new long[program.points.method.length / 2 + 1];
    this.locked = new boolean[program.classes.length];
    this.lockedInJdk = new String[program.classes.length];
    for (int id = 0; id < lockedInJdk.length; id++) {
      for (ClassInfo c = program.classes[id]; c != null; c = c.superclass) {
        if (TAKING_NO_LOCK.containsKey(c.name)) {
          lockedInJdk[id] =
              c.binaryName() + " is a model, not the JDK's code: " + TAKING_NO_LOCK.get(c.name);
        }
      }
    }
    for (ReachTarget target : targets) {
      boolean entered = target.moment() == ReachTarget.Moment.ENTERED;
      boolean[] methods = named(target.method());
      for (MethodInfo m : program.methods) {
        methods[m.id] &= entered || m.descriptor.endsWith(")Z");
        (entered ? watched : watchedLeaving)[m.id] |= methods[m.id];
      }
      named.add(methods);
      running.add(named(target.other()));
      if (target.relation() == ReachTarget.Relation.DURING) {
        for (MethodInfo m : program.methods) {
          relating[m.id] |= methods[m.id] || running.get(running.size() - 1)[m.id];
        }
      }
    }
  }

  private boolean[] named(String name) {
    boolean[] ids = new boolean[program.methods.length];
    for (MethodInfo m : program.methods) {
      ids[m.id] = name.equals(m.owner.simpleName() + "." + m.name);
    }
    return ids;
  }

  /** The running thread has entered a watched method: it is the top frame. */
  void enter(int self, MethodInfo method) {
    count(self, method, ReachTarget.Moment.ENTERED);
  }

  /** The running thread is about to leave a watched method of type boolean: it is the top frame. */
  void leave(int self, MethodInfo method, boolean result) {
    count(
        self, method, result ? ReachTarget.Moment.RETURNS_TRUE : ReachTarget.Moment.RETURNS_FALSE);
  }

  /** A method that a target relates to others is entered or left. */
  void relate() {
    related++;
  }

  /** How often a method was entered or left that a target relates to others. */
  long related() {
    return related;
  }

  private void count(int self, MethodInfo method, ReachTarget.Moment moment) {
    for (int i = 0; i < reached.length; i++) {
      if (targets.get(i).moment() == moment
          && named.get(i)[method.id]
          && holds(targets.get(i), running.get(i), self)) {
        reached[i]++;
      }
    }
  }

  private boolean holds(ReachTarget target, boolean[] other, int self) {
    return switch (target.relation()) {
      case ANY -> true;
      case IN -> machine.frames.has(other);
      case DURING -> {
        boolean found = false;
        for (int t = 0; t < machine.threads; t++) {
          found |= t != self && machine.runs(t, other);
        }
        yield found;
      }
    };
  }

  /**
   * What is wrong with the names of a target that no walk could reach, in brackets; or nothing. A
   * method that is there and never called is no mistake of the target.
   */
  public String complaint(int target) {
    ReachTarget of = targets.get(target);
    if (none(named(of.method()))) {
      return " (the program has no " + of.method() + ")";
    }
    if (none(named.get(target))) {
      return " (" + of.method() + " returns no boolean)";
    }
    boolean alone = of.relation() == ReachTarget.Relation.ANY;
    return !alone && none(running.get(target)) ? " (the program has no " + of.other() + ")" : "";
  }

  private static boolean none(boolean[] methods) {
    for (boolean method : methods) {
      if (method) {
        return false;
      }
    }
    return true;
  }

  /** A monitor is entered by an instruction of the program. */
  void locks(int type) {
    locked[type] = true;
  }

  /** The time of a thread may be over. */
  void timeOut(boolean othersCanMove) {
    timeOuts = true;
    earlyTimeOuts |= othersCanMove;
  }

  /**
   * What is assumed of time-outs, where a state was met in which it matters.
   *
   * @param rule when they may come
   */
  public List<String> assumptionsOfTime(Timeouts rule) {
    List<String> lines = new ArrayList<>();
    if (rule == Timeouts.ANY && timeOuts) {
      lines.add("a time-out may come at any moment, however long its limit");
    }
    int sleep = NativeMethod.THREAD_SLEEP.ordinal();
    if (rule == Timeouts.ANY && (calledByProgram[sleep] || calledByModel[sleep])) {
      lines.add("Thread.sleep takes no time: any other thread may run before, during and after");
    }
    if (rule == Timeouts.LAST && earlyTimeOuts) {
      lines.add(
          "a time-out comes, and a sleep ends, only when no thread can do anything else (--timeouts"
              + " last): earlier ones are not explored, and which of two limits is longer does not"
              + " matter");
    }
    return lines;
  }

  /** A host implementation is called from a method. */
  void calls(NativeMethod target, MethodInfo from) {
    (from.isLibrary() ? calledByModel : calledByProgram)[target.ordinal()] = true;
  }

  /**
   * What the behaviour executed so far rests on, one line each, sorted.
   *
   * @param spurious whether what may happen without cause was explored
   */
  public List<String> assumptions(boolean spurious) {
    Set<String> lines = new TreeSet<>();
    for (MethodInfo m : program.methods) {
      if (m.note != null && m.code != null && begun(m, 0) > 0) {
        lines.addAll(m.note.lines(spurious));
      }
    }
    for (NativeMethod m : NativeMethod.values()) {
      if (calledByProgram[m.ordinal()] && m.assumption(spurious, false) != null) {
        lines.add(m.assumption(spurious, false));
      }
      if (calledByModel[m.ordinal()] && m.assumption(spurious, true) != null) {
        lines.add(m.assumption(spurious, true));
      }
    }
    for (int id = 0; id < locked.length; id++) {
      if (locked[id] && lockedInJdk[id] != null) {
        lines.add(lockedInJdk[id]);
      }
    }
    Set<String> ofJdk = new TreeSet<>();
    for (MethodInfo m : program.methods) {
      if (isCodeOfJdk(m) && begun(m, 0) > 0) {
        ofJdk.add(m.owner.binaryName());
      }
    }
    if (!ofJdk.isEmpty()) {
      lines.add(ofJdk(List.copyOf(ofJdk)));
    }
    return List.copyOf(lines);
  }

  /** That of Object, of Enum and of exceptions only keeps what it is given, in every JDK. */
  private boolean isCodeOfJdk(MethodInfo m) {
    return m.owner.origin == Origin.JDK
        && m.code != null
        && !m.owner.name.startsWith("java/lang/")
        && !m.owner.isSubclassOf(program.wellKnown.throwable);
  }

  /** Another JDK may do the same in other steps, or something else. */
  private static String ofJdk(List<String> classes) {
    int more = classes.size() - MOST_CLASSES;
    return "the JDK's own code was walked as version "
        + Runtime.version()
        + " has it: "
        + String.join(", ", more > 0 ? classes.subList(0, MOST_CLASSES) : classes)
        + (more > 0 ? " and " + more + " more classes" : "");
  }

  /** How often a target was reached. */
  public long reached(int target) {
    return reached[target];
  }

  /** How often an instruction was begun. */
  public long begun(MethodInfo method, int pc) {
    return begun[(method.firstPoint >> 1) + pc];
  }
}
