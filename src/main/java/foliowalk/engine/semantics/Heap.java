package foliowalk.engine.semantics;

import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.Program;
import java.util.Arrays;

/**
 * The memory of a state: objects, statics and monitors. Nothing else writes a word of them, so what
 * has to happen with a write happens here: whatever a shared object comes to refer to is shared,
 * too, and {@link #linksChanged} says whether a reference changed since the state was loaded.
 *
 * <p>A reference is the position of the object's header, from 1. An object is its header and its
 * fields, an array its header, its length and its elements; see {@link Header}.
 */
final class Heap {
  /** Words that all objects of a state, with what a step leaves behind, may take. */
  private static final int MAX_WORDS = 1 << 28;

  /** Position of an array's length, from its header. */
  static final int LENGTH = 1;

  /** Position of an array's first element, from its header. */
  static final int ELEMENTS = 2;

  private final Program program;
  private final ClassInfo[] classes;
  private final Marking marking;
  private int[] words = new int[1024];

  /** First free word. */
  private int top = 1;

  private final int[] statics;
  private final ConstantMonitors constantMonitors = new ConstantMonitors();
  private boolean concurrent;
  private boolean linksChanged;

  Heap(Program program) {
    this.program = program;
    this.classes = program.classes;
    this.marking = new Marking(program);
    this.statics = new int[program.initialStatics.length];
  }

  // --- a state comes and goes ------------------------------------------------------------------

  /** Becomes the memory before the program has begun. */
  void reset() {
    top = 1;
    constantMonitors.load(null, 0, 0);
    System.arraycopy(program.initialStatics, 0, statics, 0, statics.length);
    linksChanged = true;
  }

  /** Takes over the statics, which stand at a position of a vector; returns the one after them. */
  int loadStatics(int[] v, int at) {
    System.arraycopy(v, at, statics, 0, statics.length);
    return at + statics.length;
  }

  /** Takes over the monitors of constants; returns the position after them. */
  int loadConstantMonitors(int[] v, int at, int count) {
    return constantMonitors.load(v, at, count);
  }

  /** Takes over the objects, which are the words of a vector between two positions. */
  void loadObjects(int[] v, int from, int to) {
    top = to - from + 1;
    if (words.length < top + 64) {
      words = new int[top * 2 + 64];
    }
    System.arraycopy(v, from, words, 1, top - 1);
    linksChanged = false;
  }

  /** Copies the statics to a position of a vector; returns the one after them. */
  int storeStatics(int[] v, int at) {
    System.arraycopy(statics, 0, v, at, statics.length);
    return at + statics.length;
  }

  /** Copies the monitors of constants; returns the position after them. */
  int storeConstantMonitors(int[] v, int at) {
    return constantMonitors.store(v, at);
  }

  /** Copies all objects as they stand; returns the position after them. */
  int storeObjects(int[] v, int at) {
    System.arraycopy(words, 1, v, at, top - 1);
    return at + top - 1;
  }

  /** Whether a reference in an object, a static or a thread's header changed since the load. */
  boolean linksChanged() {
    return linksChanged;
  }

  /** Says so of a reference that the memory does not hold: in the header of a thread. */
  void rootChanged() {
    linksChanged = true;
  }

  /** Whether more than one thread is alive; kept up by the table of threads. */
  void concurrent(boolean several) {
    concurrent = several;
  }

  // --- reading ---------------------------------------------------------------------------------

  /**
   * The words themselves, for loops that read much; only to be read, and only until the next
   * allocation.
   */
  int[] words() {
    return words;
  }

  /** First free word. */
  int top() {
    return top;
  }

  /** Number of words of the statics. */
  int staticWords() {
    return statics.length;
  }

  /** Number of constants whose monitors are owned. */
  int constantMonitors() {
    return constantMonitors.count();
  }

  /** The constant objects whose monitors are owned. */
  int[] lockedConstants() {
    return constantMonitors.objects();
  }

  int classOf(int reference) {
    return Header.classId(reference > 0 ? words[reference] : program.constants.image(reference)[0]);
  }

  /** A word of any object, also of a constant one. */
  int word(int reference, int offset) {
    return reference > 0 ? words[reference + offset] : program.constants.image(reference)[offset];
  }

  /** Two words of an object that is no constant. */
  long wide(int reference, int offset) {
    return Ops.wide(words, reference + offset);
  }

  /** The length of an array. */
  int length(int array) {
    return words[array + LENGTH];
  }

