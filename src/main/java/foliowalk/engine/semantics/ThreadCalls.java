package foliowalk.engine.semantics;

import foliowalk.engine.semantics.Interpreter.Result;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Op;
import foliowalk.program.Program;
import foliowalk.trace.Event;
import java.util.Arrays;

/**
 * Threads, wait and notify (JLS 17.2), interruption and data choice: every one a scheduling point.
 */
final class ThreadCalls {
  private final Interpreter interpreter;
  private final Program program;
  private final Machine machine;
  private final CallStack frames;
  private final Calls calls;
  private final boolean spurious;

  /** Whether the program can park: only then an interrupt leaves a trace as a permit. */
  private final boolean parks;

  /** Whether the program can interrupt: only then it matters by what a thread came out of wait. */
  private final boolean interrupts;

  /** What the alternative of a choice can count. */
  private static final int MAX_CHOICES = 1 << 15;

  ThreadCalls(Interpreter interpreter, boolean spurious) {
    this.interpreter = interpreter;
    this.program = interpreter.program;
    this.machine = interpreter.machine;
    this.frames = machine.frames;
    this.calls = interpreter.calls;
    this.spurious = spurious;
    this.parks = reaches(NativeMethod.HOST_PARK);
    this.interrupts = reaches(NativeMethod.THREAD_INTERRUPT);
  }

  private boolean reaches(NativeMethod method) {
    return Arrays.stream(program.methods).anyMatch(m -> m.nativeMethod == method);
  }

  Result call(MethodInfo target, int sp) {
    int[] s = frames.words;
    NativeMethod method = target.nativeMethod;
    switch (method) {
      case HOST_CHOOSE -> {
        return choose(sp, s[sp]);
      }
      case HOST_SPURIOUS -> {
        return choose(sp, spurious ? 2 : 1);
      }
      case OBJECT_WAIT, HOST_AWAIT, HOST_WAIT_IN_TIME, OBJECT_NOTIFY, OBJECT_NOTIFY_ALL -> {
        if (isWait(method) && Ops.wide(s, sp + 1) < 0) {
          return calls.raise(program.wellKnown.illegalArgument, "timeout value is negative");
        }
        if (Header.owner(machine.heap.lockWord(s[sp])) != interpreter.self) {
          return calls.raise(program.wellKnown.illegalMonitorState, "current thread is not owner");
        }
        if (interpreter.mustRest(s[sp])) {
          return Result.RESTS;
        }
        return switch (method) {
          case OBJECT_NOTIFY -> notifyOne(sp, s[sp]);
          case OBJECT_NOTIFY_ALL -> notifyAll(sp, s[sp]);
          default -> await(s[sp], Ops.wide(s, sp + 1));
        };
      }
      case HOST_UNCAUGHT -> {
        return interpreter.mustRestBeforeDeath() ? Result.RESTS : calls.uncaught(s[sp]);
      }
      default -> {
        if (!isSilent(method) && interpreter.mustRestAmongThreads()) {
          return Result.RESTS;
        }
        return onThread(method, sp);
      }
    }
  }

  /** Whether nobody in this program can notice a method or what it gives. */
  private boolean isSilent(NativeMethod method) {
    return switch (method) {
      case HOST_CURRENT_PRIORITY -> !program.wellKnown.setsPriorities();
      case HOST_NEXT_THREAD_NAME, HOST_NEXT_POOL_NUMBER -> !program.wellKnown.seesNames();
      case HOST_NEXT_THREAD_NUMBER -> !program.wellKnown.seesIds();
      default -> false;
    };
  }

