package foliowalk.engine.semantics;

import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.StateVector;
import foliowalk.program.ClassInfo;
import foliowalk.program.Points;
import foliowalk.program.Program;
import java.util.Arrays;

/**
 * One state, unpacked so that it can be changed, and its way from and to the vector.
 *
 * <p>Vector: {@code [threads][constant locks] statics (reference, lock word)* thread* heap}; a
 * thread is {@code [words][header][Thread object][object waited on]} and its frames from the top,
 * each as {@link Points} lays out. A reference is the position of the object's header in the heap,
 * from 1.
 *
 * <p>Writing the vector copies what is reachable, in the order in which it is reached from the
 * statics and then from the threads (Cheney, CACM 13(11), 1970). So garbage and the order of
 * allocation leave no trace in it. Threads stand in the order of the tree of their creation, not of
 * time.
 */
final class Machine {
  static final int THREAD_WORDS = 5;

  /** Words that all objects of a state, with what a step leaves behind, may take. */
  private static final int MAX_HEAP = 1 << 28;

  /** Words before the statics. */
  static final int PROLOGUE = 2;

  final Program program;
  private final boolean alwaysTraverse;
  final ClassInfo[] classes;
  final Points points;

  int[] heap = new int[1024];

  /** First free word of the heap. */
  int heapTop = 1;

  final int[] statics;

  int threads;
  int[] threadWord = new int[8];
  int[] threadObject = new int[8];
  int[] waitObject = new int[8];
  private int[] segmentEnd = new int[8];

  /** Where the frames of a thread stand in {@link #source}, or -1 when it starts at its run(). */
  private int[] framesFrom = new int[8];

  private int[] framesTo = new int[8];

  /** Method at whose entry a thread starts whose frames are not in the source. */
  private int[] entryMethod = new int[8];

  /** Locks held on constant objects, by ascending reference from the end of the table. */
  int constantLocks;

  /** Whether a reference in the heap, the statics or a thread's header changed since the load. */
  private boolean linksChanged;

  int[] lockedConstant = new int[4];
  int[] lockedWord = new int[4];

  /** Told of threads that come and go; null during a search. */
  Lineage lineage;

  /** The thread whose frames are in {@link #frames}, or -1. */
  int loaded = -1;

  final CallStack frames;
  private int[] source = new int[0];

  // Scratch of store().
  private int[] forward = new int[1024];
  private int[] owner = new int[1024];
  private int[] copy = new int[1024];
  private int copyTop;
  private int scanned;
  private final int[] unstableNow = new int[16];
  private final int[] unstableBefore = new int[16];
  private int reaching;
  private int marking;
  private int[] reached = new int[64];
  private int reachedCount;

  Machine(Program program, boolean alwaysTraverse) {
    this.program = program;
    this.alwaysTraverse = alwaysTraverse;
    this.classes = program.classes;
    this.points = program.points;
    this.statics = new int[program.initialStatics.length];
    this.frames = new CallStack(program);
  }

  /** Whether more than one thread is alive. */
  boolean concurrent() {
    return threads > 1;
  }

  /** Takes over a state. The vector must stay as it is until the next load. */
  void load(StateVector state) {
    int[] v = state.words;
    source = v;
    loaded = -1;
    threads = v[0];
    constantLocks = v[1];
    linksChanged = false;
    int p = PROLOGUE;
    System.arraycopy(v, p, statics, 0, statics.length);
    p += statics.length;
    ensureThreads(threads);
    if (constantLocks > lockedConstant.length) {
      lockedConstant = new int[constantLocks * 2];
      lockedWord = new int[constantLocks * 2];
    }
    for (int i = 0; i < constantLocks; i++) {
      lockedConstant[i] = v[p++];
      lockedWord[i] = v[p++];
    }
    for (int t = 0; t < threads; t++) {
      int end = p + v[p];
      threadWord[t] = v[p + 1];
      threadObject[t] = v[p + 2];
      waitObject[t] = v[p + 3];
      segmentEnd[t] = v[p + 4];
      framesFrom[t] = p + THREAD_WORDS;
      framesTo[t] = end;
      p = end;
    }
    heapTop = state.length - p + 1;
    if (heap.length < heapTop + 64) {
      heap = new int[heapTop * 2 + 64];
    }
    System.arraycopy(v, p, heap, 1, heapTop - 1);
  }

