package foliowalk.engine.system;

/**
 * A transition system into whose states one can look: what a reduction needs to know of them.
 * References are those of the state looked into; one below zero is a constant object.
 */
public interface OpenSystem extends TransitionSystem {
  /** Looks into a state. The vector must stay as it is until the next look or step. */
  void lookInto(StateVector state);

  /** Number of live threads in the state looked into. */
  int threads();

  /** What a thread would do next in the state looked into. */
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

  /** The references of all objects of the state looked into, in rising order. */
  int[] objects();

  /** Whether a thread comes out of a wait that a notification ended, and nothing else did. */
  boolean plainlyWoken(int thread);

  /** The choice that moves a thread whose operation can happen in one way. */
  int onlyChoice(int thread);

  /**
   * How often a method was entered or left so far that such a target names: steps that do so may
   * not be put together with others.
   */
  long lookedForCompany();

  /**
   * Where an object of the state that the last step began in stands in the state it led to; 0 for
   * garbage.
   */
  int forwarded(int object);

  @Override
  OpenSystem fork();
}
