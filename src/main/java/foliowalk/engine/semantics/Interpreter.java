package foliowalk.engine.semantics;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.Timeouts;
import foliowalk.program.MethodInfo;
import foliowalk.program.Op;
import foliowalk.program.Program;
import foliowalk.run.Budget;
import foliowalk.trace.Event;

/**
 * Runs the loaded thread of a {@link Machine} from where it rests to the next scheduling point.
 *
 * <p>{@code full} is the heart of it: while the step is full, an instruction that other threads
 * could notice makes the thread rest before it; else the instruction is executed. A step is not
 * full for its first instruction (the operation at which the thread rested) and inside an atomic
 * library model. Who executes such an instruction asks {@link #mustRest(int)} before it.
 */
final class Interpreter {
  /**
   * Instructions after which a thread rests anyway, so that a loop without end cannot hold a step.
   */
  static final int MAX_INSTRUCTIONS = 50_000;

  /** The budget is asked once in one more than so many instructions. */
  private static final int LOOK_MASK = 1023;

  /** Instructions after which an operation of a library model is given up. */
  static final int MAX_ATOMIC_INSTRUCTIONS = 20_000_000;

  /** How a run of a thread ended. */
  enum Result {
    RESTS,
    ENDED,
    VIOLATION
  }

  final Program program;
  final Machine machine;
  final CallStack frames;
  final Calls calls;
  final MemoryAccess memory;
  final ThreadCalls threadCalls;
  private final NativeCalls natives;

  /**
   * Whether leaving a monitor needs no scheduling point. While a thread owns a monitor, no other
   * thread can enter it, wait or notify on it: leaving is then independent of everything others can
   * do before it, so it is a persistent set by itself.
   */
  final boolean mergeExits;

  final Execution execution;

  /** What the run may cost, asked within long steps too. */
  Budget budget = Budget.unlimited();

  /** Told what happens; null during a search. */
  Observer observer;

  /** The running thread. */
  int self;

  /** Data choice of this step. */
  int alternative;

  /** 1 when an operation that others can notice must wait for the next step, 0 otherwise. */
  private int full;

  /** Whether this step may have done more than look: others could notice it. */
  boolean noticeable;

  /** How many initialisations of classes have ended in steps, well or not. */
  long initialisationsEnded;

  /** Depth of the frame of the atomic library model that runs, or -1. */
  int atomicFrame = -1;

  /** Whether a limit of time is over only when nothing else can move. */
  final boolean timeOutsLast;

  Interpreter(Program program, Machine machine, RunConfig config) {
    this.program = program;
    this.mergeExits = config.reduction() == Reduction.INDEPENDENT;
    this.machine = machine;
    this.timeOutsLast = config.timeouts() == Timeouts.LAST;
    this.execution = new Execution(program, machine, config.reach());
    this.frames = machine.frames;
    this.calls = new Calls(this);
    this.memory = new MemoryAccess(this);
    this.threadCalls = new ThreadCalls(this, config.spuriousWakeups());
    this.natives = new NativeCalls(this);
  }

  /**
   * Runs the loaded thread.
   *
   * @param mayAct whether the operation at which it rests may be executed
   * @param looks whether that only reads, which no other thread notices
   */
  Result run(int thread, boolean mayAct, boolean looks) {
    self = thread;
    atomicFrame = -1;
    full = mayAct ? 0 : 1;
    noticeable = !looks;
    if (frames.pc[frames.top] == frames.method[frames.top].length()) {
      if (!mayAct) {
        return Result.RESTS;
      }
      Result r = calls.resumeUnwinding();
      if (r != null) {
        return r;
      }
      full = 1;
    }
    return loop();
  }

  /** Continues after a step has already done its one visible operation. */
  Result runOn(int thread) {
    self = thread;
    atomicFrame = -1;
    full = 1;
    noticeable = true;
    return loop();
  }

