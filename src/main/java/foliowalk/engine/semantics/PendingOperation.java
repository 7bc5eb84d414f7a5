package foliowalk.engine.semantics;

import foliowalk.engine.system.StateVector;
import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Op;
import foliowalk.program.Points;
import foliowalk.program.Program;
import java.util.Arrays;

/**
 * Reads from a state vector, without unpacking it, what each thread would do next: how many results
 * the operation has, or that it is blocked.
 */
final class PendingOperation {
  private final Program program;
  private final Points points;
  private final boolean spurious;

  private int[] v;
  private int length;
  private int threads;
  private int constantsAt;
  private int constantLocks;
  private int heapBase;
  private int[] threadAt = new int[8];

  PendingOperation(Program program, Machine machine, boolean spurious) {
    this.program = program;
    this.points = machine.points;
    this.spurious = spurious;
  }

  /** Whether a thread is alive that keeps the program alive. Also reads the vector in. */
  boolean alive(StateVector state) {
    v = state.words;
    length = state.length;
    threads = v[0];
    constantLocks = v[1];
    constantsAt = Layout.PROLOGUE + program.initialStatics.length;
    int p = constantsAt + 2 * constantLocks;
    if (threadAt.length < threads) {
      threadAt = new int[threads * 2];
    }
    boolean alive = false;
    for (int t = 0; t < threads; t++) {
      threadAt[t] = p;
      alive |= (v[p + 1] & ThreadWord.DAEMON) == 0;
      p += v[p];
    }
    heapBase = p - 1;
    return alive;
  }

  /** Whether two states differ in more than the frames of threads. */
  boolean changes(StateVector before, StateVector after) {
    int[] a = before.words;
    int[] b = after.words;
    int fixed =
        Layout.PROLOGUE
            + program.initialStatics.length
            + ConstantMonitors.WORDS * a[Layout.CONSTANT_MONITORS];
    if (!Arrays.equals(a, 0, fixed, b, 0, fixed)) {
      return true;
    }
    int p = fixed;
    int q = fixed;
    for (int t = 0; t < a[Layout.THREADS]; t++) {
      int header = Layout.THREAD_FRAMES;
      if (!Arrays.equals(a, p + 1, p + header, b, q + 1, q + header)) {
        return true;
      }
      p += a[p];
      q += b[q];
    }
    return !Arrays.equals(a, p, before.length, b, q, after.length);
  }

  /** Number of ways in which a thread can move now; 0 when it is blocked. */
  int alternatives(int t) {
    int at = threadAt[t];
    int word = v[at + 1];
    switch (ThreadWord.status(word)) {
      case ThreadWord.WAITING -> {
        return spurious ? 1 : 0;
      }
      case ThreadWord.TIMED_WAITING -> {
        return 1;
      }
      case ThreadWord.WOKEN, ThreadWord.WOKEN_INTERRUPTED -> {
        return free(v[at + 3], t) ? 1 : 0;
      }
      default -> {
        return runnable(t, at + Layout.THREAD_FRAMES, word);
      }
    }
  }

  private int runnable(int t, int frame, int word) {
    int point = v[frame];
    MethodInfo m = program.methods[points.method[point]];
    int pc = point - m.firstPoint >> 1;
    if (pc == m.length()) {
      return 1;
    }
    int end = frame + points.frameWords(point);
    int[] code = m.code;
    int at = pc * Op.STRIDE;
    switch (code[at]) {
      case Op.MONITOR_ENTER -> {
        return free(v[end - 1], t) ? 1 : 0;
      }
      case Op.GETSTATIC, Op.GETSTATIC2, Op.PUTSTATIC, Op.PUTSTATIC2, Op.PUTSTATIC_REF, Op.NEW -> {
        return initializable(code[at + 2], t) ? 1 : 0;
      }
      case Op.INIT_SUPERS -> {
        return supersInitializable(program.classes[code[at + 1]], t) ? 1 : 0;
      }
      case Op.INVOKE_STATIC -> {
        if (!initializable(code[at + 2], t)) {
          return 0;
        }
        boolean ready = code[at + 2] < 0 || initialized(code[at + 2], t);
        return ready ? call(program.methods[code[at + 1]], end, t, word) : 1;
      }
      case Op.INVOKE_SPECIAL -> {
        return call(program.methods[code[at + 1]], end, t, word);
      }
      case Op.INVOKE_VIRTUAL -> {
        int receiver = v[end - code[at + 2]];
        if (receiver == 0) {
          return 1;
        }
        int id = program.dispatch[classOf(receiver)][code[at + 1]];
        return id < 0 ? 1 : call(program.methods[id], end, t, word);
      }
      default -> {
        return 1;
      }
    }
  }

