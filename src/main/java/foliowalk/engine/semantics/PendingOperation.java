package foliowalk.engine.semantics;

import foliowalk.config.RunConfig;
import foliowalk.config.Timeouts;
import foliowalk.engine.system.Operation;
import foliowalk.engine.system.Operation.Blocked;
import foliowalk.engine.system.Operation.Cause;
import foliowalk.engine.system.Operation.Kind;
import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Op;
import foliowalk.program.Program;

/**
 * Reads from a state vector, without unpacking it, what each thread would do next. The only place
 * that says when an operation of a thread is blocked and how many results it has.
 */
final class PendingOperation extends OpenVector {
  /** Numbers of the constants of {@code Thread.State}. */
  static final int STATE_NEW = 0;

  static final int STATE_RUNNABLE = 1;
  static final int STATE_BLOCKED = 2;
  static final int STATE_WAITING = 3;
  static final int STATE_TIMED_WAITING = 4;
  static final int STATE_TERMINATED = 5;

  private final boolean spurious;
  private final boolean sleepsLast;

  // What look() found; operation() makes a record of it.
  private int self;
  private Kind kind;
  private int object;
  private int member;
  private Blocked blockedBy;
  private int blocker;
  private int alternatives;
  private Cause cause;
  private boolean anyway;

  /** States that a thread asked for may be in, a bit each; 0 when none is asked for. */
  private int states;

  PendingOperation(Program program, Machine machine, RunConfig config) {
    super(program, machine.points);
    this.spurious = config.spuriousWakeups();
    this.sleepsLast = config.timeouts() == Timeouts.LAST;
  }

  @Override
  public Operation operation(int t) {
    look(t);
    return new Operation(kind, object, member, blockedBy, blocker, alternatives, cause);
  }

  /** Whether the operation looked at last leaves everything that others can see as it is. */
  boolean reads() {
    return kind.reads();
  }

  /** Why the operation looked at last can happen. */
  Cause cause() {
    return cause;
  }

  /** Whether what was looked at last and can happen as its time is over may also without cause. */
  boolean anyway() {
    return anyway;
  }

  /**
   * Looks at what a thread would do next.
   *
   * @return number of ways in which the thread can move now; 0 when it is blocked
   */
  int look(int t) {
    self = t;
    int at = threadAt[t];
    int status = ThreadWord.status(v[at + 1]);
    if (status == ThreadWord.RUNNABLE) {
      runnable(at + Layout.THREAD_FRAMES);
      return alternatives;
    }
    int lock = v[at + 3];
    if (ThreadWord.waits(status)) {
      is(Kind.WAKE, lock);
      waiting(status == ThreadWord.TIMED_WAITING);
      return alternatives;
    }
    boolean either = ThreadWord.mayThrow(status) && interrupted(t);
    monitor(Kind.LOCK_AGAIN, lock, either ? 2 : 1);
    return alternatives;
  }

  // --- what was found --------------------------------------------------------------------------

  private void is(Kind what, int about) {
    kind = what;
    object = about;
    member = -1;
    blockedBy = Blocked.NOTHING;
    blocker = -1;
    alternatives = 1;
    cause = Cause.READY;
    anyway = false;
    states = 0;
  }

  /** A field of an object, if there is one. */
  private void access(Kind what, int about, int field) {
    is(what, about);
    member = about == 0 ? -1 : field;
  }

  private void blocked(Blocked why, int by) {
    blockedBy = why;
    blocker = by;
    alternatives = 0;
  }

  /** An operation that needs a monitor which no other thread has. */
  private void monitor(Kind what, int lock, int ways) {
    is(what, lock);
    alternatives = ways;
    int owner = Header.owner(lockWord(lock));
    if (owner >= 0 && owner != self) {
      blocked(Blocked.MONITOR, owner);
    }
  }

  /** A thread that waits for something that has not come. */
  private void waits(Blocked why, int by, boolean timed, boolean mayReturn) {
    blocked(why, by);
    if (timed || mayReturn) {
      alternatives = 1;
      cause = timed ? Cause.TIME_OUT : Cause.SPURIOUS;
      anyway = timed && mayReturn;
    }
  }

  // --- operations ------------------------------------------------------------------------------

  private void waiting(boolean timed) {
    int frame = threadAt[self] + Layout.THREAD_FRAMES;
    NativeMethod called = nativeAt(frame);
    if (called == NativeMethod.THREAD_JOIN) {
      // It looks again and waits on, so a return without cause is none.
      waits(Blocked.END, threadOf(object), timed, false);
      return;
    }
    waits(Blocked.NOTIFICATION, -1, timed, spurious && ofProgram(frame, called));
  }