  /** The next operation that others can notice belongs to this step. */
  void allowOne() {
    full = 0;
  }

  /** Whether an operation that others can notice has to wait for the next step. */
  boolean isFull() {
    return full != 0;
  }

  /** Whether the thread has to rest before it touches an object. */
  boolean mustRest(int ref) {
    return full != 0 && machine.shared(ref);
  }

  /** Whether the thread has to rest before what every other thread could notice. */
  boolean mustRestAmongThreads() {
    return full != 0 && machine.concurrent();
  }

  /**
   * Whether a thread that is about to die of an exception has to rest before that. Dying ends the
   * path, so what the thread did in this step must be there for the others first, or it would hide
   * what they make of it. A step that only read left the others as they were.
   */
  boolean mustRestBeforeDeath() {
    return noticeable && mustRestAmongThreads();
  }

  private Result loop() {
    final Machine machine = this.machine;
    final CallStack frames = this.frames;
    MethodInfo method = frames.method[frames.top];
    int[] code = method.code;
    int pc = frames.pc[frames.top];
    int sp = frames.sp[frames.top];
    int lp = frames.locals[frames.top];
    int[] s = frames.words;
    int[] heap = machine.heap.words();
    final long[] begun = execution.begun;
    int base = method.firstPoint >> 1;
    int left = MAX_INSTRUCTIONS;
    while (true) {
      if (--left < 0) {
        if (atomicFrame < 0) {
          return rest(pc, sp);
        }
        mustEnd(left);
      }
      if ((left & LOOK_MASK) == 0) {
        budget.check();
      }
      begun[base + pc]++;
      final int at = pc * Op.STRIDE;
      final int op = code[at];
      switch (op) {
        case Op.NOP -> pc++;
        case Op.CONST -> {
          s[sp++] = code[at + 1];
          pc++;
        }
        case Op.CONST2 -> {
          s[sp] = code[at + 1];
          s[sp + 1] = code[at + 2];
          sp += 2;
          pc++;
        }
        case Op.LOAD -> {
          s[sp++] = s[lp + code[at + 1]];
          pc++;
        }
        case Op.LOAD2 -> {
          int from = lp + code[at + 1];
          s[sp] = s[from];
          s[sp + 1] = s[from + 1];
          sp += 2;
          pc++;
        }
        case Op.STORE -> {
          s[lp + code[at + 1]] = s[--sp];
          pc++;
        }
        case Op.STORE2 -> {
          sp -= 2;
          int to = lp + code[at + 1];
          s[to] = s[sp];
          s[to + 1] = s[sp + 1];
          pc++;
        }
        case Op.IINC -> {
          s[lp + code[at + 1]] += code[at + 2];
          pc++;
        }
        case Op.POP -> {
          sp--;
          pc++;
        }
        case Op.POP2 -> {
          sp -= 2;
          pc++;
        }
        case Op.DUP -> {
          s[sp] = s[sp - 1];
          sp++;
          pc++;
        }
        case Op.IADD -> {
          sp--;
          s[sp - 1] += s[sp];
          pc++;
        }
        case Op.ISUB -> {
          sp--;
          s[sp - 1] -= s[sp];
          pc++;
        }
        case Op.INEG -> {
          s[sp - 1] = -s[sp - 1];
          pc++;
        }
        case Op.IFEQ -> pc = s[--sp] == 0 ? code[at + 1] : pc + 1;
        case Op.IFNE -> pc = s[--sp] != 0 ? code[at + 1] : pc + 1;
        case Op.IFLT -> pc = s[--sp] < 0 ? code[at + 1] : pc + 1;
        case Op.IFGE -> pc = s[--sp] >= 0 ? code[at + 1] : pc + 1;
        case Op.IFGT -> pc = s[--sp] > 0 ? code[at + 1] : pc + 1;
        case Op.IFLE -> pc = s[--sp] <= 0 ? code[at + 1] : pc + 1;
        case Op.IF_ICMPEQ -> {
          sp -= 2;
          pc = s[sp] == s[sp + 1] ? code[at + 1] : pc + 1;
        }
        case Op.IF_ICMPNE -> {
          sp -= 2;
          pc = s[sp] != s[sp + 1] ? code[at + 1] : pc + 1;
        }
        case Op.IF_ICMPLT -> {
          sp -= 2;
          pc = s[sp] < s[sp + 1] ? code[at + 1] : pc + 1;
        }
        case Op.IF_ICMPGE -> {
          sp -= 2;
          pc = s[sp] >= s[sp + 1] ? code[at + 1] : pc + 1;
        }
        case Op.IF_ICMPGT -> {
          sp -= 2;
          pc = s[sp] > s[sp + 1] ? code[at + 1] : pc + 1;
        }
        case Op.IF_ICMPLE -> {
          sp -= 2;
          pc = s[sp] <= s[sp + 1] ? code[at + 1] : pc + 1;
        }
        case Op.GOTO -> pc = code[at + 1];
        case Op.GETFIELD -> {
          int ref = s[sp - 1];
          if (ref > 0) {
            int shared = heap[ref] & Header.SHARED;
            if ((shared & full) != 0 && code[at + 2] == 0) {
              return rest(pc, sp);
            }
            s[sp - 1] = heap[ref + code[at + 1]];
            if (observer != null) {
              calls.observeField(false, at, ref, 0, s[sp - 1], method, pc);
            }
            pc++;
          } else if (ref < 0) {
            s[sp - 1] = machine.word(ref, code[at + 1]);
            pc++;
          } else {
            rest(pc, sp);
            Result r = calls.raise(program.wellKnown.nullPointer, null);
            if (r != null) {
              return r;
            }
            method = null;
          }
        }
        case Op.PUTFIELD, Op.PUTFIELD_REF -> {
          int ref = s[sp - 2];
          if (ref <= 0) {
            rest(pc, sp);
            Result r = calls.raise(program.wellKnown.nullPointer, null);
            if (r != null) {
              return r;
            }
            method = null;
          } else {
            if ((heap[ref] & Header.SHARED) != 0) {
              if (code[at + 2] != 0) {
                throw MemoryAccess.escaped(program.fields[code[at + 3]]);
              }
              if (full != 0) {
                return rest(pc, sp);
              }
            }
            if (observer != null) {
              calls.observeField(true, at, ref, heap[ref + code[at + 1]], s[sp - 1], method, pc);
            }
            if (op == Op.PUTFIELD_REF) {
              machine.heap.putReference(ref, code[at + 1], s[sp - 1]);
            } else {
              machine.heap.put(ref, code[at + 1], s[sp - 1]);
            }
            sp -= 2;
            pc++;
          }
        }
        case Op.RETURN -> {
          frames.pc[frames.top] = pc;
          frames.sp[frames.top] = sp;
          Result r = calls.leave(code[at + 1]);
          if (r != null) {
            return r;
          }
          method = null;
        }
        case Op.INVOKE_STATIC, Op.INVOKE_SPECIAL, Op.INVOKE_VIRTUAL -> {
          frames.pc[frames.top] = pc;
          frames.sp[frames.top] = sp;
          Result r = calls.invoke(op, code[at + 1], code[at + 2]);
          if (r != null) {
            return r;
          }
          method = null;
        }
        default -> {
          if (op >= Op.IADD && op <= Op.DCMPG || op >= Op.DUP_X1 && op <= Op.SWAP) {
            int next = arithmetic(op, s, sp);
            if (next >= 0) {
              sp = next;
              pc++;
              break;
            }
          }
          frames.pc[frames.top] = pc;
          frames.sp[frames.top] = sp;
          Result r = rare(op, at);
          if (r != null) {
            return r;
          }
          method = null;
        }
      }
      operationIsDone();
      if (method == null) {
        // Something outside this loop moved the thread: take its registers up again.
        method = frames.method[frames.top];
        code = method.code;
        base = method.firstPoint >> 1;
        pc = frames.pc[frames.top];
        sp = frames.sp[frames.top];
        lp = frames.locals[frames.top];
        s = frames.words;
        heap = machine.heap.words();
      }
    }
  }

