package foliowalk.engine.semantics;

/**
 * The word {@code status} of a {@code Thread} object: where in its life the thread is, and what
 * belongs to it before it starts and after it ends as well. So it stands in the object, and not in
 * the {@link ThreadWord} of a live thread.
 */
final class LifeWord {
  static final int NEW = 0;
  static final int ALIVE = 1;
  static final int ENDED = 2;

  /** Which of the three. */
  static final int LIFE = 3;

  /**
   * The interrupt status (JLS 17.2.3). JDK 17 keeps one flag for the whole life of the object:
   * {@code interrupt} before the start and after the end is recorded too (API of {@code
   * Thread.interrupt}, implementation note).
   */
  static final int INTERRUPTED = 1 << 2;

  /** The permit of {@code LockSupport}; only a live thread has one. */
  static final int PERMIT = 1 << 3;

  /**
   * An interrupt came, of which HotSpot makes a permit as well. A later {@code park} may return for
   * it although the status was cleared, which the API permits as a return without cause; it need
   * not.
   */
  static final int PERMIT_OF_INTERRUPT = 1 << 4;

  private LifeWord() {}

  static boolean alive(int word) {
    return (word & LIFE) == ALIVE;
  }

  static boolean interrupted(int word) {
    return (word & INTERRUPTED) != 0;
  }

  /** After a start; an interrupt that came before is kept. */
  static int started(int word) {
    return word & ~LIFE | ALIVE;
  }

  /** After the end: permits go with the thread. */
  static int ended(int word) {
    return word & INTERRUPTED | ENDED;
  }
}
