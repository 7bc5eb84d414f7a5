package foliowalk.engine.semantics;

import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Op;
import foliowalk.program.Program;

/**
 * What a thread that cannot move waits for.
 *
 * @param kind of what kind it is
 * @param object the object whose monitor or notification it is, or 0
 * @param thread index of the thread whose end it is, or -1
 */
record Obstacle(Kind kind, int object, int thread) {

  /** What a thread can wait for. */
  enum Kind {
    NOTIFICATION,
    MONITOR_AGAIN,
    MONITOR,
    END,
    CLASS
  }

  /** Of the thread whose frames are loaded. */
  static Obstacle of(Program program, Machine machine, Calls calls) {
    int t = machine.loaded;
    int status = ThreadWord.status(machine.threadWord[t]);
    if (status == ThreadWord.WAITING) {
      return new Obstacle(Kind.NOTIFICATION, machine.waitObject[t], -1);
    }
    if (status == ThreadWord.WOKEN || status == ThreadWord.WOKEN_INTERRUPTED) {
      return new Obstacle(Kind.MONITOR_AGAIN, machine.waitObject[t], -1);
    }
    CallStack f = machine.frames;
    MethodInfo m = f.method[f.top];
    int at = Math.min(f.pc[f.top], m.length() - 1) * Op.STRIDE;
    int sp = f.sp[f.top];
    MethodInfo target = null;
    switch (m.code[at]) {
      case Op.MONITOR_ENTER -> {
        return new Obstacle(Kind.MONITOR, f.words[sp - 1], -1);
      }
      case Op.INVOKE_STATIC, Op.INVOKE_SPECIAL -> target = program.methods[m.code[at + 1]];
      case Op.INVOKE_VIRTUAL -> {
        int receiver = f.words[sp - m.code[at + 2]];
        target = program.methods[program.dispatch[machine.classOf(receiver)][m.code[at + 1]]];
      }
      default -> {}
    }
    if (target != null && target.nativeMethod == NativeMethod.THREAD_JOIN) {
      int joined = machine.threadOf(f.words[sp - target.argumentWords]);
      return new Obstacle(Kind.END, 0, joined);
    }
    if (target != null && target.isSynchronized) {
      int lock =
          target.isStatic ? calls.classObject(target.owner) : f.words[sp - target.argumentWords];
      return new Obstacle(Kind.MONITOR, lock, -1);
    }
    return new Obstacle(Kind.CLASS, 0, -1);
  }
}