  /** An operation of a library model that does not end is a defect of the model. */
  private void mustEnd(int left) {
    if (left < -MAX_ATOMIC_INSTRUCTIONS) {
      throw new UnsupportedAtRunTime(
          "one operation of more than "
              + MAX_ATOMIC_INSTRUCTIONS
              + " instructions, at "
              + frames.method[atomicFrame]);
    }
  }

  private Result rest(int pc, int sp) {
    frames.pc[frames.top] = pc;
    frames.sp[frames.top] = sp;
    return Result.RESTS;
  }

  /** Executes an arithmetic or stack instruction; -1 for a division by zero. */
  private static int arithmetic(int op, int[] s, int sp) {
    if (op >= Op.DUP_X1 && op <= Op.SWAP) {
      return Ops.shuffle(op, s, sp);
    }
    if (op == Op.IDIV || op == Op.IREM) {
      if (s[sp - 1] == 0) {
        return -1;
      }
      s[sp - 2] = Ops.divide(op, s[sp - 2], s[sp - 1]);
      return sp - 1;
    }
    if (op <= Op.IXOR) {
      s[sp - 2] = Ops.intOp(op, s[sp - 2], s[sp - 1]);
      return sp - 1;
    }
    if (op >= Op.LADD && op <= Op.LXOR) {
      return (op == Op.LDIV || op == Op.LREM) && Ops.wide(s, sp - 2) == 0
          ? -1
          : Ops.longOp(op, s, sp);
    }
    if (op >= Op.FADD && op <= Op.DNEG) {
      return Ops.floatOp(op, s, sp);
    }
    if (op >= Op.I2L && op <= Op.I2S) {
      return Ops.convert(op, s, sp);
    }
    return Ops.compare(op, s, sp);
  }

