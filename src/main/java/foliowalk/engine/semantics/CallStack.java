package foliowalk.engine.semantics;

import foliowalk.program.MethodInfo;
import foliowalk.program.Points;
import foliowalk.program.Program;
import java.util.Arrays;

/**
 * The frames of the running thread. Locals and operands share one array; the arguments that a
 * caller pushed are the first locals of the callee, so a call copies nothing.
 */
final class CallStack {
  /** Frames deeper than this are refused: a recursion without end must not look like a result. */
  static final int MAX_DEPTH = 1000;

  private final Program program;
  private final Points points;

  int[] words = new int[4096];

  /** Index of the top frame; -1 when the thread has ended. */
  int top = -1;

  MethodInfo[] method = new MethodInfo[64];

  /** Instruction at which each frame stands; the length of the code when an exception leaves it. */
  int[] pc = new int[64];

  /** Position of local 0. */
  int[] locals = new int[64];

  /** First free word of the operand stack. */
  int[] sp = new int[64];

  /** Scratch: where the frames being loaded start. */
  private int[] starts = new int[64];

  CallStack(Program program) {
    this.program = program;
    this.points = program.points;
  }

  /** Starts a thread at the entry of an instance method. */
  void enter(int methodId, int receiver) {
    top = -1;
    push(program.methods[methodId], 0);
    words[0] = receiver;
  }

  /** Pushes a frame whose arguments stand at {@code base}. */
  void push(MethodInfo m, int base) {
    top++;
    if (top == method.length) {
      int n = top * 2;
      method = Arrays.copyOf(method, n);
      pc = Arrays.copyOf(pc, n);
      locals = Arrays.copyOf(locals, n);
      sp = Arrays.copyOf(sp, n);
      starts = Arrays.copyOf(starts, n);
    }
    int need = base + m.maxLocals + m.maxStack + 8;
    if (need > words.length) {
      words = Arrays.copyOf(words, need * 2);
    }
    method[top] = m;
    pc[top] = 0;
    locals[top] = base;
    sp[top] = base + m.maxLocals;
  }

  /** Reads the frames of a thread, which stand from the top. */
  void load(int[] v, int from, int to) {
    int count = 0;
    for (int at = from; at < to; at += points.frameWords(v[at])) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at;
    }
    top = -1;
    for (int i = count - 1; i >= 0; i--) {
      int at = starts[i];
      int point = v[at++];
      MethodInfo m = program.methods[points.method[point]];
      push(m, top < 0 ? 0 : sp[top]);
      pc[top] = point - m.firstPoint >> 1;
      int base = locals[top];
      for (char local : points.locals[point]) {
        words[base + local] = v[at++];
      }
      int stack = points.stackWords[point];
      System.arraycopy(v, at, words, sp[top], stack);
      sp[top] += stack;
    }
  }

  /** Whether a frame below the top is of one of these methods, given by id. */
  boolean has(boolean[] methods) {
    for (int i = 0; i < top; i++) {
      if (methods[method[i].id]) {
        return true;
      }
    }
    return false;
  }

  /** The point at which a frame rests. */
  int point(int frame) {
    MethodInfo m = method[frame];
    int before = m.firstPoint + 2 * pc[frame];
    boolean calling = frame < top && !method[frame + 1].isClassInitializer();
    return calling ? before + 1 : before;
  }

  /** Upper bound of the words {@link #store} writes. */
  int words() {
    return top < 0 ? 0 : sp[top] + top + 1;
  }

  /** Writes the frames from the top and returns the position after them. */
  int store(int[] v, int from) {
    int p = from;
    for (int i = top; i >= 0; i--) {
      int point = point(i);
      v[p++] = point;
      int base = locals[i];
      for (char local : points.locals[point]) {
        v[p++] = words[base + local];
      }
      int stack = points.stackWords[point];
      System.arraycopy(words, base + method[i].maxLocals, v, p, stack);
      p += stack;
    }
    return p;
  }

  /** Writes the one frame of a thread that stands at the entry of its run(). */
  static int storeEntry(MethodInfo m, int receiver, int[] v, int from, Points points) {
    int p = from;
    v[p++] = m.firstPoint;
    if (points.locals[m.firstPoint].length > 0) {
      v[p++] = receiver;
    }
    return p;
  }
}