  /**
   * Whether a wait is one of the program, or stands for one that may return without cause; waits
   * with which library models are built are neither.
   */
  private boolean ofProgram(int frame, NativeMethod called) {
    if (called == NativeMethod.HOST_AWAIT) {
      return true;
    }
    MethodInfo m = methodAt(frame);
    if (m.owner == program.wellKnown.object) {
      m = methodAt(frame + points.frameWords(v[frame]));
    }
    return !m.owner.isModel();
  }

  /** The method of the host that a thread resting in it has called; null if it is none. */
  private NativeMethod nativeAt(int frame) {
    MethodInfo m = methodAt(frame);
    int at = (v[frame] - m.firstPoint >> 1) * Op.STRIDE;
    int end = frame + points.frameWords(v[frame]);
    MethodInfo target = at >= m.code.length ? null : target(m.code, at, end);
    return target == null ? null : target.nativeMethod;
  }

  /** What a call would run; null if the instruction is none or throws. */
  private MethodInfo target(int[] code, int at, int end) {
    switch (code[at]) {
      case Op.INVOKE_STATIC, Op.INVOKE_SPECIAL -> {
        return program.methods[code[at + 1]];
      }
      case Op.INVOKE_VIRTUAL -> {
        int receiver = v[end - code[at + 2]];
        int id = receiver == 0 ? -1 : program.dispatch[classOf(receiver)][code[at + 1]];
        return id < 0 ? null : program.methods[id];
      }
      default -> {
        return null;
      }
    }
  }

  private void runnable(int frame) {
    int point = v[frame];
    MethodInfo m = program.methods[points.method[point]];
    int pc = point - m.firstPoint >> 1;
    if (pc == m.length()) {
      is(Kind.THROW, 0);
      return;
    }
    int end = frame + points.frameWords(point);
    int[] code = m.code;
    int at = pc * Op.STRIDE;
    switch (code[at]) {
      case Op.GETFIELD, Op.GETFIELD2 -> access(Kind.READ, v[end - 1], code[at + 3]);
      case Op.PUTFIELD, Op.PUTFIELD_REF -> access(Kind.WRITE, v[end - 2], code[at + 3]);
      case Op.PUTFIELD2 -> access(Kind.WRITE, v[end - 3], code[at + 3]);
      case Op.ARRAY_LOAD, Op.ARRAY_LOAD2 -> is(Kind.READ, v[end - 2]);
      case Op.ARRAY_STORE,
              Op.ARRAY_STORE_BYTE,
              Op.ARRAY_STORE_CHAR,
              Op.ARRAY_STORE_SHORT,
              Op.ARRAY_STORE_REF ->
          is(Kind.WRITE, v[end - 3]);
      case Op.ARRAY_STORE2 -> is(Kind.WRITE, v[end - 4]);
      case Op.MONITOR_ENTER -> {
        if (v[end - 1] == 0) {
          is(Kind.LOCAL, 0); // it throws, and there is no monitor
        } else {
          monitor(Kind.LOCK, v[end - 1], 1);
        }
      }
      case Op.MONITOR_EXIT -> is(Kind.UNLOCK, v[end - 1]);
      case Op.RETURN -> leave(m, frame, end);
      case Op.GETSTATIC, Op.GETSTATIC2 -> ofClass(code[at + 2], Kind.READ, code[at + 3] >> 1);
      case Op.PUTSTATIC, Op.PUTSTATIC2, Op.PUTSTATIC_REF ->
          ofClass(code[at + 2], Kind.WRITE, code[at + 3] >> 1);
      case Op.NEW -> ofClass(code[at + 2], Kind.LOCAL, -1);
      case Op.INIT_SUPERS -> supers(program.classes[code[at + 1]]);
      case Op.INVOKE_STATIC, Op.INVOKE_SPECIAL, Op.INVOKE_VIRTUAL -> call(code, at, end);
      default -> is(Kind.LOCAL, 0);
    }
  }

  private void leave(MethodInfo m, int frame, int end) {
    int thread = threadAt[self];
    boolean last = end == thread + v[thread];
    if (m.isSynchronized) {
      int lock = m.isStatic ? classObject(m.owner) : v[frame + 1];
      if (!last || Header.owner(lockWord(lock)) == self) {
        is(Kind.UNLOCK, lock);
        return;
      }
    }
    if (last) {
      monitor(Kind.END, v[thread + 2], 1);
    } else {
      is(Kind.LOCAL, 0);
    }
  }