  /** The instructions that are not worth a place in the hot loop. */
  private Result rare(int op, int at) {
    MethodInfo method = frames.method[frames.top];
    int[] code = method.code;
    int a = code[at + 1];
    int[] s = frames.words;
    int sp = frames.sp[frames.top];
    switch (op) {
      case Op.IDIV, Op.IREM, Op.LDIV, Op.LREM -> {
        return calls.raise(program.wellKnown.arithmetic, "/ by zero");
      }
      case Op.ARRAY_LENGTH -> {
        if (s[sp - 1] == 0) {
          return calls.raise(program.wellKnown.nullPointer, null);
        }
        s[sp - 1] = machine.heap.length(s[sp - 1]);
        return done(sp);
      }
      case Op.ARRAY_LOAD, Op.ARRAY_LOAD2 -> {
        return memory.arrayLoad(op, s, sp);
      }
      case Op.ARRAY_STORE,
          Op.ARRAY_STORE_BYTE,
          Op.ARRAY_STORE_CHAR,
          Op.ARRAY_STORE_SHORT,
          Op.ARRAY_STORE2,
          Op.ARRAY_STORE_REF -> {
        return memory.arrayStore(op, s, sp);
      }
      case Op.GETFIELD2 -> {
        return memory.getField2(at, code, s, sp);
      }
      case Op.PUTFIELD2 -> {
        return memory.putField2(at, code, s, sp);
      }
      case Op.GETSTATIC, Op.GETSTATIC2 -> {
        return memory.getStatic(op, at, code, s, sp);
      }
      case Op.PUTSTATIC, Op.PUTSTATIC2, Op.PUTSTATIC_REF -> {
        return memory.putStatic(op, at, code, s, sp);
      }
      case Op.NEW -> {
        if (!calls.initialized(code[at + 2])) {
          return calls.initialize(code[at + 2]);
        }
        s[sp] = machine.heap.allocate(program.classes[a]);
        return done(sp + 1);
      }
      case Op.NEW_ARRAY -> {
        if (s[sp - 1] < 0) {
          return calls.raise(program.wellKnown.negativeArraySize, Integer.toString(s[sp - 1]));
        }
        s[sp - 1] = memory.newArray(program.classes[a], s[sp - 1]);
        return done(sp);
      }
      case Op.NEW_MULTIARRAY -> {
        return memory.newMultiArray(program.classes[a], code[at + 2], s, sp);
      }
      case Op.ATHROW -> {
        if (s[sp - 1] == 0) {
          return calls.raise(program.wellKnown.nullPointer, null);
        }
        return calls.unwind(s[sp - 1]);
      }
      case Op.CHECKCAST -> {
        int ref = s[sp - 1];
        if (ref != 0 && !program.subclass[machine.classOf(ref)][a]) {
          return calls.raise(
              program.wellKnown.classCast,
              CastText.of(program.classes[machine.classOf(ref)], program.classes[a]));
        }
        return done(sp);
      }
      case Op.INSTANCEOF -> {
        int ref = s[sp - 1];
        s[sp - 1] = ref != 0 && program.subclass[machine.classOf(ref)][a] ? 1 : 0;
        return done(sp);
      }
      case Op.TABLESWITCH, Op.LOOKUPSWITCH -> {
        frames.pc[frames.top] = switchTarget(op, program.switches[a], s[sp - 1]);
        frames.sp[frames.top] = sp - 1;
        return null;
      }
      case Op.MONITOR_ENTER -> {
        if (s[sp - 1] == 0) {
          return calls.raise(program.wellKnown.nullPointer, null);
        }
        execution.locks(machine.classOf(s[sp - 1]));
        return calls.enterMonitor(s[sp - 1]) ? done(sp - 1) : Result.RESTS;
      }
      case Op.MONITOR_EXIT -> {
        return monitorExit(s, sp);
      }
      case Op.INIT_SUPERS -> {
        return calls.initializeSupers(program.classes[a]);
      }
      default -> throw new IllegalStateException(Op.name(op) + " in " + method);
    }
  }

