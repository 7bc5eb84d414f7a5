package foliowalk.trace;

/**
 * Something a step did.
 *
 * @param kind what it was
 * @param object role name of the object, such as {@code Account#1}, or a class for a static field
 * @param member field name or array index as {@code [2]}; for an exception thrown after a call
 *     without a result has returned in which the step began, the innermost call that has not, as
 *     {@code Box.put}; else empty
 * @param oldValue value before, for writes; empty otherwise
 * @param newValue value read or written, or a message; empty where there is none
 * @param line source line
 */
public record Event(
    Kind kind, String object, String member, String oldValue, String newValue, int line) {

  /** What kind of thing happened. */
  public enum Kind {
    /** A shared location was read. */
    READ,
    /** A shared location was written. */
    WRITE,
    /** A monitor was entered. */
    LOCK,
    /** A monitor was left. */
    UNLOCK,
    /** The thread released a monitor and waits on it. */
    WAIT,
    /** A waiting thread was chosen to wake, or took up the monitor again. */
    WAKE,
    /** notify or notifyAll. */
    NOTIFY,
    /** A thread was started. */
    START,
    /** A thread ended. */
    END,
    /** A thread waited for the end of another. */
    JOIN,
    /** The thread returned from waiting for a permit. */
    PARK,
    /** A thread was given a permit. */
    UNPARK,
    /** A thread was interrupted. */
    INTERRUPT,
    /** A data choice was made. */
    CHOICE,
    /** A class was initialised, or its initialisation began. */
    CLASS_INIT,
    /** An exception was thrown. */
    THROW
  }
}
