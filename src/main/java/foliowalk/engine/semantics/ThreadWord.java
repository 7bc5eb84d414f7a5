package foliowalk.engine.semantics;

/** The header word of a live thread. */
final class ThreadWord {
  /** Runs, or stands at an operation that may be blocked. */
  static final int RUNNABLE = 0;

  /** In {@code Object.wait()}, not notified. */
  static final int WAITING = 1;

  /** In {@code Object.wait(timeout)}, not notified; the time may be over at any moment. */
  static final int TIMED_WAITING = 2;

  /** Notified; must take the monitor again, and returns normally whatever comes meanwhile. */
  static final int WOKEN = 3;

  /**
   * Interrupted in wait; must take the monitor again, then throws. Until then a notification may
   * still choose it (JLS 17.2.4).
   */
  static final int WOKEN_INTERRUPTED = 4;

  /**
   * Out of wait without cause, or interrupted and then notified together with all others; must take
   * the monitor again. If its interrupt status is set then, it may throw or return normally.
   */
  static final int WOKEN_EITHER = 5;

  /** Out of wait as its time is over; else as {@link #WOKEN_EITHER}. */
  static final int TIMED_OUT = 6;

  static final int STATUS_MASK = 7;
  static final int DAEMON = 1 << 3;

  /** The thread has not yet run up to its next scheduling point; never set in a stored state. */
  static final int UNSETTLED = 1 << 4;

  static final int PARENT_SHIFT = 5;
  static final int PARENT_MASK = 0xff;
  static final int DEPTH_SHIFT = 13;
  static final int DEPTH_MASK = 0x7f;

  private ThreadWord() {}

  static int status(int word) {
    return word & STATUS_MASK;
  }

  /** Whether a thread with a status is in a wait set: in wait, and nothing has ended that yet. */
  static boolean waits(int status) {
    return status == WAITING || status == TIMED_WAITING;
  }

  /** Whether what comes out of wait with a status may throw if it is interrupted. */
  static boolean mayThrow(int status) {
    return status == WOKEN_EITHER || status == TIMED_OUT;
  }

  /** Whether a thread with a status came out of a wait set and has yet to take the monitor. */
  static boolean woken(int status) {
    return status >= WOKEN;
  }

  static int withStatus(int word, int status) {
    return word & ~STATUS_MASK | status;
  }

  /** Index of the nearest ancestor that is alive, or -1. */
  static int parent(int word) {
    return (word >>> PARENT_SHIFT & PARENT_MASK) - 1;
  }

  static int withParent(int word, int parent) {
    return word & ~(PARENT_MASK << PARENT_SHIFT) | (parent + 1) << PARENT_SHIFT;
  }

  /** Depth of the monitor given up by wait. */
  static int savedDepth(int word) {
    return word >>> DEPTH_SHIFT & DEPTH_MASK;
  }

  static int withSavedDepth(int word, int depth) {
    return word & ~(DEPTH_MASK << DEPTH_SHIFT) | depth << DEPTH_SHIFT;
  }
}
