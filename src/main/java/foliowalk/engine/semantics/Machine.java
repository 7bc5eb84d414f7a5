package foliowalk.engine.semantics;

import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.StateVector;
import foliowalk.program.ClassInfo;
import foliowalk.program.Points;
import foliowalk.program.Program;
import java.util.Arrays;

/**
 * One state, unpacked so that it can be changed: the {@link Heap}, the live threads, and the frames
 * of the one that runs. Threads stand in the order of the tree of their creation, not of time.
 */
final class Machine {
  final Program program;
  final ClassInfo[] classes;
  final Points points;
  final Heap heap;
  final IdentityHashes identityHashes = new IdentityHashes();
  private final CanonicalVector vector;

  int threads;
  int[] threadWord = new int[8];
  int[] threadObject = new int[8];
  int[] waitObject = new int[8];

  /** Where the objects end that only the Thread object of a thread leads to. */
  int[] segmentEnd = new int[8];

  /** Where the frames of a thread stand in {@link #source}, or -1 when it starts at its run(). */
  int[] framesFrom = new int[8];

  int[] framesTo = new int[8];

  /** Method at whose entry a thread starts whose frames are not in the source. */
  int[] entryMethod = new int[8];

  /** Told of threads that come and go; null during a search. */
  Lineage lineage;

  /** The thread whose frames are in {@link #frames}, or -1. */
  int loaded = -1;

  final CallStack frames;

  /** The vector that was loaded. */
  int[] source = new int[0];

  Machine(Program program, boolean alwaysTraverse, boolean remembersSharing) {
    this.program = program;
    this.classes = program.classes;
    this.points = program.points;
    this.heap = new Heap(program);
    this.frames = new CallStack(program);
    this.vector = new CanonicalVector(this, alwaysTraverse, remembersSharing);
  }

  /** Becomes the state before the program has begun: no threads, no objects. */
  void reset() {
    count(0);
    heap.reset();
    identityHashes.load(source, 0, 0);
    if (lineage != null) {
      lineage.clear();
    }
  }

  /** Whether more than one thread is alive. */
  boolean concurrent() {
    return threads > 1;
  }

  private void count(int live) {
    threads = live;
    heap.concurrent(live > 1);
  }

  /** Takes over a state. The vector must stay as it is until the next load. */
  void load(StateVector state) {
    int[] v = state.words;
    source = v;
    loaded = -1;
    count(v[Layout.THREADS]);
    ensureThreads(threads);
    int p = heap.loadStatics(v, Layout.PROLOGUE);
    p = heap.loadConstantMonitors(v, p, v[Layout.CONSTANT_MONITORS]);
    for (int t = 0; t < threads; t++) {
      int end = p + v[p + Layout.THREAD_LENGTH];
      threadWord[t] = v[p + Layout.THREAD_WORD];
      threadObject[t] = v[p + Layout.THREAD_OBJECT];
      waitObject[t] = v[p + Layout.THREAD_WAITS_ON];
      segmentEnd[t] = v[p + Layout.THREAD_SEGMENT_END];
      framesFrom[t] = p + Layout.THREAD_FRAMES;
      framesTo[t] = end;
      p = end;
    }
    int hashes = v[Layout.IDENTITY_HASHES];
    int heapEnd = state.length - IdentityHashes.WORDS * hashes;
    heap.loadObjects(v, p, heapEnd);
    identityHashes.load(v, heapEnd, hashes);
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

  // --- objects ---------------------------------------------------------------------------------

  int classOf(int reference) {
    return heap.classOf(reference);
  }

  /** A word of any object, also of a constant one. */
  int word(int reference, int offset) {
    return heap.word(reference, offset);
  }

  /** Whether other threads can reach an object; constants always can. */
  boolean shared(int reference) {
    return heap.shared(reference);
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
    heap.rootChanged();
    ensureThreads(threads + 1);
    int moved = threads - at;
    System.arraycopy(threadWord, at, threadWord, at + 1, moved);
    System.arraycopy(threadObject, at, threadObject, at + 1, moved);
    System.arraycopy(waitObject, at, waitObject, at + 1, moved);
    System.arraycopy(framesFrom, at, framesFrom, at + 1, moved);
    System.arraycopy(framesTo, at, framesTo, at + 1, moved);
    System.arraycopy(entryMethod, at, entryMethod, at + 1, moved);
    count(threads + 1);
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

  /** Puts down which object a thread waits on; 0 for none. */
  void waitsOn(int thread, int object) {
    waitObject[thread] = object;
    heap.rootChanged();
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
    heap.rootChanged();
    if (lineage != null) {
      lineage.removed(t);
    }
    int heir = ThreadWord.parent(threadWord[t]);
    count(threads - 1);
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
    heap.renumberThreads(from, delta, removed);
  }

  /** Writes the state as its canonical vector. */
  void store(StateVector out) {
    vector.store(out);
  }

  /**
   * Where an object of the state before {@link #store} stands after it, or 0 when it was garbage.
   */
  int forwarded(int reference) {
    return vector.forwarded(reference);
  }
}