  private void call(int[] code, int at, int end) {
    if (code[at] == Op.INVOKE_STATIC) {
      ofClass(code[at + 2], Kind.LOCAL, -1);
      if (kind == Kind.CLASS_INIT) {
        return;
      }
    }
    MethodInfo target = target(code, at, end);
    if (target == null) {
      is(Kind.LOCAL, 0);
      return;
    }
    int base = end - target.argumentWords;
    if (target.nativeMethod != null) {
      nativeCall(target.nativeMethod, base);
      return;
    }
    if (target.isSynchronized) {
      int lock = target.isStatic ? classObject(target.owner) : v[base];
      if (lock != 0) {
        monitor(target.isAtomic ? Kind.ATOMIC : Kind.LOCK, lock, 1);
        return;
      }
    }
    is(target.isAtomic ? Kind.ATOMIC : Kind.LOCAL, target.isAtomic ? v[base] : 0);
  }

  private int classObject(ClassInfo c) {
    return program.constants.object("class", program.wellKnown.classClass.id, c.id);
  }

  private void nativeCall(NativeMethod method, int base) {
    switch (method) {
      case HOST_CHOOSE -> {
        is(Kind.CHOICE, 0);
        alternatives = Math.max(1, v[base]);
      }
      case OBJECT_HASH_CODE, SYSTEM_IDENTITY_HASH -> {
        is(Kind.CHOICE, v[base]);
        int hashes = v[Layout.IDENTITY_HASHES];
        int at = length - IdentityHashes.WORDS * hashes;
        alternatives = v[base] == 0 ? 1 : IdentityHashes.places(v, at, hashes, v[base]);
      }
      case HOST_SPURIOUS -> {
        is(Kind.CHOICE, 0);
        alternatives = spurious ? 2 : 1;
      }
      case OBJECT_WAIT, HOST_AWAIT, HOST_WAIT_IN_TIME -> is(Kind.WAIT, v[base]);
      case OBJECT_NOTIFY -> {
        is(Kind.NOTIFY, v[base]);
        if (Header.owner(lockWord(v[base])) == self) {
          alternatives = notified(v[base]);
        }
      }
      case OBJECT_NOTIFY_ALL -> is(Kind.NOTIFY, v[base]);
      case THREAD_JOIN -> join(v[base], Ops.wide(v, base + 1));
      case THREAD_START -> monitor(Kind.START, v[base], 1);
      case THREAD_INTERRUPT -> is(Kind.INTERRUPT, v[base]);
      case THREAD_INTERRUPTED -> is(Kind.LOOK, v[threadAt[self] + 2]);
      case THREAD_IS_INTERRUPTED, THREAD_IS_ALIVE, HOST_LIFE_OF -> is(Kind.LOOK, v[base]);
      case HOST_STATE_OF -> {
        int possible = statesOf(v[base]);
        is(Kind.LOOK, v[base]);
        states = possible;
        alternatives = Integer.bitCount(possible);
      }
      case HOST_NEXT_THREAD_NAME, HOST_NEXT_THREAD_NUMBER, HOST_NEXT_POOL_NUMBER ->
          is(Kind.WRITE, 0);
      case HOST_CURRENT_PRIORITY -> is(Kind.READ, v[threadAt[self] + 2]);
      case HOST_UNCAUGHT -> is(Kind.THROW, 0);
      case THREAD_SLEEP -> {
        is(Kind.SLEEP, 0);
        if (sleepsLast && Ops.wide(v, base) > 0 && !interrupted(self)) {
          cause = Cause.TIME_OUT;
        }
      }
      case HOST_PARK -> park(v[base] != 0);
      case HOST_UNPARK -> is(Kind.UNPARK, v[base]);
      default -> is(Kind.LOCAL, 0);
    }
  }

  /**
   * In how many ways notify can go (JLS 17.2.2 and 17.2.4): it removes one of the waiting threads
   * from the wait set. A thread that was interrupted in wait and has not come out may be that one;
   * it then returns normally. That nobody is removed, though some such thread is there, is possible
   * only where all in the set are about to throw; and where a thread rests at {@code join}, which
   * may be in the wait set of the Thread object: it looks again and waits on.
   */
  private int notified(int lock) {
    int normal = 0;
    int interrupted = 0;
    boolean joins = false;
    for (int t = 0; t < threads; t++) {
      int status = ThreadWord.status(v[threadAt[t] + 1]);
      if (status == ThreadWord.RUNNABLE) {
        joins |= t != self && joins(t, lock);
      } else if (v[threadAt[t] + 3] == lock) {
        normal += ThreadWord.waits(status) ? 1 : 0;
        interrupted += status == ThreadWord.WOKEN_INTERRUPTED ? 1 : 0;
      }
    }
    int all = normal + interrupted;
    return all > 0 && (joins || normal == 0) ? all + 1 : Math.max(1, all);
  }

  private boolean joins(int t, int lock) {
    int frame = threadAt[t] + Layout.THREAD_FRAMES;
    if (nativeAt(frame) != NativeMethod.THREAD_JOIN) {
      return false;
    }
    int end = frame + points.frameWords(v[frame]);
    return v[end - 3] == lock && LifeWord.alive(life(lock));
  }

