package foliowalk.engine.system;

/**
 * A state that was looked into. References are those of that state; one below zero is a constant
 * object.
 */
public interface OpenState {
  /** Number of live threads. */
  int threads();

  /** What a thread would do next. */
  Operation operation(int thread);

  /** The thread that owns the monitor of an object, or -1. */
  int monitorOwner(int object);

  /** How often the owner of a monitor has entered it. */
  int monitorDepth(int object);

  /** A word of an object, at a distance from its header. */
  int word(int object, int offset);

  /** A word of the statics. */
  int staticWord(int slot);

  /** The constant objects whose monitors are owned. */
  int[] lockedConstants();

  /** The references of all objects, in rising order. */
  int[] objects();

  /** The words of the state but for the bits that say who can reach what. */
  int[] withoutSharing();

  /** Whether a thread does not keep the program alive. */
  boolean isDaemon(int thread);

  /** The number of the class of an object. */
  int classOf(int object);

  /** Whether a thread comes out of a wait that a notification ended, and nothing else did. */
  boolean plainlyWoken(int thread);
}
