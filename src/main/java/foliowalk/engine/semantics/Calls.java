package foliowalk.engine.semantics;

import foliowalk.engine.semantics.Interpreter.Result;
import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Op;
import foliowalk.program.Program;
import foliowalk.trace.Event;

/**
 * Calls and returns, exceptions, monitors and class initialisation. A method here returns null when
 * the thread goes on; the frames then say where.
 */
final class Calls {
  private final Interpreter interpreter;
  private final Program program;
  private final Machine machine;
  private final CallStack frames;

  /** Whether something of the program may take an exception of which a thread dies. */
  private final boolean handlers;

  /** Property and message of the last violation. */
  String brokenProperty;

  String brokenMessage;

  Calls(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.program = interpreter.program;
    this.machine = interpreter.machine;
    this.frames = machine.frames;
    this.handlers = program.wellKnown.threadDie.code != null;
  }

  // --- calls -----------------------------------------------------------------------------------

  Result invoke(int op, int a, int b) {
    int[] s = frames.words;
    int sp = frames.sp[frames.top];
    MethodInfo target;
    if (op == Op.INVOKE_STATIC) {
      if (!initialized(b)) {
        return initialize(b);
      }
      target = program.methods[a];
    } else if (op == Op.INVOKE_SPECIAL) {
      target = program.methods[a];
      if (s[sp - target.argumentWords] == 0) {
        return raise(program.wellKnown.nullPointer, null);
      }
    } else {
      int receiver = s[sp - b];
      if (receiver == 0) {
        return raise(program.wellKnown.nullPointer, null);
      }
      int id = program.dispatch[machine.classOf(receiver)][a];
      if (id < 0) {
        return raise(
            id == Program.INCOMPATIBLE
                ? program.wellKnown.incompatibleChange
                : program.wellKnown.abstractMethod,
            null);
      }
      target = program.methods[id];
    }
    if (target.nativeMethod != null) {
      return interpreter.callNative(target);
    }
    int base = sp - target.argumentWords;
    if (target.isSynchronized) {
      int lock = target.isStatic ? classObject(target.owner) : s[base];
      if (!enterMonitor(lock)) {
        return Result.RESTS;
      }
    }
    if (target.isAtomic && interpreter.atomicFrame < 0) {
      if (interpreter.mustRest(s[base])) {
        return Result.RESTS;
      }
      interpreter.atomicFrame = frames.top + 1;
    }
    if (frames.top + 1 >= CallStack.MAX_DEPTH) {
      throw new UnsupportedAtRunTime(
          "recursion deeper than " + CallStack.MAX_DEPTH + " calls, at " + target);
    }
    frames.sp[frames.top] = base;
    frames.push(target, base);
    if (interpreter.execution.relating[target.id]) {
      interpreter.execution.relate();
    }
    if (interpreter.execution.watched[target.id]) {
      interpreter.execution.enter(interpreter.self, target);
    }
    return null;
  }

  int classObject(ClassInfo c) {
    return program.constants.object("class", program.wellKnown.classClass.id, c.id);
  }

  /** Executes a return with a result of some words. */
  Result leave(int words) {
    int frame = frames.top;
    MethodInfo method = frames.method[frame];
    boolean last = frame == 0;
    if (method.isSynchronized && (!last || owns(monitorOf(frame)))) {
      int lock = monitorOf(frame);
      if (!interpreter.mergeExits && interpreter.mustRest(lock)) {
        return Result.RESTS;
      }
      exitMonitor(lock);
      if (last) {
        interpreter.operationIsDone();
      }
    }
    if (last && interpreter.mustRestAmongThreads()) {
      return Result.RESTS;
    }
    if (method.isClassInitializer()) {
      machine.heap.putStatic(method.owner.initSlot, InitState.DONE);
      interpreter.noticeable = true;
      interpreter.initialisationsEnded++;
      interpreter.tell(Event.Kind.CLASS_INIT, 0, method.owner.binaryName() + " initialised");
    }
    if (last) {
      return end();
    }
    int from = frames.sp[frame] - words;
    if (interpreter.execution.watchedLeaving[method.id]) {
      interpreter.execution.leave(interpreter.self, method, frames.words[from] != 0);
    }
    if (interpreter.execution.relating[method.id]) {
      interpreter.execution.relate();
    }
    frames.top--;
    int to = frames.sp[frames.top];
    for (int i = 0; i < words; i++) {
      frames.words[to + i] = frames.words[from + i];
    }
    frames.sp[frames.top] = to + words;
    if (!method.isClassInitializer()) {
      frames.pc[frames.top]++;
    }
    if (interpreter.atomicFrame == frame) {
      interpreter.atomicFrame = -1;
    }
    return null;
  }