  /**
   * As JDK 17 writes it: synchronized, and waiting on the Thread object while the thread is alive.
   * Without further states: a thread at the call counts as waiting already, unless it has the
   * monitor and must give it up first.
   */
  private void join(int joined, long millis) {
    monitor(Kind.JOIN, joined, 1);
    if (alternatives == 0 || millis < 0 || joined <= 0 || !LifeWord.alive(life(joined))) {
      return;
    }
    boolean owns = Header.owner(lockWord(joined)) == self;
    if (!owns && !interrupted(self)) {
      waits(Blocked.END, threadOf(joined), millis > 0, false);
    }
  }

  private void park(boolean timed) {
    int life = life(v[threadAt[self] + 2]);
    is(Kind.PARK, 0);
    if ((life & (LifeWord.PERMIT | LifeWord.INTERRUPTED)) == 0) {
      boolean without = spurious || (life & LifeWord.PERMIT_OF_INTERRUPT) != 0;
      waits(Blocked.PERMIT, -1, timed, without);
    }
  }

  /**
   * The state of a thread that an alternative of a thread's operation stands for, or the
   * alternative itself where the operation asks for none.
   */
  int chosen(int t, int alternative) {
    look(t);
    int left = states;
    for (int i = 0; i < alternative; i++) {
      left &= left - 1;
    }
    return states == 0 ? alternative : Integer.numberOfTrailingZeros(left);
  }

  /**
   * The states that a JVM might tell of a thread, a bit each. A thread that rests before an
   * operation may still be on its way there, or have come to where it is held up.
   */
  private int statesOf(int thread) {
    int life = life(thread) & LifeWord.LIFE;
    int t = threadOf(thread);
    if (life != LifeWord.ALIVE || t == self) {
      return life == LifeWord.NEW
          ? 1 << STATE_NEW
          : life == LifeWord.ENDED ? 1 << STATE_TERMINATED : 1 << STATE_RUNNABLE;
    }
    int waiting = 1 << STATE_WAITING | 1 << STATE_TIMED_WAITING;
    int blocked = 1 << STATE_RUNNABLE | 1 << STATE_BLOCKED;
    switch (ThreadWord.status(v[threadAt[t] + 1])) {
      case ThreadWord.WAITING -> {
        return 1 << STATE_WAITING;
      }
      case ThreadWord.TIMED_WAITING -> {
        return 1 << STATE_TIMED_WAITING;
      }
      case ThreadWord.WOKEN -> {
        return blocked;
      }
      case ThreadWord.WOKEN_INTERRUPTED, ThreadWord.WOKEN_EITHER, ThreadWord.TIMED_OUT -> {
        return blocked | waiting;
      }
      default -> {
        int asking = self;
        look(t);
        self = asking;
        return resting(t, blocked, waiting);
      }
    }
  }

  private int resting(int t, int blocked, int waiting) {
    boolean model = methodAt(threadAt[t] + Layout.THREAD_FRAMES).owner.isModel();
    return switch (kind) {
      case JOIN, PARK -> blocked | waiting;
      case SLEEP -> 1 << STATE_RUNNABLE | 1 << STATE_TIMED_WAITING;
      // How a model waits says nothing of how the class it stands for does.
      case LOCK, ATOMIC, LOCAL ->
          model ? blocked | waiting : kind == Kind.LOCK ? blocked : 1 << STATE_RUNNABLE;
      case END -> blocked;
      default -> 1 << STATE_RUNNABLE;
    };
  }

  private boolean initialized(int slot) {
    int state = v[Layout.PROLOGUE + slot];
    return state == InitState.DONE || state == InitState.RUNNING + self;
  }

  /** An operation that uses a class first (JVMS 5.5), whatever it is about afterwards. */
  private void ofClass(int slot, Kind then, int field) {
    if (slot < 0 || initialized(slot)) {
      is(then, 0);
      member = field;
      return;
    }
    is(Kind.CLASS_INIT, 0);
    int state = v[Layout.PROLOGUE + slot];
    if (state >= InitState.RUNNING) {
      blocked(Blocked.CLASS, state - InitState.RUNNING);
    }
  }

  private void supers(ClassInfo c) {
    if (c.superclass != null) {
      ofClass(c.superclass.initSlot, Kind.LOCAL, -1);
      if (kind == Kind.CLASS_INIT) {
        return;
      }
    }
    for (ClassInfo i : c.initializedInterfaces) {
      ofClass(i.initSlot, Kind.LOCAL, -1);
      if (kind == Kind.CLASS_INIT) {
        return;
      }
    }
    is(Kind.LOCAL, 0);
  }
}
