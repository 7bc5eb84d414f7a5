package foliowalk.result;

import foliowalk.trace.Trace;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One violated property with a schedule that shows it.
 *
 * @param property an invariant's id such as {@code I1}, {@code deadlock}, {@code stuck}, or the
 *     binary name of the uncaught exception's class
 * @param message what happened, in one line
 * @param trace the schedule; a shortest one when the search was breadth-first
 * @param why what the schedule tells about its end, computed once, where the schedule is made
 */
public record Violation(String property, String message, Trace trace, Explanation why) {
  /** The property of a state in which no thread can move and not all have ended. */
  public static final String DEADLOCK = "deadlock";

  /** The property of a state from which no schedule can end: threads loop there for ever. */
  public static final String STUCK = "stuck";

  /** One that nobody has explained. */
  public Violation(String property, String message, Trace trace) {
    this(property, message, trace, Explanation.NONE);
  }

  /** The word in front of each line of {@link Trace#blocked}: what the thread is. */
  public String hold() {
    return property.equals(STUCK) ? STUCK : "blocked";
  }

  /** A property without the package of an exception's class. */
  public static String simpleName(String property) {
    return property.substring(property.lastIndexOf('.') + 1);
  }

  /** As {@link #simpleName}, of several, with spaces between. */
  public static String simpleNames(List<String> properties) {
    return properties.stream().map(Violation::simpleName).collect(Collectors.joining(" "));
  }

  /** The same with another explanation. */
  public Violation withWhy(Explanation explanation) {
    return new Violation(property, message, trace, explanation);
  }
}
