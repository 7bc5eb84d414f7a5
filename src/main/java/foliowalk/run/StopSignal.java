package foliowalk.run;

/** Asks a walk to end early, from another thread. */
public final class StopSignal {
  private volatile String reason;

  /**
   * Asks the walk to end.
   *
   * @param why words for the verdict, such as {@code "interrupted (Ctrl-C)"}
   */
  public void stop(String why) {
    reason = why;
  }

  /** Whether the walk must end. */
  public boolean requested() {
    return reason != null;
  }

  /** The words given to {@link #stop}, or null. */
  public String reason() {
    return reason;
  }
}
