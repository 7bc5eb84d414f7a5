package foliowalk.result;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The numbers that stand beside a verdict.
 *
 * @param states distinct states stored
 * @param transitions steps taken, including those that led to a stored state
 * @param depth longest distance (breadth-first) or path (depth-first) from the initial state, in
 *     transitions
 * @param endStates distinct states in which every non-daemon thread has ended
 * @param schedules number of complete schedules, that is of maximal paths of the state graph;
 *     absent when it is not defined or not counted
 * @param schedulesNote why {@code schedules} is absent, else empty
 * @param seconds wall time of the walk
 * @param peakMemoryBytes largest heap use seen by the search, in bytes
 */
public record Statistics(
    long states,
    long transitions,
    int depth,
    long endStates,
    Optional<BigInteger> schedules,
    String schedulesNote,
    double seconds,
    long peakMemoryBytes) {

  /** Of a run that walked nothing. */
  public static final Statistics NOTHING =
      new Statistics(0, 0, 0, 0, Optional.empty(), "nothing was walked", 0, 0);

  /** States stored a second; 0 when the run was too short to measure. */
  public double statesPerSecond() {
    return seconds <= 0 ? 0 : states / seconds;
  }
}