  /** Unpacks the frames of one thread so that it can run. */
  void loadThread(int t) {
    loaded = t;
    if (framesFrom[t] < 0) {
      frames.enter(entryMethod[t], threadObject[t]);
    } else {
      frames.load(source, framesFrom[t], framesTo[t]);
    }
  }

  /** Whether a thread that is not loaded has a frame of one of these methods, given by id. */
  boolean runs(int t, boolean[] methods) {
    if (framesFrom[t] < 0) {
      return methods[entryMethod[t]];
    }
    for (int at = framesFrom[t]; at < framesTo[t]; at += points.frameWords(source[at])) {
      if (methods[points.method[source[at]]]) {
        return true;
      }
    }
    return false;
  }

  private void ensureThreads(int count) {
    if (threadWord.length < count) {
      int n = count * 2;
      threadWord = Arrays.copyOf(threadWord, n);
      threadObject = Arrays.copyOf(threadObject, n);
      waitObject = Arrays.copyOf(waitObject, n);
      segmentEnd = Arrays.copyOf(segmentEnd, n);
      framesFrom = Arrays.copyOf(framesFrom, n);
      framesTo = Arrays.copyOf(framesTo, n);
      entryMethod = Arrays.copyOf(entryMethod, n);
    }
  }

  // --- heap ------------------------------------------------------------------------------------

  /** Words of the object whose header is at a position. */
  int size(int[] memory, int at) {
    ClassInfo c = classes[Header.classId(memory[at])];
    return c.elementWords == 0 ? c.instanceWords : 2 + memory[at + 1] * c.elementWords;
  }

  /** To be called by whatever writes a reference anywhere but to a frame. */
  void linksChanged() {
    linksChanged = true;
  }

  /** A new object or array, all zero. */
  int allocate(int classId, int words) {
    linksChanged = true;
    int at = heapTop;
    if (words > MAX_HEAP - at) {
      throw new UnsupportedAtRunTime("objects of more than " + MAX_HEAP + " words in one state");
    }
    heapTop += words;
    if (heapTop > heap.length) {
      heap = Arrays.copyOf(heap, Math.max(heapTop, heap.length * 2));
    }
    Arrays.fill(heap, at, heapTop, 0);
    heap[at] = classId << Header.CLASS_SHIFT;
    return at;
  }

  /** Header and fields of any object, also of a constant one. */
  int header(int reference) {
    return reference > 0 ? heap[reference] : program.constants.image(reference)[0];
  }

  int classOf(int reference) {
    return Header.classId(header(reference));
  }

  /** A word of any object, also of a constant one. */
  int word(int reference, int offset) {
    return reference > 0 ? heap[reference + offset] : program.constants.image(reference)[offset];
  }

  /** Whether other threads can reach an object; constants always can. */
  boolean shared(int reference) {
    return reference > 0 ? (heap[reference] & Header.SHARED) != 0 : concurrent();
  }

  /** Marks everything reachable from an object as shared; called when a shared object gets it. */
  void share(int reference) {
    if (reference <= 0 || (heap[reference] & Header.SHARED) != 0) {
      return;
    }
    reachedCount = 0;
    mark(heap, reference, Header.SHARED);
    markReached(heap, Header.SHARED);
  }

  private void mark(int[] memory, int at, int bits) {
    if (at > 0 && (memory[at] & bits) != bits) {
      memory[at] |= bits;
      if (reachedCount == reached.length) {
        reached = Arrays.copyOf(reached, reachedCount * 2);
      }
      reached[reachedCount++] = at;
    }
  }

  /** Passes bits on to everything that what was marked leads to. */
  private void markReached(int[] memory, int bits) {
    while (reachedCount > 0) {
      int at = reached[--reachedCount];
      ClassInfo c = classes[Header.classId(memory[at])];
      if (c.elementWords == 0) {
        for (int offset : c.referenceOffsets) {
          mark(memory, memory[at + offset], bits);
        }
      } else if (c.elementsAreReferences) {
        int end = at + 2 + memory[at + 1];
        for (int i = at + 2; i < end; i++) {
          mark(memory, memory[i], bits);
        }
      }
    }
  }

  // --- monitors of any object ------------------------------------------------------------------

  /** The word that carries an object's monitor; see {@link Header}. */
  int lockWord(int reference) {
    if (reference > 0) {
      return heap[reference];
    }
    for (int i = 0; i < constantLocks; i++) {
      if (lockedConstant[i] == reference) {
        return lockedWord[i];
      }
    }
    return 0;
  }

