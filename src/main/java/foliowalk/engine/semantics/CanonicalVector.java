package foliowalk.engine.semantics;

import foliowalk.engine.system.StateVector;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.Points;
import foliowalk.program.Program;
import java.util.Arrays;

/**
 * Writes the state of a machine as its canonical vector: copies what is reachable, in the order in
 * which it is reached from the statics and then from the threads (Cheney, CACM 13(11), 1970). So
 * garbage and the order of allocation leave no trace in it. The bits of headers about sharing are
 * found on the way.
 */
final class CanonicalVector {
  private final Machine machine;
  private final Heap heap;
  private final IdentityHashes hashes;
  private final IdentityHashes movedHashes = new IdentityHashes();
  private final CallStack frames;
  private final Program program;
  private final Points points;
  private final boolean alwaysTraverse;

  /** By class, whether an object that was shared stays so as long as there are several threads. */
  private final boolean[] remembered;

  private final Marking marking;

  /** Where objects stand in {@link #copy} that were shared and stay so, and how many. */
  private int[] wereShared = new int[16];

  private int sharedBefore;

  /** By reference, where the object stands in {@link #copy}; 0 when it was not reached yet. */
  private int[] forward = new int[1024];

  /** By place in the copy, one more than the thread that alone leads to it; 0 for several. */
  private int[] owner = new int[1024];

  private int[] copy = new int[1024];
  private int copyTop;
  private int scanned;

  /** One more than the thread whose roots are followed; 0 for the statics. */
  private int reaching;

  /** What an object is marked as that a second thread reaches. */
  private int bits;

  private boolean moved;
  private final int[] unstableNow = new int[16];
  private final int[] unstableBefore = new int[16];

  /**
   * For a machine.
   *
   * @param alwaysTraverse whether the short way is never taken
   * @param remembersSharing whether an object with fields of the program that was {@link
   *     Header#SHARED} stays so as long as there are several threads
   */
  CanonicalVector(Machine machine, boolean alwaysTraverse, boolean remembersSharing) {
    this.machine = machine;
    this.heap = machine.heap;
    this.hashes = machine.identityHashes;
    this.frames = machine.frames;
    this.program = machine.program;
    this.points = program.points;
    this.alwaysTraverse = alwaysTraverse;
    this.remembered = new boolean[program.classes.length];
    for (ClassInfo c : program.classes) {
      remembered[c.id] = remembersSharing && hasVariables(c);
    }
    this.marking = new Marking(program);
  }

  /** Writes the state. */
  void store(StateVector out) {
    moved = false;
    if (heap.linksChanged() || alwaysTraverse || !storeUnchangedLinks(out)) {
      moved = true;
      traverse(out);
    }
  }

  /**
   * Where an object of the state before {@link #store} stands after it, or 0 when it was garbage.
   */
  int forwarded(int reference) {
    return reference <= 0 || !moved ? reference : forward[reference];
  }

  private void traverse(StateVector out) {
    begin();
    out.ensure(Layout.PROLOGUE + heap.staticWords());
    int[] v = out.words;
    v[Layout.THREADS] = machine.threads;
    v[Layout.CONSTANT_MONITORS] = heap.constantMonitors();
    int p = heap.storeStatics(v, Layout.PROLOGUE);
    for (int slot : program.staticReferences) {
      v[Layout.PROLOGUE + slot] = forward(heap.staticWord(slot));
    }
    scan();
    out.ensure(p + ConstantMonitors.WORDS * heap.constantMonitors());
    p = heap.storeConstantMonitors(out.words, p);
    // What Thread objects lead to comes next, so that its order does not hang on frames.
    for (int t = 0; t < machine.threads; t++) {
      reaching = t + 1;
      forward(machine.threadObject[t]);
      scan();
      machine.segmentEnd[t] = copyTop;
    }
    marking.spread(copy, Header.SHARED | Header.STABLE);
    bits = Header.SHARED;
    for (int t = 0; t < machine.threads; t++) {
      reaching = t + 1;
      p = storeThread(out, p, t);
      scan();
    }
    // What such an object leads to is shared with it, whatever it is.
    for (int i = 0; i < sharedBefore; i++) {
      marking.mark(copy, wereShared[i], Header.SHARED);
    }
    marking.spread(copy, Header.SHARED);
    out.ensure(p + copyTop + IdentityHashes.WORDS * hashes.count());
    System.arraycopy(copy, 1, out.words, p, copyTop - 1);
    moveHashes();
    out.words[Layout.IDENTITY_HASHES] = movedHashes.count();
    out.length = movedHashes.store(out.words, p + copyTop - 1);
  }

  private void remember(int at) {
    if (sharedBefore == wereShared.length) {
      wereShared = Arrays.copyOf(wereShared, sharedBefore * 2);
    }
    wereShared[sharedBefore++] = at;
  }

  /** Those of what was reached, with the references of the vector. */
  private void moveHashes() {
    movedHashes.load(copy, 0, 0);
    for (int i = 0; i < hashes.count(); i++) {
      int reference = hashes.object(i);
      int to = reference < 0 ? reference : forward[reference];
      if (to != 0) {
        movedHashes.insert(to, hashes.label(i));
      }
    }
  }