  /** Words of the object at a position. */
  int size(int reference) {
    return size(words, reference);
  }

  /** As above, in a copy of the memory. */
  int size(int[] memory, int at) {
    ClassInfo c = classes[Header.classId(memory[at])];
    return c.elementWords == 0 ? c.instanceWords : ELEMENTS + memory[at + LENGTH] * c.elementWords;
  }

  /** Whether other threads can reach an object; constants always can. */
  boolean shared(int reference) {
    return reference > 0 ? (words[reference] & Header.SHARED) != 0 : concurrent;
  }

  /** A word of the statics. */
  int staticWord(int slot) {
    return statics[slot];
  }

  /** Two words of the statics. */
  long wideStatic(int slot) {
    return Ops.wide(statics, slot);
  }

  /** The word that carries an object's monitor; see {@link Header}. */
  int lockWord(int reference) {
    return reference > 0 ? words[reference] : constantMonitors.word(reference);
  }

  // --- writing ---------------------------------------------------------------------------------

  /** A new object, all zero. */
  int allocate(ClassInfo type) {
    return allocate(type, type.instanceWords);
  }

  /** A new array, all zero. */
  int allocateArray(ClassInfo type, int length) {
    int at = allocate(type, ELEMENTS + length * type.elementWords);
    words[at + LENGTH] = length;
    return at;
  }

  private int allocate(ClassInfo type, int size) {
    linksChanged = true;
    int at = top;
    if (size > MAX_WORDS - at) {
      throw new UnsupportedAtRunTime("objects of more than " + MAX_WORDS + " words in one state");
    }
    top += size;
    if (top > words.length) {
      words = Arrays.copyOf(words, Math.max(top, words.length * 2));
    }
    Arrays.fill(words, at, top, 0);
    words[at] = type.id << Header.CLASS_SHIFT;
    return at;
  }

  /** Writes a word that is no reference. */
  void put(int object, int offset, int value) {
    words[object + offset] = value;
  }

  /** Writes two words that are no references. */
  void put(int object, int offset, int low, int high) {
    words[object + offset] = low;
    words[object + offset + 1] = high;
  }

  /** Writes a reference. */
  void putReference(int object, int offset, int value) {
    linksChanged = true;
    if ((words[object] & Header.SHARED) != 0) {
      share(value);
    }
    words[object + offset] = value;
  }

  /** Copies words that are no references. */
  void copy(int from, int fromOffset, int to, int toOffset, int count) {
    System.arraycopy(words, from + fromOffset, words, to + toOffset, count);
  }

  /** Copies a field of an object to another one. */
  void copyField(int from, int to, FieldInfo field) {
    if (field.isReference()) {
      putReference(to, field.offset, words[from + field.offset]);
    } else {
      copy(from, field.offset, to, field.offset, field.words());
    }
  }

  /** Writes a word of the statics that is no reference. */
  void putStatic(int slot, int value) {
    statics[slot] = value;
  }

  /** Writes a reference to the statics. */
  void putStaticReference(int slot, int value) {
    linksChanged = true;
    if (concurrent) {
      share(value);
    }
    statics[slot] = value;
  }

  /** Sets the monitor of an object; owner -1 and depth 0 mean free. */
  void setLock(int reference, int thread, int depth) {
    if (reference > 0) {
      words[reference] = Header.withLock(words[reference], thread, depth);
    } else {
      constantMonitors.set(reference, thread, depth);
    }
  }

  /** Marks everything reachable from an object as shared. */
  private void share(int reference) {
    if (reference > 0 && (words[reference] & Header.SHARED) == 0) {
      marking.mark(words, reference, Header.SHARED);
      marking.spread(words, Header.SHARED);
    }
  }

  /**
   * Adjusts the numbers of threads kept here after threads moved.
   *
   * @param from the first that moved
   * @param delta by how much
   * @param removed the thread that is gone, or -1
   */
  void renumberThreads(int from, int delta, int removed) {
    for (int at = 1; at < top; at += size(at)) {
      int o = Header.owner(words[at]);
      if (o >= from && o != removed) {
        words[at] = Header.withLock(words[at], o + delta, Header.depth(words[at]));
      }
    }
    constantMonitors.renumberThreads(from, delta, removed);
    for (int slot = 0; slot < statics.length; slot++) {
      if (program.staticFields[slot] == null && statics[slot] >= InitState.RUNNING) {
        int o = statics[slot] - InitState.RUNNING;
        if (o >= from && o != removed) {
          statics[slot] += delta;
        }
      }
    }
  }
}
