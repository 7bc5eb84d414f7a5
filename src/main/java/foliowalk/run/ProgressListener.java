package foliowalk.run;

/** Told counts while a walk runs. */
@FunctionalInterface
public interface ProgressListener {

  /** Ignores everything. */
  ProgressListener NONE = (states, transitions, depth, frontier, seconds) -> {};

  /**
   * Called about four times a second.
   *
   * @param states distinct states stored so far
   * @param transitions steps taken so far
   * @param depth depth of the state being expanded
   * @param frontier states stored but not yet expanded
   * @param seconds wall time so far
   */
  void progress(long states, long transitions, int depth, long frontier, double seconds);

  /** Called when all is walked that will be; what follows explains what was found. */
  default void walked() {}
}
