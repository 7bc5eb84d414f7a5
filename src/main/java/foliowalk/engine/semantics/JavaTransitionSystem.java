package foliowalk.engine.semantics;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.Timeouts;
import foliowalk.engine.semantics.Interpreter.Result;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.OpenState;
import foliowalk.engine.system.OpenSystem;
import foliowalk.engine.system.Operation;
import foliowalk.engine.system.Operation.Cause;
import foliowalk.engine.system.StateVector;
import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;
import foliowalk.run.Budget;
import foliowalk.trace.After.Blocked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A Java program as a transition system. A choice is the index of a thread, plus an alternative in
 * the upper half where the operation has several results (data choice, which waiter notify wakes).
 */
public final class JavaTransitionSystem implements OpenSystem {
  private static final int ALTERNATIVE_SHIFT = 16;

  private final Program program;
  private final RunConfig config;
  private final Machine machine;
  private final StateView view;
  private final Interpreter interpreter;
  private final PendingOperation pending;
  private final WaysOut waysOut;

  private final StateVector settling = new StateVector();

  /**
   * For a linked program.
   *
   * @param config its arguments, spurious wake-ups and reduction are used here
   */
  public JavaTransitionSystem(Program program, RunConfig config) {
    this(program, config, false);
  }

  /**
   * As above, with the switch of an optimisation.
   *
   * @param alwaysTraverse whether every state is written by traversing the heap, also when the
   *     short way would do; the results must not differ
   */
  public JavaTransitionSystem(Program program, RunConfig config, boolean alwaysTraverse) {
    this.program = program;
    this.config = config;
    this.machine = new Machine(program, alwaysTraverse, config.reduction() == Reduction.LOCK);
    this.view = new StateView(program, machine);
    this.interpreter = new Interpreter(program, machine, config);
    this.pending = new PendingOperation(program, machine, config);
    this.waysOut = new WaysOut(program);
  }

  /** What this system has executed since it was made. */
  public Execution execution() {
    return interpreter.execution;
  }

  /** What a record may see of the state that a step works on, or that was looked at. */
  public StateView view() {
    return view;
  }

  @Override
  public void follow(Lineage lineage) {
    machine.lineage = lineage;
  }

  @Override
  public int thread(int choice) {
    return choice & (1 << ALTERNATIVE_SHIFT) - 1;
  }

  /**
   * Has a budget asked within long steps: {@link #step} then throws {@link
   * foliowalk.run.BudgetExceededException} when it is used up.
   */
  public void watch(Budget budget) {
    interpreter.budget = budget;
  }

  /** Lets an observer see the steps; null ends that. */
  public void observe(Observer observer) {
    interpreter.observer = observer;
  }

  @Override
  public void initial(StateVector state) {
    Machine m = machine;
    m.reset();
    int object = m.heap.allocate(program.wellKnown.thread);
    m.heap.put(object, program.wellKnown.threadStatus, LifeWord.ALIVE);
    m.heap.put(object, program.wellKnown.threadPriority, Thread.NORM_PRIORITY);
    m.heap.putReference(object, program.wellKnown.threadName, literal("main"));
    List<String> arguments = config.args();
    int args = m.heap.allocateArray(program.wellKnown.stringArray, arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      m.heap.putReference(args, Heap.ELEMENTS + i, literal(arguments.get(i)));
    }
    m.addThread(-1, object, program.main.id, false);
    m.threadWord[0] &= ~ThreadWord.UNSETTLED;
    m.loadThread(0);
    m.frames.words[0] = args;
    ClassInfo owner = program.main.owner;
    if (owner.initSlot >= 0) {
      // The JVM initialises the main class before it calls main (JLS 12.1.3).
      m.heap.putStatic(owner.initSlot, InitState.RUNNING);
      m.frames.push(owner.initializer, m.frames.sp[0]);
    }
    for (ClassInfo c : program.classes) {
      if (c.initSlot >= 0 && c.isModel() && c != owner) {
        // Initialised before the program, as the classes of the JDK that matter are.
        m.heap.putStatic(c.initSlot, InitState.RUNNING);
        m.frames.push(c.initializer, m.frames.sp[m.frames.top]);
      }
    }
    m.store(state);
  }

  private int literal(String text) {
    return program.constants.object(
        "literal", program.wellKnown.string.id, program.constants.text(text));
  }

