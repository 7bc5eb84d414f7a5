package foliowalk.result;

import foliowalk.trace.Trace;

/**
 * One violated property with a schedule that shows it.
 *
 * @param property an invariant's id such as {@code I1}, {@code deadlock}, or the binary name of the
 *     uncaught exception's class
 * @param message what happened, in one line
 * @param trace the schedule; a shortest one when the search was breadth-first
 */
public record Violation(String property, String message, Trace trace) {
  /** The property of a state in which no thread can move and not all have ended. */
  public static final String DEADLOCK = "deadlock";
}
