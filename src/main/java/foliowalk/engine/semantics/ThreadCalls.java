package foliowalk.engine.semantics;

import foliowalk.engine.semantics.Interpreter.Result;
import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Program;
import foliowalk.trace.Event;

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

  /** What the alternative of a choice can count. */
  private static final int MAX_CHOICES = 1 << 15;

  ThreadCalls(Interpreter interpreter, boolean spurious) {
    this.interpreter = interpreter;
    this.program = interpreter.program;
    this.machine = interpreter.machine;
    this.frames = machine.frames;
    this.calls = interpreter.calls;
    this.spurious = spurious;
  }

  Result call(MethodInfo target, int sp) {
    int[] s = frames.words;
    NativeMethod method = target.nativeMethod;
    switch (method) {
      case ENGINE_CHOOSE -> {
        return choose(sp, s[sp]);
      }
      case ENGINE_SPURIOUS -> {
        return choose(sp, spurious ? 2 : 1);
      }
      case OBJECT_WAIT, OBJECT_NOTIFY, OBJECT_NOTIFY_ALL -> {
        if (Header.owner(machine.heap.lockWord(s[sp])) != interpreter.self) {
          return calls.raise(program.wellKnown.illegalMonitorState, "current thread is not owner");
        }
        if (interpreter.guard != 0 && machine.shared(s[sp])) {
          return Result.RESTS;
        }
        return switch (method) {
          case OBJECT_WAIT -> await(s[sp], Ops.wide(s, sp + 1));
          case OBJECT_NOTIFY -> notifyOne(sp, s[sp]);
          default -> notifyAll(sp, s[sp]);
        };
      }
      default -> {
        if (interpreter.guard != 0 && machine.concurrent()) {
          return Result.RESTS;
        }
        return onThread(method, sp);
      }
    }
  }

  private Result onThread(NativeMethod method, int sp) {
    int[] s = frames.words;
    return switch (method) {
      case THREAD_START -> start(sp, s[sp]);
      case THREAD_JOIN -> join(sp, s[sp], Ops.wide(s, sp + 1));
      case THREAD_INTERRUPT -> interrupt(sp, s[sp]);
      case THREAD_INTERRUPTED -> {
        boolean was = takeInterrupt();
        yield push(sp, was ? 1 : 0);
      }
      case THREAD_IS_INTERRUPTED -> {
        int t = machine.threadOf(s[sp]);
        boolean is = t >= 0 && (machine.threadWord[t] & ThreadWord.INTERRUPTED) != 0;
        yield push(sp, is ? 1 : 0);
      }
      case THREAD_IS_ALIVE ->
          push(sp, machine.heap.word(s[sp], program.wellKnown.threadStatus) == 1 ? 1 : 0);
      case THREAD_SLEEP -> {
        if (Ops.wide(s, sp) < 0) {
          yield calls.raise(program.wellKnown.illegalArgument, "timeout value is negative");
        }
        yield takeInterrupt() ? calls.raiseInterrupted("sleep interrupted") : interpreter.done(sp);
      }
      default -> throw new IllegalStateException(method.key);
    };
  }

  /** Every value below the bound: the step's alternative says which. */
  private Result choose(int sp, int bound) {
    if (bound > MAX_CHOICES) {
      throw new UnsupportedAtRunTime(
          "a choice of " + bound + " values (at most " + MAX_CHOICES + ")");
    }
    if (bound > 1 && interpreter.guard != 0) {
      return Result.RESTS;
    }
    int value = bound > 1 ? interpreter.alternative : 0;
    interpreter.tell(Event.Kind.CHOICE, 0, value + " of 0.." + (bound - 1));
    return push(sp, value);
  }

  private Result await(int lock, long millis) {
    if (millis < 0) {
      return calls.raise(program.wellKnown.illegalArgument, "timeout value is negative");
    }
    if (takeInterrupt()) {
      return calls.raiseInterrupted(null);
    }
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
   * A woken thread takes the monitor again and comes out of wait.
   *
   * @return as {@link Interpreter} expects of an instruction
   */
  Result reacquire() {
    int self = interpreter.self;
    int lock = machine.waitObject[self];
    int word = machine.threadWord[self];
    boolean interrupted = ThreadWord.status(word) == ThreadWord.WOKEN_INTERRUPTED;
    machine.heap.setLock(lock, self, ThreadWord.savedDepth(word));
    machine.threadWord[self] =
        ThreadWord.withSavedDepth(ThreadWord.withStatus(word, ThreadWord.RUNNABLE), 0);
    machine.waitsOn(self, 0);
    interpreter.tell(Event.Kind.LOCK, lock, "again after wait");
    if (interrupted) {
      return calls.raiseInterrupted(null);
    }
    return interpreter.done(frames.sp[frames.top] - 3);
  }

  /** Which waiter wakes is the step's alternative, in the order of threads. */
  private Result notifyOne(int sp, int lock) {
    interpreter.tell(Event.Kind.NOTIFY, lock, "");
    int skip = interpreter.alternative;
    for (int t = 0; t < machine.threads; t++) {
      if (calls.waitsOn(t, lock) && skip-- == 0) {
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

  private Result start(int sp, int object) {
    if (machine.heap.word(object, program.wellKnown.threadStatus) != 0) {
      return calls.raise(program.wellKnown.illegalThreadState, null);
    }
    if (machine.threads >= ThreadWord.PARENT_MASK) {
      throw new UnsupportedAtRunTime("more than " + ThreadWord.PARENT_MASK + " live threads");
    }
    int run = program.dispatch[machine.classOf(object)][program.wellKnown.runSelector];
    MethodInfo entry = program.methods[run];
    int begin = entry.isSynchronized ? program.wellKnown.threadBegin.id : run;
    boolean daemon = machine.heap.word(object, program.wellKnown.threadDaemon) != 0;
    machine.heap.put(object, program.wellKnown.threadStatus, 1);
    interpreter.tell(Event.Kind.START, object, "");
    machine.addThread(interpreter.self, object, begin, daemon);
    interpreter.done(sp);
    // What is shared has changed, so both threads find their next scheduling point afresh.
    machine.threadWord[interpreter.self] |= ThreadWord.UNSETTLED;
    return Result.RESTS;
  }

  private Result join(int sp, int object, long millis) {
    if (millis < 0) {
      return calls.raise(program.wellKnown.illegalArgument, "timeout value is negative");
    }
    if (takeInterrupt()) {
      return calls.raiseInterrupted(null);
    }
    boolean alive = machine.heap.word(object, program.wellKnown.threadStatus) == 1;
    if (alive && millis == 0) {
      return Result.RESTS;
    }
    interpreter.tell(Event.Kind.JOIN, object, alive ? "timed out" : "");
    return interpreter.done(sp);
  }

  private Result interrupt(int sp, int object) {
    int t = machine.threadOf(object);
    interpreter.tell(Event.Kind.INTERRUPT, object, "");
    if (t >= 0) {
      int status = ThreadWord.status(machine.threadWord[t]);
      if (status == ThreadWord.WAITING || status == ThreadWord.TIMED_WAITING) {
        calls.wake(t, ThreadWord.WOKEN_INTERRUPTED);
      } else {
        machine.threadWord[t] |= ThreadWord.INTERRUPTED;
      }
    }
    return interpreter.done(sp);
  }

  private boolean takeInterrupt() {
    int self = interpreter.self;
    boolean was = (machine.threadWord[self] & ThreadWord.INTERRUPTED) != 0;
    machine.threadWord[self] &= ~ThreadWord.INTERRUPTED;
    return was;
  }

  private Result push(int sp, int value) {
    frames.words[sp] = value;
    return interpreter.done(sp + 1);
  }
}