  private void begin() {
    int top = heap.top();
    if (forward.length < top) {
      forward = new int[heap.words().length];
    } else {
      Arrays.fill(forward, 0, top, 0);
    }
    if (copy.length < top + 1) {
      copy = new int[heap.words().length + 1];
      owner = new int[heap.words().length + 1];
    }
    copyTop = 1;
    scanned = 1;
    marking.clear();
    sharedBefore = 0;
    reaching = 0;
    bits = Header.SHARED | Header.STABLE;
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
    int fixed =
        Layout.PROLOGUE + heap.staticWords() + ConstantMonitors.WORDS * heap.constantMonitors();
    int threadWords = 0;
    for (int t = 0; t < machine.threads; t++) {
      threadWords += Layout.THREAD_FRAMES + machine.framesTo[t] - machine.framesFrom[t];
    }
    int hashWords = IdentityHashes.WORDS * hashes.count();
    out.ensure(fixed + threadWords + frames.words() + heap.top() + hashWords);
    int[] v = out.words;
    v[Layout.THREADS] = machine.threads;
    v[Layout.CONSTANT_MONITORS] = heap.constantMonitors();
    int p = heap.storeStatics(v, Layout.PROLOGUE);
    p = heap.storeConstantMonitors(v, p);
    for (int t = 0; t < machine.threads; t++) {
      int start = p;
      v[start + Layout.THREAD_WORD] = machine.threadWord[t];
      v[start + Layout.THREAD_OBJECT] = machine.threadObject[t];
      v[start + Layout.THREAD_WAITS_ON] = machine.waitObject[t];
      v[start + Layout.THREAD_SEGMENT_END] = machine.segmentEnd[t];
      p += Layout.THREAD_FRAMES;
      if (t == machine.loaded) {
        p = frames.store(v, p);
        if (!sameUnstable(
            v, start + Layout.THREAD_FRAMES, p, machine.framesFrom[t], machine.framesTo[t])) {
          return false;
        }
      } else {
        int n = machine.framesTo[t] - machine.framesFrom[t];
        System.arraycopy(machine.source, machine.framesFrom[t], v, p, n);
        p += n;
      }
      v[start + Layout.THREAD_LENGTH] = p - start;
    }
    v[Layout.IDENTITY_HASHES] = hashes.count();
    out.length = hashes.store(v, heap.storeObjects(v, p));
    return true;
  }

  private boolean sameUnstable(int[] v, int from, int to, int oldFrom, int oldTo) {
    int now = firstUnstable(v, from, to, unstableNow);
    return now >= 0
        && now == firstUnstable(machine.source, oldFrom, oldTo, unstableBefore)
        && Arrays.equals(unstableNow, 0, now, unstableBefore, 0, now);
  }

  /**
   * Lists the unstable objects that frames refer to, in the order of the first reference.
   *
   * @return how many there are, or -1 when there are too many for the short way
   */
  private int firstUnstable(int[] v, int from, int to, int[] out) {
    int segmentFrom = machine.loaded == 0 ? 1 : machine.segmentEnd[machine.loaded - 1];
    int segmentTo = machine.segmentEnd[machine.loaded];
    int count = 0;
    for (int at = from; at < to; ) {
      int point = v[at];
      for (int r : points.references[point]) {
        int reference = v[at + 1 + r];
        boolean stable =
            reference <= 0
                || (heap.words()[reference] & Header.STABLE) != 0
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
    int worst =
        t == machine.loaded
            ? frames.words()
            : machine.framesFrom[t] < 0 ? 2 : machine.framesTo[t] - machine.framesFrom[t];
    out.ensure(from + Layout.THREAD_FRAMES + worst);
    int[] v = out.words;
    int p = from + Layout.THREAD_FRAMES;
    v[from + Layout.THREAD_WORD] = machine.threadWord[t];
    v[from + Layout.THREAD_OBJECT] = forward(machine.threadObject[t]);
    v[from + Layout.THREAD_WAITS_ON] = forward(machine.waitObject[t]);
    v[from + Layout.THREAD_SEGMENT_END] = machine.segmentEnd[t];
    int start = p;
    if (t == machine.loaded) {
      p = frames.store(v, p);
    } else if (machine.framesFrom[t] < 0) {
      p =
          CallStack.storeEntry(
              program.methods[machine.entryMethod[t]], machine.threadObject[t], v, p, points);
    } else {
      int n = machine.framesTo[t] - machine.framesFrom[t];
      System.arraycopy(machine.source, machine.framesFrom[t], v, p, n);
      p += n;
    }
    for (int at = start; at < p; ) {
      int point = v[at];
      for (int r : points.references[point]) {
        v[at + 1 + r] = forward(v[at + 1 + r]);
      }
      at += points.frameWords(point);
    }
    v[from + Layout.THREAD_LENGTH] = p - from;
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
        marking.mark(copy, to, bits);
      }
      return to;
    }
    int n = heap.size(reference);
    to = copyTop;
    System.arraycopy(heap.words(), reference, copy, to, n);
    copyTop += n;
    owner[to] = reaching;
    // What the statics reach, every thread reaches; the rest is marked when a second thread comes.
    if (reaching == 0 && machine.threads > 1) {
      copy[to] |= Header.SHARED | Header.STABLE;
    } else {
      if ((copy[to] & Header.SHARED) != 0
          && machine.threads > 1
          && remembered[heap.classOf(reference)]) {
        remember(to);
      }
      copy[to] &= ~(Header.SHARED | Header.STABLE);
    }
    forward[reference] = to;
    return to;
  }

  /**
   * Whether objects of a class have a field of the program's own that can be written at any time.
   */
  private static boolean hasVariables(ClassInfo type) {
    for (ClassInfo c = type; c != null; c = c.superclass) {
      for (FieldInfo f : c.declaredFields()) {
        if (!f.isStatic && !f.isFinal && !c.isLibrary()) {
          return true;
        }
      }
    }
    return false;
  }

  private void scan() {
    while (scanned < copyTop) {
      int at = scanned;
      ClassInfo c = program.classes[Header.classId(copy[at])];
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
}
