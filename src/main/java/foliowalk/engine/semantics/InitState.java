package foliowalk.engine.semantics;

/** Initialisation state of a class (JVMS 5.5) as a word of the statics. */
final class InitState {
  static final int NOT_STARTED = 0;
  static final int DONE = 1;
  static final int FAILED = 2;

  /** Plus the index of the thread that runs the initialiser. */
  static final int RUNNING = 3;

  private InitState() {}
}