  /** Sets the monitor of an object; owner -1 and depth 0 mean free. */
  void setLock(int reference, int thread, int depth) {
    if (reference > 0) {
      heap[reference] = Header.withLock(heap[reference], thread, depth);
      return;
    }
    int i = 0;
    while (i < constantLocks && lockedConstant[i] < reference) {
      i++;
    }
    boolean present = i < constantLocks && lockedConstant[i] == reference;
    if (depth == 0) {
      if (present) {
        constantLocks--;
        System.arraycopy(lockedConstant, i + 1, lockedConstant, i, constantLocks - i);
        System.arraycopy(lockedWord, i + 1, lockedWord, i, constantLocks - i);
      }
      return;
    }
    if (!present) {
      if (constantLocks == lockedConstant.length) {
        lockedConstant = Arrays.copyOf(lockedConstant, constantLocks * 2);
        lockedWord = Arrays.copyOf(lockedWord, constantLocks * 2);
      }
      System.arraycopy(lockedConstant, i, lockedConstant, i + 1, constantLocks - i);
      System.arraycopy(lockedWord, i, lockedWord, i + 1, constantLocks - i);
      constantLocks++;
      lockedConstant[i] = reference;
    }
    lockedWord[i] = Header.withLock(0, thread, depth);
  }

  // --- threads ---------------------------------------------------------------------------------

  /** Index of the live thread of a Thread object, or -1. */
  int threadOf(int object) {
    for (int t = 0; t < threads; t++) {
      if (threadObject[t] == object) {
        return t;
      }
    }
    return -1;
  }

  /**
   * Adds a live thread right after its parent and the parent's other descendants, so that the order
   * of threads does not depend on who started first.
   *
   * @return its index; indices of later threads move up by one
   */
  int addThread(int parent, int object, int method, boolean daemon) {
    int at = parent + 1;
    while (at < threads && descends(at, parent)) {
      at++;
    }
    linksChanged = true;
    ensureThreads(threads + 1);
    int moved = threads - at;
    System.arraycopy(threadWord, at, threadWord, at + 1, moved);
    System.arraycopy(threadObject, at, threadObject, at + 1, moved);
    System.arraycopy(waitObject, at, waitObject, at + 1, moved);
    System.arraycopy(framesFrom, at, framesFrom, at + 1, moved);
    System.arraycopy(framesTo, at, framesTo, at + 1, moved);
    System.arraycopy(entryMethod, at, entryMethod, at + 1, moved);
    threads++;
    threadWord[at] = ThreadWord.UNSETTLED | (daemon ? ThreadWord.DAEMON : 0);
    threadObject[at] = object;
    waitObject[at] = 0;
    framesFrom[at] = -1;
    entryMethod[at] = method;
    renumber(at, 1, -1);
    threadWord[at] = ThreadWord.withParent(threadWord[at], parent);
    if (loaded >= at) {
      loaded++;
    }
    if (lineage != null) {
      lineage.added(at, parent);
    }
    return at;
  }

  private boolean descends(int thread, int ancestor) {
    int t = thread;
    while (t > ancestor) {
      t = ThreadWord.parent(threadWord[t]);
    }
    return t == ancestor;
  }

  /** Takes a thread that ended out; its children pass to its parent. */
  void removeThread(int t) {
    linksChanged = true;
    if (lineage != null) {
      lineage.removed(t);
    }
    int heir = ThreadWord.parent(threadWord[t]);
    threads--;
    int moved = threads - t;
    System.arraycopy(threadWord, t + 1, threadWord, t, moved);
    System.arraycopy(threadObject, t + 1, threadObject, t, moved);
    System.arraycopy(waitObject, t + 1, waitObject, t, moved);
    System.arraycopy(framesFrom, t + 1, framesFrom, t, moved);
    System.arraycopy(framesTo, t + 1, framesTo, t, moved);
    System.arraycopy(entryMethod, t + 1, entryMethod, t, moved);
    for (int i = 0; i < threads; i++) {
      if (ThreadWord.parent(threadWord[i]) == t) {
        threadWord[i] = ThreadWord.withParent(threadWord[i], heir);
      }
    }
    renumber(t, -1, t);
    loaded = -1;
  }