  private int monitorOf(int frame) {
    MethodInfo m = frames.method[frame];
    return m.isStatic ? classObject(m.owner) : frames.words[frames.locals[frame]];
  }

  private boolean owns(int lock) {
    return Header.owner(machine.heap.lockWord(lock)) == interpreter.self;
  }

  /**
   * The end of a thread: what HotSpot does with the monitor of the Thread object taken (API of
   * {@code Thread.join}: "As a thread terminates the this.notifyAll method is invoked"). The choice
   * of the step says that it is free.
   */
  private Result end() {
    int object = machine.threadObject[interpreter.self];
    interpreter.tell(Event.Kind.END, object, "");
    int status = program.wellKnown.threadStatus;
    machine.heap.put(object, status, LifeWord.ended(machine.heap.word(object, status)));
    wakeAll(object);
    machine.removeThread(interpreter.self);
    return Result.ENDED;
  }

  // --- exceptions ------------------------------------------------------------------------------

  /** Throws a new exception of a class the JVM itself throws. */
  Result raise(ClassInfo type, String message) {
    return unwind(exception(type, message, 0));
  }

  /**
   * Throws InterruptedException out of an operation that took the interrupt or a monitor, so it
   * cannot be executed again.
   */
  Result raiseInterrupted(String message) {
    int thrown = exception(program.wellKnown.interrupted, message, 0);
    interpreter.operationIsDone();
    if (interpreter.mustRestBeforeDeath() && isFatal(thrown)) {
      tellThrow(thrown);
      return restUnwinding(thrown);
    }
    return unwind(thrown);
  }

  private int exception(ClassInfo type, String message, int cause) {
    int ref = machine.heap.allocate(type);
    int text = message == null ? 0 : text(message);
    machine.heap.putReference(ref, program.wellKnown.throwableMessage, text);
    machine.heap.putReference(ref, program.wellKnown.throwableCause, cause);
    return ref;
  }

  /** A new String object. */
  int text(String value) {
    int ref = machine.heap.allocate(program.wellKnown.string);
    machine.heap.put(ref, program.wellKnown.stringText, program.constants.text(value));
    return ref;
  }

  /**
   * Passes an exception up from the instruction at which the top frame stands.
   *
   * <p>Where nothing will catch it, the thread may have to rest first, see {@link
   * Interpreter#mustRestBeforeDeath()}. The instruction throws again then, since in a full step it
   * has looked at nothing that another thread can change.
   */
  Result unwind(int thrown) {
    if (interpreter.mustRestBeforeDeath() && isFatal(thrown)) {
      return Result.RESTS;
    }
    tellThrow(thrown);
    return unwind(thrown, false);
  }

  private void tellThrow(int thrown) {
    interpreter.tell(
        Event.Kind.THROW, thrown, program.classes[machine.classOf(thrown)].binaryName());
  }