  /**
   * What can happen without cause is permitted, not promised: it is a choice only where something
   * else can happen too, so a state that nothing but that could leave is a deadlock (JLS 17.2.1).
   * Its path ends there as that of any violation does. Where time-outs come last, they are choices
   * only where nothing is ready. Where only daemons are left the program has ended, and they may
   * still go on for a while (API of {@link Runtime#exit}).
   */
  @Override
  public void choices(StateVector state, Choices out) {
    out.clear();
    boolean ended = !pending.alive(state);
    int threads = state.words[0];
    boolean ready = false;
    boolean timed = false;
    boolean spurious = false;
    for (int t = 0; t < threads; t++) {
      int alternatives = pending.look(t);
      if (alternatives > 0) {
        Cause cause = pending.cause();
        ready |= cause == Cause.READY;
        timed |= cause == Cause.TIME_OUT;
        spurious |= cause == Cause.SPURIOUS;
        add(t, alternatives, out);
      }
    }
    if (!ready && !timed) {
      out.clear();
    } else if (timed && ready && config.timeouts() == Timeouts.LAST) {
      withoutTimeOuts(threads, out);
    }
    if (timed) {
      interpreter.execution.timeOut(ready);
    }
    if (ended) {
      out.end();
    }
  }

  private void withoutTimeOuts(int threads, Choices out) {
    out.clear();
    for (int t = 0; t < threads; t++) {
      int alternatives = pending.look(t);
      if (pending.cause() != Cause.TIME_OUT || pending.anyway()) {
        add(t, alternatives, out);
      } else if (alternatives > 0) {
        for (int i = 0; i < alternatives; i++) {
          out.holdBack(t | i << ALTERNATIVE_SHIFT);
        }
      }
    }
  }

  private static void add(int thread, int alternatives, Choices out) {
    for (int i = 0; i < alternatives; i++) {
      out.add(thread | i << ALTERNATIVE_SHIFT, thread);
    }
  }

  @Override
  public Outcome step(StateVector state, int choice, StateVector next) {
    try {
      machine.load(state);
      Result result = act(thread(choice), chosen(state, choice));
      // After a violation the frames that the exception left are no state any more.
      while (result != Result.VIOLATION) {
        store(next);
        int t = unsettled();
        if (t < 0) {
          return Outcome.STATE;
        }
        result = settle(t, next);
      }
      return new Broken(interpreter.calls.brokenProperty, interpreter.calls.brokenMessage);
    } catch (UnsupportedAtRunTime e) {
      return new Unsupported(e.getMessage());
    }
  }

  /** Looks at what the thread of a choice does, and says in which of its ways. */
  private int chosen(StateVector state, int choice) {
    pending.alive(state);
    return pending.chosen(thread(choice), choice >>> ALTERNATIVE_SHIFT);
  }

  private Result act(int thread, int alternative) {
    interpreter.alternative = alternative;
    interpreter.self = thread;
    int status = ThreadWord.status(machine.threadWord[thread]);
    if (ThreadWord.waits(status)) {
      // The time is over, or a spurious wake-up: it still has to take the monitor.
      machine.loadThread(thread);
      interpreter.threadCalls.comeOut(thread);
      return Result.RESTS;
    }
    machine.loadThread(thread);
    if (ThreadWord.woken(status)) {
      interpreter.allowOne();
      Result r = interpreter.threadCalls.reacquire();
      return r != null ? r : interpreter.runOn(thread);
    }
    return interpreter.run(thread, true, pending.reads());
  }

  private void store(StateVector next) {
    machine.store(next);
    if (interpreter.observer != null) {
      interpreter.observer.stored();
    }
  }

  private int unsettled() {
    for (int t = 0; t < machine.threads; t++) {
      if ((machine.threadWord[t] & ThreadWord.UNSETTLED) != 0) {
        return t;
      }
    }
    return -1;
  }

  /** Runs a thread that just started, or started another, to its next scheduling point. */
  private Result settle(int thread, StateVector next) {
    settling.copyFrom(next);
    machine.load(settling);
    machine.threadWord[thread] &= ~ThreadWord.UNSETTLED;
    machine.loadThread(thread);
    return interpreter.run(thread, false, false);
  }

  @Override
  public boolean serves(StateVector before, int choice, StateVector after) {
    pending.alive(before);
    return pending.endless(waysOut) && changes(before, choice, after);
  }

  private boolean changes(StateVector before, int choice, StateVector after) {
    boolean alone = alone(thread(choice), before);
    if (alone
        ? pending.changesOfLoneThread(thread(choice), before, after)
        : pending.changes(before, after)) {
      return true;
    }
    ChangeObserver changes = new ChangeObserver(alone);
    interpreter.observer = changes;
    try {
      step(before, choice, new StateVector());
      return changes.changed();
    } finally {
      interpreter.observer = null;
    }
  }