  /** Adjusts every thread index kept anywhere after threads moved. */
  private void renumber(int from, int delta, int removed) {
    for (int i = 0; i < threads; i++) {
      int parent = ThreadWord.parent(threadWord[i]);
      if (parent >= from) {
        threadWord[i] = ThreadWord.withParent(threadWord[i], parent + delta);
      }
    }
    for (int at = 1; at < heapTop; at += size(heap, at)) {
      int o = Header.owner(heap[at]);
      if (o >= from && o != removed) {
        heap[at] = Header.withLock(heap[at], o + delta, Header.depth(heap[at]));
      }
    }
    for (int i = 0; i < constantLocks; i++) {
      int o = Header.owner(lockedWord[i]);
      if (o >= from && o != removed) {
        lockedWord[i] = Header.withLock(lockedWord[i], o + delta, Header.depth(lockedWord[i]));
      }
    }
    for (int slot = 0; slot < statics.length; slot++) {
      if (program.staticFields[slot] == null && statics[slot] >= InitState.RUNNING) {
        int o = statics[slot] - InitState.RUNNING;
        if (o >= from && o != removed) {
          statics[slot] += delta;
        }
      }
    }
  }

  // --- canonical vector ------------------------------------------------------------------------

  /** Writes the state as its canonical vector. */
  void store(StateVector out) {
    if (!linksChanged && !alwaysTraverse && storeUnchangedLinks(out)) {
      return;
    }
    linksChanged = true;
    if (forward.length < heapTop) {
      forward = new int[heap.length];
    } else {
      Arrays.fill(forward, 0, heapTop, 0);
    }
    if (copy.length < heapTop + 1) {
      copy = new int[heap.length + 1];
      owner = new int[heap.length + 1];
    }
    copyTop = 1;
    scanned = 1;
    reachedCount = 0;
    reaching = 0;
    marking = Header.SHARED | Header.STABLE;

    out.ensure(PROLOGUE + statics.length + constantLocks * 2);
    int[] v = out.words;
    v[0] = threads;
    v[1] = constantLocks;
    int p = PROLOGUE;
    System.arraycopy(statics, 0, v, p, statics.length);
    for (int slot : program.staticReferences) {
      v[p + slot] = forward(statics[slot]);
    }
    p += statics.length;
    scan();
    for (int i = 0; i < constantLocks; i++) {
      v[p++] = lockedConstant[i];
      v[p++] = lockedWord[i];
    }
    // What Thread objects lead to comes next, so that its order does not hang on frames.
    for (int t = 0; t < threads; t++) {
      reaching = t + 1;
      forward(threadObject[t]);
      scan();
      segmentEnd[t] = copyTop;
    }
    markReached(copy, Header.SHARED | Header.STABLE);
    marking = Header.SHARED;
    for (int t = 0; t < threads; t++) {
      reaching = t + 1;
      p = storeThread(out, p, t);
      scan();
    }
    markReached(copy, Header.SHARED);
    out.ensure(p + copyTop);
    System.arraycopy(copy, 1, out.words, p, copyTop - 1);
    out.length = p + copyTop - 1;
  }

  /**
   * The short way: when no reference in the heap changed and the frames of the running thread hold
   * the same references to objects that are not {@link Header#STABLE}, in the same order, then
   * every object keeps its place and its bits. For the place of an object that the statics or a
   * Thread object lead to does not hang on frames; the place of any other hangs on the order of the
   * references to such objects; and whether an object is shared hangs on frames only when it is not
   * stable.
   *
   * @return false when the long way is needed
   */
  private boolean storeUnchangedLinks(StateVector out) {
    int fixed = PROLOGUE + statics.length + constantLocks * 2;
    int threadWords = 0;
    for (int t = 0; t < threads; t++) {
      threadWords += THREAD_WORDS + framesTo[t] - framesFrom[t];
    }
    out.ensure(fixed + threadWords + frames.words() + heapTop);
    int[] v = out.words;
    v[0] = threads;
    v[1] = constantLocks;
    int p = PROLOGUE;
    System.arraycopy(statics, 0, v, p, statics.length);
    p += statics.length;
    for (int i = 0; i < constantLocks; i++) {
      v[p++] = lockedConstant[i];
      v[p++] = lockedWord[i];
    }
    for (int t = 0; t < threads; t++) {
      int start = p;
      v[start + 1] = threadWord[t];
      v[start + 2] = threadObject[t];
      v[start + 3] = waitObject[t];
      v[start + 4] = segmentEnd[t];
      p += THREAD_WORDS;
      if (t == loaded) {
        p = frames.store(v, p);
        if (!sameUnstable(v, start + THREAD_WORDS, p, framesFrom[t], framesTo[t])) {
          return false;
        }
      } else {
        int n = framesTo[t] - framesFrom[t];
        System.arraycopy(source, framesFrom[t], v, p, n);
        p += n;
      }
      v[start] = p - start;
    }
    System.arraycopy(heap, 1, v, p, heapTop - 1);
    out.length = p + heapTop - 1;
    return true;
  }

