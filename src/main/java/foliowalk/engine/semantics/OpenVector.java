package foliowalk.engine.semantics;

import foliowalk.engine.system.OpenState;
import foliowalk.engine.system.StateVector;
import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Points;
import foliowalk.program.Program;
import java.util.Arrays;

/** Reads a state vector as {@link Layout} has it, without unpacking it. */
abstract class OpenVector implements OpenState {
  final Program program;
  final Points points;

  int[] v;
  int length;
  int threads;
  int constantsAt;
  int constantLocks;
  int heapBase;
  int[] threadAt = new int[8];

  OpenVector(Program program, Points points) {
    this.program = program;
    this.points = points;
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

  /**
   * Whether a thread that keeps the program alive is in a loop of the program that its code has no
   * way out of.
   */
  boolean endless(WaysOut waysOut) {
    for (int t = 0; t < threads; t++) {
      int end = threadAt[t] + v[threadAt[t]];
      if ((v[threadAt[t] + Layout.THREAD_WORD] & ThreadWord.DAEMON) != 0) {
        continue;
      }
      for (int frame = threadAt[t] + Layout.THREAD_FRAMES; frame < end; ) {
        MethodInfo method = methodAt(frame);
        if (!method.isLibrary() && waysOut.endless(method, v[frame] - method.firstPoint >> 1)) {
          return true;
        }
        frame += points.frameWords(v[frame]);
      }
    }
    return false;
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

  /**
   * As {@link #changes}, where a thread is the only one that can move: nobody can notice which
   * monitors it takes, and whether it waits.
   */
  boolean changesOfLoneThread(int thread, StateVector before, StateVector after) {
    return !Arrays.equals(noticeable(thread, before), noticeable(thread, after));
  }

  /** Without frames, monitors, and how one thread waits. */
  private int[] noticeable(int thread, StateVector state) {
    alive(state);
    int[] words = new int[length];
    int n = 0;
    for (int i = 0; i < constantsAt; i++) {
      words[n++] = i == Layout.CONSTANT_MONITORS ? 0 : v[i];
    }
    for (int t = 0; t < threads; t++) {
      int at = threadAt[t];
      words[n++] = t == thread ? 0 : v[at + Layout.THREAD_WORD];
      words[n++] = v[at + Layout.THREAD_OBJECT];
      words[n++] = t == thread ? 0 : v[at + Layout.THREAD_WAITS_ON];
      words[n++] = v[at + Layout.THREAD_SEGMENT_END];
    }
    int heap = n - 1;
    int rest = length - heapBase - 1;
    System.arraycopy(v, heapBase + 1, words, n, rest);
    for (int object : objects()) {
      words[heap + object] &= Header.WITHOUT_LOCK;
    }
    return Arrays.copyOf(words, n + rest);
  }

  MethodInfo methodAt(int frame) {
    return program.methods[points.method[v[frame]]];
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public int word(int reference, int offset) {
    return reference > 0
        ? v[heapBase + reference + offset]
        : program.constants.image(reference)[offset];
  }

  @Override
  public int staticWord(int slot) {
    return v[Layout.PROLOGUE + slot];
  }

  @Override
  public int[] lockedConstants() {
    int[] locked = new int[constantLocks];
    for (int i = 0; i < constantLocks; i++) {
      locked[i] = v[constantsAt + ConstantMonitors.WORDS * i];
    }
    return locked;
  }

  @Override
  public int[] objects() {
    int end = length - IdentityHashes.WORDS * v[Layout.IDENTITY_HASHES] - heapBase;
    int[] all = new int[16];
    int count = 0;
    for (int at = 1; at < end; ) {
      if (count == all.length) {
        all = Arrays.copyOf(all, count * 2);
      }
      all[count++] = at;
      ClassInfo c = program.classes[classOf(at)];
      at +=
          c.isArray()
              ? Heap.ELEMENTS + v[heapBase + at + Heap.LENGTH] * c.elementWords
              : c.instanceWords;
    }
    return Arrays.copyOf(all, count);
  }

  @Override
  public int[] withoutSharing() {
    int[] words = Arrays.copyOf(v, length);
    for (int object : objects()) {
      words[heapBase + object] &= ~(Header.SHARED | Header.STABLE);
    }
    return words;
  }

  @Override
  public int monitorOwner(int object) {
    return Header.owner(lockWord(object));
  }

  @Override
  public int monitorDepth(int object) {
    return Header.depth(lockWord(object));
  }

  @Override
  public boolean plainlyWoken(int thread) {
    return ThreadWord.status(v[threadAt[thread] + 1]) == ThreadWord.WOKEN;
  }

  @Override
  public boolean isDaemon(int thread) {
    return (v[threadAt[thread] + Layout.THREAD_WORD] & ThreadWord.DAEMON) != 0;
  }

  int life(int thread) {
    return v[heapBase + thread + program.wellKnown.threadStatus];
  }

  boolean interrupted(int t) {
    return LifeWord.interrupted(life(v[threadAt[t] + 2]));
  }

  int threadOf(int object) {
    for (int t = 0; t < threads; t++) {
      if (v[threadAt[t] + 2] == object) {
        return t;
      }
    }
    return -1;
  }

  @Override
  public int classOf(int reference) {
    int header = reference > 0 ? v[heapBase + reference] : program.constants.image(reference)[0];
    return Header.classId(header);
  }

  int lockWord(int lock) {
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
}
