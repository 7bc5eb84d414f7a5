package foliowalk.engine.semantics;

/**
 * The header word of an object: bit 0 says that several live threads can reach it (a function of
 * the rest of the state), then the class, then the monitor's owner and depth (JLS 17.1).
 */
final class Header {
  /** More than one live thread can reach the object. */
  static final int SHARED = 1;

  /**
   * The object is shared whatever the frames hold: the statics, or the Thread objects of two live
   * threads, lead to it. Implies {@link #SHARED}.
   */
  static final int STABLE = 2;

  static final int CLASS_SHIFT = foliowalk.program.ConstantTable.CLASS_SHIFT;
  static final int CLASS_MASK = foliowalk.program.ConstantTable.MOST_CLASSES;
  static final int OWNER_SHIFT = 16;
  static final int OWNER_MASK = 0xff;
  static final int DEPTH_SHIFT = 24;
  static final int MAX_DEPTH = 0x7f;

  /** The part of a header that is not the monitor. */
  static final int WITHOUT_LOCK = (1 << OWNER_SHIFT) - 1;

  private Header() {}

  static int classId(int header) {
    return header >>> CLASS_SHIFT & CLASS_MASK;
  }

  /** Index of the owning thread, or -1. */
  static int owner(int header) {
    return (header >>> OWNER_SHIFT & OWNER_MASK) - 1;
  }

  static int depth(int header) {
    return header >>> DEPTH_SHIFT;
  }

  /** A header with another monitor state; owner -1 and depth 0 mean free. */
  static int withLock(int header, int owner, int depth) {
    return header & WITHOUT_LOCK | (owner + 1) << OWNER_SHIFT | depth << DEPTH_SHIFT;
  }
}
