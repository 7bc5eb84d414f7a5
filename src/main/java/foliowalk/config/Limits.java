package foliowalk.config;

import java.time.Duration;

/**
 * Bounds on one exploration. Zero means no bound. Reaching any of them makes the verdict
 * inconclusive.
 *
 * @param maxStates states stored, at most
 * @param maxDepth transitions from the initial state, at most
 * @param maxTime wall time
 * @param maxMemoryBytes bytes of heap in use by this process after which the search stops
 */
public record Limits(long maxStates, int maxDepth, Duration maxTime, long maxMemoryBytes) {

  /** No limit at all. */
  public static final Limits NONE = new Limits(0, 0, Duration.ZERO, 0);

  /** Refuses negative bounds with one line that names the bound. */
  public Limits {
    if (maxStates < 0 || maxDepth < 0 || maxTime.isNegative() || maxMemoryBytes < 0) {
      throw new IllegalArgumentException("a limit must be positive, or 0 for none");
    }
  }

  /** These limits, except that every bound set in {@code stronger} takes the place of ours. */
  public Limits overriddenBy(Limits stronger) {
    return new Limits(
        stronger.maxStates != 0 ? stronger.maxStates : maxStates,
        stronger.maxDepth != 0 ? stronger.maxDepth : maxDepth,
        stronger.maxTime.isZero() ? maxTime : stronger.maxTime,
        stronger.maxMemoryBytes != 0 ? stronger.maxMemoryBytes : maxMemoryBytes);
  }
}