  private Result onThread(NativeMethod method, int sp) {
    int[] s = frames.words;
    return switch (method) {
      case THREAD_START -> start(sp, s[sp]);
      case THREAD_JOIN -> join(sp, s[sp], Ops.wide(s, sp + 1));
      case THREAD_INTERRUPT -> interrupt(sp, s[sp]);
      case THREAD_INTERRUPTED -> push(sp, takeInterrupt() ? 1 : 0);
      case THREAD_IS_INTERRUPTED -> push(sp, LifeWord.interrupted(life(s[sp])) ? 1 : 0);
      case THREAD_IS_ALIVE -> push(sp, LifeWord.alive(life(s[sp])) ? 1 : 0);
      case HOST_PARK -> park(sp, s[sp] != 0);
      case HOST_UNPARK -> unpark(sp, s[sp]);
      case HOST_LIFE_OF -> push(sp, life(s[sp]) & LifeWord.LIFE);
      case HOST_STATE_OF -> push(sp, stateOf(s[sp]));
      case HOST_CURRENT_PRIORITY ->
          push(sp, machine.heap.word(self(), program.wellKnown.threadPriority));
      case HOST_NEXT_THREAD_NAME ->
          push(sp, isSilent(method) ? 0 : calls.text("Thread-" + next(method)));
      case HOST_NEXT_THREAD_NUMBER, HOST_NEXT_POOL_NUMBER ->
          push(sp, isSilent(method) ? 0 : next(method) + 1);
      case THREAD_SLEEP -> {
        if (Ops.wide(s, sp) < 0) {
          yield calls.raise(program.wellKnown.illegalArgument, "timeout value is negative");
        }
        yield takeInterrupt() ? calls.raiseInterrupted("sleep interrupted") : interpreter.done(sp);
      }
      default -> throw new IllegalStateException(method.key);
    };
  }

  private int self() {
    return machine.threadObject[interpreter.self];
  }

  /** Counts, as a static counter of the JDK does, in one step. */
  private int next(NativeMethod method) {
    FieldInfo counter =
        switch (method) {
          case HOST_NEXT_THREAD_NAME -> program.wellKnown.unnamedThreads;
          case HOST_NEXT_THREAD_NUMBER -> program.wellKnown.constructedThreads;
          default -> program.wellKnown.pools;
        };
    int count = machine.heap.staticWord(counter.offset);
    machine.heap.putStatic(counter.offset, count + 1);
    return count;
  }

  /** Number of a {@code Thread.State}; of a thread that rests it is the step's alternative. */
  private int stateOf(int thread) {
    return switch (life(thread) & LifeWord.LIFE) {
      case LifeWord.NEW -> PendingOperation.STATE_NEW;
      case LifeWord.ENDED -> PendingOperation.STATE_TERMINATED;
      default ->
          thread == machine.threadObject[interpreter.self]
              ? PendingOperation.STATE_RUNNABLE
              : interpreter.alternative;
    };
  }

  /** Every value below the bound: the step's alternative says which. */
  private Result choose(int sp, int bound) {
    if (bound > MAX_CHOICES) {
      throw new UnsupportedAtRunTime(
          "a choice of " + bound + " values (at most " + MAX_CHOICES + ")");
    }
    if (bound > 1 && interpreter.isFull()) {
      return Result.RESTS;
    }
    int value = bound > 1 ? interpreter.alternative : 0;
    interpreter.tell(Event.Kind.CHOICE, 0, value + " of 0.." + (bound - 1));
    return push(sp, value);
  }

  private static boolean isWait(NativeMethod method) {
    return method == NativeMethod.OBJECT_WAIT
        || method == NativeMethod.HOST_AWAIT
        || method == NativeMethod.HOST_WAIT_IN_TIME;
  }

  private Result await(int lock, long millis) {
    if (takeInterrupt()) {
      return calls.raiseInterrupted(null);
    }
    return waitOn(lock, millis);
  }

  /** Gives the monitor of an object up and waits on it (JLS 17.2.1). */
  private Result waitOn(int lock, long millis) {
    int self = interpreter.self;
    int depth = Header.depth(machine.heap.lockWord(lock));
    int word = ThreadWord.withSavedDepth(machine.threadWord[self], depth);
    machine.threadWord[self] =
        ThreadWord.withStatus(word, millis == 0 ? ThreadWord.WAITING : ThreadWord.TIMED_WAITING);
    machine.waitsOn(self, lock);
    machine.heap.setLock(lock, -1, 0);
    interpreter.tell(Event.Kind.WAIT, lock, "");
    // The thread rests at the call, arguments on the stack, until it takes the monitor again.
    return Result.RESTS;
  }