  private boolean sameUnstable(int[] v, int from, int to, int oldFrom, int oldTo) {
    int now = firstUnstable(v, from, to, unstableNow);
    return now >= 0
        && now == firstUnstable(source, oldFrom, oldTo, unstableBefore)
        && Arrays.equals(unstableNow, 0, now, unstableBefore, 0, now);
  }

  /**
   * Lists the unstable objects that frames refer to, in the order of the first reference.
   *
   * @return how many there are, or -1 when there are too many for the short way
   */
  private int firstUnstable(int[] v, int from, int to, int[] out) {
    int segmentFrom = loaded == 0 ? 1 : segmentEnd[loaded - 1];
    int segmentTo = segmentEnd[loaded];
    int count = 0;
    for (int at = from; at < to; ) {
      int point = v[at];
      for (int r : points.references[point]) {
        int reference = v[at + 1 + r];
        boolean stable =
            reference <= 0
                || (heap[reference] & Header.STABLE) != 0
                || (reference >= segmentFrom && reference < segmentTo);
        if (stable || contains(out, count, reference)) {
          continue;
        }
        if (count == out.length) {
          return -1;
        }
        out[count++] = reference;
      }
      at += points.frameWords(point);
    }
    return count;
  }

  private static boolean contains(int[] values, int count, int value) {
    for (int i = 0; i < count; i++) {
      if (values[i] == value) {
        return true;
      }
    }
    return false;
  }

  private int storeThread(StateVector out, int from, int t) {
    int worst = t == loaded ? frames.words() : framesFrom[t] < 0 ? 2 : framesTo[t] - framesFrom[t];
    out.ensure(from + THREAD_WORDS + worst);
    int[] v = out.words;
    int p = from + THREAD_WORDS;
    v[from + 1] = threadWord[t];
    v[from + 2] = forward(threadObject[t]);
    v[from + 3] = forward(waitObject[t]);
    v[from + 4] = segmentEnd[t];
    int start = p;
    if (t == loaded) {
      p = frames.store(v, p);
    } else if (framesFrom[t] < 0) {
      p = CallStack.storeEntry(program.methods[entryMethod[t]], threadObject[t], v, p, points);
    } else {
      int n = framesTo[t] - framesFrom[t];
      System.arraycopy(source, framesFrom[t], v, p, n);
      p += n;
    }
    for (int at = start; at < p; ) {
      int point = v[at];
      for (int r : points.references[point]) {
        v[at + 1 + r] = forward(v[at + 1 + r]);
      }
      at += points.frameWords(point);
    }
    v[from] = p - from;
    return p;
  }

  private int forward(int reference) {
    if (reference <= 0) {
      return reference;
    }
    int to = forward[reference];
    if (to != 0) {
      if (owner[to] != reaching && owner[to] != 0) {
        owner[to] = 0;
        mark(copy, to, marking);
      }
      return to;
    }
    int n = size(heap, reference);
    to = copyTop;
    System.arraycopy(heap, reference, copy, to, n);
    copyTop += n;
    owner[to] = reaching;
    // What the statics reach, every thread reaches; the rest is marked when a second thread comes.
    if (reaching == 0 && threads > 1) {
      copy[to] |= Header.SHARED | Header.STABLE;
    } else {
      copy[to] &= ~(Header.SHARED | Header.STABLE);
    }
    forward[reference] = to;
    return to;
  }

  private void scan() {
    while (scanned < copyTop) {
      int at = scanned;
      ClassInfo c = classes[Header.classId(copy[at])];
      if (c.elementWords == 0) {
        for (int offset : c.referenceOffsets) {
          copy[at + offset] = forward(copy[at + offset]);
        }
        scanned += c.instanceWords;
      } else {
        int n = copy[at + 1] * c.elementWords;
        if (c.elementsAreReferences) {
          for (int i = at + 2; i < at + 2 + n; i++) {
            copy[i] = forward(copy[i]);
          }
        }
        scanned += 2 + n;
      }
    }
  }

  /**
   * Where an object of the state before {@link #store} stands after it, or 0 when it was garbage.
   */
  int forwarded(int reference) {
    return reference <= 0 || !linksChanged ? reference : forward[reference];
  }
}