  /** Whether no other thread can move. */
  private boolean alone(int thread, StateVector state) {
    pending.alive(state);
    for (int t = 0; t < state.words[0]; t++) {
      if (t != thread && pending.look(t) > 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<String> blocked(StateVector state) {
    return blocked(state, reference -> program.classes[machine.classOf(reference)].simpleName());
  }

  /** As {@link #blocked(StateVector)}, with names for objects. */
  public List<String> blocked(StateVector state, IntFunction<String> names) {
    List<String> lines = new ArrayList<>();
    machine.load(state);
    pending.alive(state);
    for (int t = 0; t < machine.threads; t++) {
      machine.loadThread(t);
      lines.add(Threads.name(program, machine, t) + " " + describe(pending.operation(t), names));
    }
    return lines;
  }

  private String describe(Operation next, IntFunction<String> names) {
    CallStack f = machine.frames;
    int shown = f.top;
    while (shown > 0 && f.method[shown].isLibrary()) {
      shown--;
    }
    MethodInfo visible = f.method[shown];
    int line = visible.lines[Math.min(f.pc[shown], visible.length() - 1)];
    String where = " at " + visible + "(" + visible.owner.sourceFile + ":" + line + ")";
    String orTime =
        next.cause() != Cause.TIME_OUT
            ? ""
            : next.kind() == Operation.Kind.SLEEP ? "sleeps" : " or for its time to be over";
    boolean inLibrary = shown < f.top && f.method[shown + 1].owner != program.wellKnown.object;
    if (inLibrary && waitsForAnObject(next)) {
      // Programs do not know that object.
      return visible.isLibrary()
          ? "waits in code of the library alone"
          : "waits in " + LibraryCalls.name(f.method[shown + 1]) + heldBy(next) + orTime + where;
    }
    return reason(next, names) + orTime + where;
  }

  private static boolean waitsForAnObject(Operation next) {
    return switch (next.kind()) {
      case JOIN, START, END -> false;
      default ->
          next.blockedBy() == Operation.Blocked.NOTIFICATION
              || next.blockedBy() == Operation.Blocked.MONITOR;
    };
  }

  private String heldBy(Operation next) {
    return next.blockedBy() == Operation.Blocked.MONITOR && next.kind() != Operation.Kind.LOCK_AGAIN
        ? " for what " + Threads.name(program, machine, next.blocker()) + " holds"
        : "";
  }

  private String reason(Operation next, IntFunction<String> names) {
    String object = next.object() == 0 ? "" : names.apply(next.object());
    return switch (next.blockedBy()) {
      case NOTIFICATION -> "waits to be notified on " + object;
      case MONITOR ->
          switch (next.kind()) {
                case LOCK_AGAIN -> "waits to take " + object + " again";
                case JOIN -> "waits to enter the monitor of " + object + " in join";
                case START -> "waits to enter the monitor of " + object + " to start it";
                case END -> "waits to enter the monitor of " + object + " to end";
                default -> "waits to enter the monitor of " + object;
              }
              + (next.kind() == Operation.Kind.LOCK_AGAIN
                  ? ""
                  : ", held by " + Threads.name(program, machine, next.blocker()));
      case END -> "waits for the end of " + Threads.name(program, machine, next.blocker());
      case PERMIT -> "waits for a permit";
      case CLASS -> "waits for another thread to initialise a class";
      case NOTHING -> next.cause() == Cause.TIME_OUT ? "" : "can move";
    };
  }

  // --- looking into states ---------------------------------------------------------------------

  @Override
  public OpenState lookInto(StateVector state) {
    pending.alive(state);
    return pending;
  }

  @Override
  public int onlyChoice(int thread) {
    return thread;
  }

  @Override
  public long lookedForCompany() {
    return interpreter.execution.related();
  }

  @Override
  public long initialisationsEnded() {
    return interpreter.initialisationsEnded;
  }

  @Override
  public int forwarded(int object) {
    return machine.forwarded(object);
  }

  /** The threads that cannot move in a state, which is then in the machine. */
  public List<Blocked> stuck(StateVector state, ObjectNames names) {
    List<Blocked> found = new ArrayList<>();
    machine.load(state);
    if (!pending.alive(state)) {
      return found;
    }
    for (int t = 0; t < machine.threads; t++) {
      Operation next = pending.operation(t);
      if (next.alternatives() == 0 || next.cause() == Cause.SPURIOUS) {
        String on =
            switch (next.blockedBy()) {
              case NOTIFICATION -> names.waitedFor(next.object());
              case MONITOR -> names.lock(next.object());
              case END -> "end of " + Threads.name(program, machine, next.blocker());
              case PERMIT -> "permit";
              case CLASS -> "initialisation of a class";
              case NOTHING -> "";
            };
        found.add(new Blocked(Threads.name(program, machine, t), on));
      }
    }
    return found;
  }
}
