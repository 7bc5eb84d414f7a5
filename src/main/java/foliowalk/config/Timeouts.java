package foliowalk.config;

/** When a wait with a limit of time, or a sleep, may be over. */
public enum Timeouts {
  /** At any moment: nothing is assumed of how long anything takes. */
  ANY,
  /**
   * Only when no thread can do anything else: every limit is taken to be long enough for whatever
   * the others can do meanwhile. Schedules on which a time-out comes earlier are not explored.
   */
  LAST
}
