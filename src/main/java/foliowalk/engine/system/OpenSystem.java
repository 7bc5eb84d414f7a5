package foliowalk.engine.system;

/** A transition system into whose states one can look: what a reduction needs to know of them. */
public interface OpenSystem extends TransitionSystem {
  /**
   * Looks into a state. The vector must stay as it is until the next look or step, which ends what
   * is returned.
   */
  OpenState lookInto(StateVector state);

  /** The position in its state of the thread that a choice moves. */
  int thread(int choice);

  /** The choice that moves a thread whose operation can happen in one way. */
  int onlyChoice(int thread);

  /**
   * How often a method was entered or left so far that a target names which asks for something in
   * the course of something else: steps that do so may not be put together with others.
   */
  long lookedForCompany();

  /**
   * How many initialisations of classes have ended in steps so far. The end of one is no operation
   * of its own, but part of the step of the operation before it: who waits for the class goes on.
   */
  long initialisationsEnded();

  /**
   * Where an object of the state that the last step began in stands in the state it led to; 0 for
   * garbage.
   */
  int forwarded(int object);
}