  private Result monitorExit(int[] s, int sp) {
    int ref = s[sp - 1];
    if (ref == 0) {
      return calls.raise(program.wellKnown.nullPointer, null);
    }
    if (Header.owner(machine.heap.lockWord(ref)) != self) {
      return calls.raise(program.wellKnown.illegalMonitorState, null);
    }
    if (!mergeExits && mustRest(ref)) {
      return Result.RESTS;
    }
    calls.exitMonitor(ref);
    return done(sp - 1);
  }

  /** From here on, what others can notice belongs to the next step. */
  void operationIsDone() {
    full = atomicFrame < 0 ? 1 : 0;
  }

  /** Ends an instruction that went through: next instruction, new stack pointer. */
  Result done(int sp) {
    frames.sp[frames.top] = sp;
    frames.pc[frames.top]++;
    return null;
  }

  private static int switchTarget(int op, int[] table, int key) {
    if (op == Op.TABLESWITCH) {
      long i = (long) key - table[1] + 2;
      return i >= 2 && i < table.length ? table[(int) i] : table[0];
    }
    for (int i = 1; i < table.length; i += 2) {
      if (table[i] == key) {
        return table[i + 1];
      }
    }
    return table[0];
  }

  /** Tells the observer, if there is one. */
  void tell(Event.Kind kind, int reference, String text) {
    if (observer != null) {
      observer.event(kind, reference, text, frames.method[frames.top], frames.pc[frames.top]);
    }
  }

  /** Runs a host implementation; null when the thread goes on. */
  Result callNative(MethodInfo target) {
    execution.calls(target.nativeMethod, frames.method[frames.top]);
    return natives.call(target);
  }
}