  /**
   * A thread comes out of the wait set without having been notified or interrupted: its time is
   * over, or for no reason. What an interrupt does that comes before it has the monitor again is
   * left open: HotSpot throws, JLS 17.2.1 lets it return.
   */
  void comeOut(int thread) {
    NativeMethod called = calledMethod();
    boolean tells =
        interrupts
            || called == NativeMethod.THREAD_JOIN
            || called == NativeMethod.HOST_WAIT_IN_TIME;
    boolean timed = ThreadWord.status(machine.threadWord[thread]) == ThreadWord.TIMED_WAITING;
    int how = timed ? ThreadWord.TIMED_OUT : ThreadWord.WOKEN_EITHER;
    calls.wake(thread, tells ? how : ThreadWord.WOKEN);
  }

  /**
   * A woken thread takes the monitor again and comes out of wait. The interrupt status is cleared
   * no earlier than here, when the exception is thrown (JLS 17.2.1 and 17.2.3).
   *
   * @return as {@link Interpreter} expects of an instruction
   */
  Result reacquire() {
    int self = interpreter.self;
    int lock = machine.waitObject[self];
    int word = machine.threadWord[self];
    int status = ThreadWord.status(word);
    machine.heap.setLock(lock, self, ThreadWord.savedDepth(word));
    machine.threadWord[self] =
        ThreadWord.withSavedDepth(ThreadWord.withStatus(word, ThreadWord.RUNNABLE), 0);
    machine.waitsOn(self, 0);
    interpreter.tell(Event.Kind.LOCK, lock, "again after wait");
    boolean interrupted = LifeWord.interrupted(life(self()));
    boolean throwing =
        status == ThreadWord.WOKEN_INTERRUPTED
            || ThreadWord.mayThrow(status) && interrupted && interpreter.alternative == 1;
    if (throwing) {
      takeInterrupt();
      return calls.raiseInterrupted(null);
    }
    int sp = frames.sp[frames.top] - 3;
    boolean over = status == ThreadWord.TIMED_OUT;
    NativeMethod called = calledMethod();
    if (called == NativeMethod.HOST_WAIT_IN_TIME) {
      return push(sp, over ? 1 : 0);
    }
    if (called == NativeMethod.THREAD_JOIN) {
      return over ? joined(sp, lock) : join(sp, lock, Ops.wide(frames.words, sp + 1));
    }
    return interpreter.done(sp);
  }

  private NativeMethod calledMethod() {
    MethodInfo m = frames.method[frames.top];
    int at = frames.pc[frames.top] * Op.STRIDE;
    int a = m.code[at + 1];
    if (m.code[at] != Op.INVOKE_VIRTUAL) {
      return program.methods[a].nativeMethod;
    }
    int receiver = frames.words[frames.sp[frames.top] - m.code[at + 2]];
    return program.methods[program.dispatch[machine.classOf(receiver)][a]].nativeMethod;
  }

  /**
   * Whom notify removes from the wait set is the step's alternative: waiting threads in their
   * order, then those that were interrupted in wait, then nobody; see {@link PendingOperation}.
   */
  private Result notifyOne(int sp, int lock) {
    interpreter.tell(Event.Kind.NOTIFY, lock, "");
    int skip = interpreter.alternative;
    for (int t = 0; t < machine.threads; t++) {
      if (calls.waitsOn(t, lock) && skip-- == 0) {
        calls.wake(t, ThreadWord.WOKEN);
        return interpreter.done(sp);
      }
    }
    for (int t = 0; t < machine.threads; t++) {
      if (calls.leavesInterrupted(t, lock) && skip-- == 0) {
        calls.wake(t, ThreadWord.WOKEN);
        break;
      }
    }
    return interpreter.done(sp);
  }

  private Result notifyAll(int sp, int lock) {
    interpreter.tell(Event.Kind.NOTIFY, lock, "all");
    calls.wakeAll(lock);
    return interpreter.done(sp);
  }

