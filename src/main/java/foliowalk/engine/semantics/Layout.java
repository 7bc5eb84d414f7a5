package foliowalk.engine.semantics;

/**
 * Where things stand in the vector of a state: {@code prologue statics monitor* thread* heap
 * hash*}. A monitor of a constant takes {@link ConstantMonitors#WORDS} words, an identity hash code
 * {@link IdentityHashes#WORDS}; a thread is a header and its frames from the top, each as {@link
 * foliowalk.program.Points} lays out. A reference is the position of an object's header in the
 * heap, from 1.
 */
final class Layout {
  /** Position of the number of live threads. */
  static final int THREADS = 0;

  /** Position of the number of constants whose monitors are owned. */
  static final int CONSTANT_MONITORS = 1;

  /** Position of the number of identity hash codes given. */
  static final int IDENTITY_HASHES = 2;

  /** Words before the statics. */
  static final int PROLOGUE = 3;

  /** In a thread: the words it takes. */
  static final int THREAD_LENGTH = 0;

  /** In a thread: its {@link ThreadWord}. */
  static final int THREAD_WORD = 1;

  /** In a thread: its Thread object. */
  static final int THREAD_OBJECT = 2;

  /** In a thread: the object it waits on, or 0. */
  static final int THREAD_WAITS_ON = 3;

  /** In a thread: where the objects end that only its Thread object leads to. */
  static final int THREAD_SEGMENT_END = 4;

  /** In a thread: its frames. */
  static final int THREAD_FRAMES = 5;

  private Layout() {}
}