  private int call(MethodInfo target, int end, int t, int word) {
    int base = end - target.argumentWords;
    if (target.nativeMethod != null) {
      return nativeCall(target, base, t, word);
    }
    if (target.isSynchronized) {
      int lock =
          target.isStatic
              ? program.constants.object("class", program.wellKnown.classClass.id, target.owner.id)
              : v[base];
      return lock == 0 || free(lock, t) ? 1 : 0;
    }
    return 1;
  }

  private int nativeCall(MethodInfo target, int base, int t, int word) {
    switch (target.nativeMethod) {
      case ENGINE_CHOOSE -> {
        return Math.max(1, v[base]);
      }
      case OBJECT_HASH_CODE, SYSTEM_IDENTITY_HASH -> {
        int hashes = v[Layout.IDENTITY_HASHES];
        return v[base] == 0
            ? 1
            : IdentityHashes.places(v, length - IdentityHashes.WORDS * hashes, hashes, v[base]);
      }
      case ENGINE_SPURIOUS -> {
        return spurious ? 2 : 1;
      }
      case OBJECT_NOTIFY -> {
        if (Header.owner(lockWord(v[base])) != t) {
          return 1;
        }
        int waiters = 0;
        for (int other = 0; other < threads; other++) {
          int status = ThreadWord.status(v[threadAt[other] + 1]);
          boolean waits = status == ThreadWord.WAITING || status == ThreadWord.TIMED_WAITING;
          if (waits && v[threadAt[other] + 3] == v[base]) {
            waiters++;
          }
        }
        return Math.max(1, waiters);
      }
      case THREAD_JOIN -> {
        boolean alive = v[base] > 0 && v[heapBase + v[base] + program.wellKnown.threadStatus] == 1;
        boolean timed = Ops.wide(v, base + 1) != 0;
        return alive && !timed && (word & ThreadWord.INTERRUPTED) == 0 ? 0 : 1;
      }
      default -> {
        return 1;
      }
    }
  }

  private int classOf(int reference) {
    int header = reference > 0 ? v[heapBase + reference] : program.constants.image(reference)[0];
    return Header.classId(header);
  }

  /** Whether a thread can take a monitor. */
  private boolean free(int lock, int t) {
    int owner = Header.owner(lockWord(lock));
    return owner < 0 || owner == t;
  }

  private int lockWord(int lock) {
    if (lock > 0) {
      return v[heapBase + lock];
    }
    for (int i = 0; i < constantLocks; i++) {
      if (v[constantsAt + 2 * i] == lock) {
        return v[constantsAt + 2 * i + 1];
      }
    }
    return 0;
  }

  private boolean initialized(int slot, int t) {
    int state = v[Layout.PROLOGUE + slot];
    return state == InitState.DONE || state == InitState.RUNNING + t;
  }

  /** Whether a use of a class is not blocked by another thread that initialises it. */
  private boolean initializable(int slot, int t) {
    return slot < 0
        || v[Layout.PROLOGUE + slot] < InitState.RUNNING
        || v[Layout.PROLOGUE + slot] == InitState.RUNNING + t;
  }

  private boolean supersInitializable(ClassInfo c, int t) {
    if (c.superclass != null && c.superclass.initSlot >= 0) {
      int slot = c.superclass.initSlot;
      if (!initializable(slot, t)) {
        return false;
      }
      if (!initialized(slot, t)) {
        return true;
      }
    }
    for (ClassInfo i : c.initializedInterfaces) {
      if (!initialized(i.initSlot, t)) {
        return initializable(i.initSlot, t);
      }
    }
    return true;
  }
}