  /** Whether an exception passes through all frames without an operation that others notice. */
  private boolean isFatal(int thrown) {
    if (handlers) {
      return false; // what happens next is for Thread.die to say
    }
    int type = machine.classOf(thrown);
    for (int frame = frames.top; frame >= 0; frame--) {
      MethodInfo method = frames.method[frame];
      if (method.isSynchronized
          || method.isClassInitializer()
          || handler(method, frames.pc[frame], type) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Goes on with an exception that rested while it left a method. */
  Result resumeUnwinding() {
    int thrown = frames.words[frames.sp[frames.top] - 1];
    tellThrow(thrown);
    return unwind(thrown, true);
  }

  private Result unwind(int exception, boolean resumed) {
    int thrown = exception;
    boolean leaving = resumed;
    while (true) {
      int frame = frames.top;
      MethodInfo method = frames.method[frame];
      int handler = leaving ? -1 : handler(method, frames.pc[frame], machine.classOf(thrown));
      if (handler >= 0) {
        int sp = frames.locals[frame] + method.maxLocals;
        frames.words[sp] = thrown;
        frames.sp[frame] = sp + 1;
        frames.pc[frame] = handler;
        return null;
      }
      if (method.isSynchronized) {
        int lock = monitorOf(frame);
        if (!leaving && !interpreter.mergeExits && interpreter.mustRest(lock)) {
          return restUnwinding(thrown);
        }
        // A synchronized run method rests once more, its monitor left, before its thread dies.
        if (owns(lock)) {
          exitMonitor(lock);
          // Only the first release of a step may belong to it.
          interpreter.operationIsDone();
        }
      }
      leaving = false;
      if (method.isClassInitializer()) {
        machine.heap.putStatic(method.owner.initSlot, InitState.FAILED);
        interpreter.noticeable = true;
        interpreter.initialisationsEnded++;
        if (!program.subclass[machine.classOf(thrown)][program.wellKnown.error.id]) {
          thrown = exception(program.wellKnown.initializerError, null, thrown);
        }
      }
      if (interpreter.atomicFrame == frame) {
        interpreter.atomicFrame = -1;
        interpreter.operationIsDone();
      }
      if (frame == 0 && handlers) {
        frames.enter(program.wellKnown.threadDie.id, machine.threadObject[interpreter.self]);
        frames.words[1] = thrown;
        return null;
      }
      if (frame == 0) {
        return interpreter.mustRestBeforeDeath() ? restUnwinding(thrown) : uncaught(thrown);
      }
      if (interpreter.execution.relating[method.id]) {
        interpreter.execution.relate();
      }
      frames.top--;
    }
  }

  /** Rests behind the last instruction of the top frame, the exception still to be passed up. */
  private Result restUnwinding(int thrown) {
    int frame = frames.top;
    MethodInfo method = frames.method[frame];
    int sp = frames.locals[frame] + method.maxLocals;
    frames.words[sp] = thrown;
    frames.sp[frame] = sp + 1;
    frames.pc[frame] = method.length();
    return Result.RESTS;
  }

  private int handler(MethodInfo method, int pc, int classId) {
    int[] table = method.handlers;
    for (int i = 0; i < table.length; i += 4) {
      if (pc >= table[i]
          && pc < table[i + 1]
          && (table[i + 3] < 0 || program.subclass[classId][table[i + 3]])) {
        return table[i + 2];
      }
    }
    return -1;
  }

  Result uncaught(int thrown) {
    ClassInfo type = program.classes[machine.classOf(thrown)];
    brokenProperty = type.invariantId == null ? type.binaryName() : type.invariantId;
    int message = machine.word(thrown, program.wellKnown.throwableMessage);
    String text = message == 0 ? "" : textOf(message);
    brokenMessage =
        type.invariantId == null
            ? "uncaught " + type.binaryName() + (text.isEmpty() ? "" : ": " + text)
            : type.simpleName() + (text.isEmpty() ? "" : ": " + text);
    return Result.VIOLATION;
  }

  /** The text of a String object. */
  String textOf(int string) {
    return program.constants.text(machine.word(string, program.wellKnown.stringText));
  }

  // --- monitors --------------------------------------------------------------------------------

  /** Enters a monitor, or answers false when the thread has to rest before doing so. */
  boolean enterMonitor(int lock) {
    if (interpreter.mustRest(lock)) {
      return false;
    }
    int word = machine.heap.lockWord(lock);
    int owner = Header.owner(word);
    if (owner >= 0 && owner != interpreter.self) {
      return false;
    }
    int depth = Header.depth(word) + 1;
    if (depth > Header.MAX_DEPTH) {
      throw new UnsupportedAtRunTime("a monitor entered more than " + Header.MAX_DEPTH + " times");
    }
    machine.heap.setLock(lock, interpreter.self, depth);
    interpreter.tell(Event.Kind.LOCK, lock, "");
    return true;
  }

  /** Leaves a monitor that the thread owns. */
  void exitMonitor(int lock) {
    int depth = Header.depth(machine.heap.lockWord(lock)) - 1;
    machine.heap.setLock(lock, depth == 0 ? -1 : interpreter.self, depth);
    interpreter.noticeable = true;
    interpreter.tell(Event.Kind.UNLOCK, lock, "");
  }

  /**
   * Wakes every thread that waits on an object. One that was interrupted before may have left the
   * wait set by that or not: it throws or returns, which is a choice when it has the monitor again.
   */
  void wakeAll(int object) {
    for (int t = 0; t < machine.threads; t++) {
      if (waitsOn(t, object)) {
        wake(t, ThreadWord.WOKEN);
      } else if (leavesInterrupted(t, object)) {
        wake(t, ThreadWord.WOKEN_EITHER);
      }
    }
  }

  /** Whether a thread is in wait on an object and not yet woken. */
  boolean waitsOn(int thread, int object) {
    return machine.waitObject[thread] == object
        && ThreadWord.waits(ThreadWord.status(machine.threadWord[thread]));
  }

  /** Whether a thread was interrupted in wait on an object and has not come out. */
  boolean leavesInterrupted(int thread, int object) {
    return machine.waitObject[thread] == object
        && ThreadWord.status(machine.threadWord[thread]) == ThreadWord.WOKEN_INTERRUPTED;
  }

  /** Ends the waiting of a thread; it must take the monitor again. */
  void wake(int thread, int status) {
    machine.threadWord[thread] = ThreadWord.withStatus(machine.threadWord[thread], status);
    interpreter.tell(Event.Kind.WAKE, machine.threadObject[thread], "");
  }

  // --- class initialisation (JVMS 5.5) ---------------------------------------------------------

  /** Whether a class may be used by the running thread without more ado. */
  boolean initialized(int slot) {
    return slot < 0
        || machine.heap.staticWord(slot) == InitState.DONE
        || machine.heap.staticWord(slot) == InitState.RUNNING + interpreter.self;
  }

  /** Starts the initialisation of a class; afterwards the instruction is executed again. */
  Result initialize(int slot) {
    if (interpreter.mustRestAmongThreads()) {
      return Result.RESTS;
    }
    int state = machine.heap.staticWord(slot);
    ClassInfo c = program.initializedAt[slot];
    if (state == InitState.FAILED) {
      return raise(program.wellKnown.noClassDef, "Could not initialize class " + c.binaryName());
    }
    if (state >= InitState.RUNNING) {
      return Result.RESTS;
    }
    interpreter.tell(Event.Kind.CLASS_INIT, 0, "initialise " + c.binaryName());
    machine.heap.putStatic(slot, InitState.RUNNING + interpreter.self);
    frames.push(c.initializer, frames.sp[frames.top]);
    return null;
  }

  /** Initialises what a class needs first, then goes on with its own initialiser. */
  Result initializeSupers(ClassInfo c) {
    if (c.superclass != null && !initialized(c.superclass.initSlot)) {
      return initialize(c.superclass.initSlot);
    }
    for (ClassInfo i : c.initializedInterfaces) {
      if (!initialized(i.initSlot)) {
        return initialize(i.initSlot);
      }
    }
    frames.pc[frames.top]++;
    return null;
  }

  // --- observation -----------------------------------------------------------------------------

  void observeField(
      boolean write, int at, int ref, long before, long value, MethodInfo method, int pc) {
    if (machine.shared(ref) || interpreter.observer.follows(ref)) {
      interpreter.observer.access(
          write, program.fields[method.code[at + 3]], ref, 0, before, value, method, pc);
    }
  }

  void observeElement(boolean write, int ref, int index, long before, long value) {
    if (machine.shared(ref) || interpreter.observer.follows(ref)) {
      interpreter.observer.access(
          write, null, ref, index, before, value, frames.method[frames.top], frames.pc[frames.top]);
    }
  }
}