  /**
   * Synchronized in the JDK; nobody sees it held, so it is one step that needs the monitor free.
   */
  private Result start(int sp, int object) {
    if ((life(object) & LifeWord.LIFE) != LifeWord.NEW) {
      return calls.raise(program.wellKnown.illegalThreadState, null);
    }
    if (machine.threads >= ThreadWord.PARENT_MASK) {
      throw new UnsupportedAtRunTime("more than " + ThreadWord.PARENT_MASK + " live threads");
    }
    int run = program.dispatch[machine.classOf(object)][program.wellKnown.runSelector];
    MethodInfo entry = program.methods[run];
    int begin = entry.isSynchronized ? program.wellKnown.threadBegin.id : run;
    boolean daemon = machine.heap.word(object, program.wellKnown.threadDaemon) != 0;
    life(object, LifeWord.started(life(object)));
    interpreter.tell(Event.Kind.START, object, "");
    machine.addThread(interpreter.self, object, begin, daemon);
    interpreter.done(sp);
    // What is shared has changed, so both threads find their next scheduling point afresh.
    machine.threadWord[interpreter.self] |= ThreadWord.UNSETTLED;
    return Result.RESTS;
  }

  /** The body of {@code Thread.join(long)} of JDK 17, with its monitor taken and left. */
  private Result join(int sp, int thread, long millis) {
    if (millis < 0) {
      return calls.raise(program.wellKnown.illegalArgument, "timeout value is negative");
    }
    if (!LifeWord.alive(life(thread))) {
      return joined(sp, thread);
    }
    if (takeInterrupt()) {
      return calls.raiseInterrupted(null);
    }
    if (Header.owner(machine.heap.lockWord(thread)) == interpreter.self) {
      // Its own hold is not counted: nobody sees it between entering and waiting.
      return waitOn(thread, millis);
    }
    return millis == 0 ? Result.RESTS : joined(sp, thread);
  }

  private Result joined(int sp, int thread) {
    boolean alive = LifeWord.alive(life(thread));
    interpreter.tell(Event.Kind.JOIN, thread, alive ? "timed out" : "");
    return interpreter.done(sp);
  }

  private Result interrupt(int sp, int object) {
    int t = machine.threadOf(object);
    interpreter.tell(Event.Kind.INTERRUPT, object, "");
    life(object, life(object) | LifeWord.INTERRUPTED);
    if (t >= 0) {
      life(object, life(object) | (parks ? LifeWord.PERMIT_OF_INTERRUPT : 0));
      if (ThreadWord.waits(ThreadWord.status(machine.threadWord[t]))) {
        calls.wake(t, ThreadWord.WOKEN_INTERRUPTED);
      }
    }
    return interpreter.done(sp);
  }

  /**
   * Returns for a permit, which it takes, or for an interrupt, whose status it leaves; else the
   * choice of this step says that the time is over, or that it returns without cause.
   */
  private Result park(int sp, boolean timed) {
    int life = life(self());
    if ((life & LifeWord.PERMIT) != 0) {
      life(self(), life & ~(LifeWord.PERMIT | LifeWord.PERMIT_OF_INTERRUPT));
    } else if (!LifeWord.interrupted(life)) {
      if (interpreter.isFull() && !timed) {
        return Result.RESTS;
      }
      life(self(), life & ~LifeWord.PERMIT_OF_INTERRUPT);
    }
    interpreter.tell(Event.Kind.PARK, self(), "");
    return interpreter.done(sp);
  }

  /** No effect on a thread that has not started or has ended, as with the JDK. */
  private Result unpark(int sp, int thread) {
    if (LifeWord.alive(life(thread))) {
      life(thread, life(thread) | LifeWord.PERMIT);
    }
    interpreter.tell(Event.Kind.UNPARK, thread, "");
    return interpreter.done(sp);
  }

  private int life(int thread) {
    return machine.heap.word(thread, program.wellKnown.threadStatus);
  }

  private void life(int thread, int word) {
    machine.heap.put(thread, program.wellKnown.threadStatus, word);
  }

  private boolean takeInterrupt() {
    int life = life(self());
    life(self(), life & ~LifeWord.INTERRUPTED);
    return LifeWord.interrupted(life);
  }

  private Result push(int sp, int value) {
    frames.words[sp] = value;
    return interpreter.done(sp + 1);
  }
}
