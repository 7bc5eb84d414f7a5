package foliowalk.result;

/**
 * Whether a run looked for states from which no schedule can end, so that threads loop for ever. It
 * does so after every complete walk whose graph it could keep.
 */
public enum StuckSearch {
  /** Every state was looked at. */
  DONE(""),
  /**
   * No schedule ends. A program with a loop that its code has no way out of may be meant to run for
   * ever; of it, only states were looked for from which nothing changes any more.
   */
  NO_END(
      "no schedule of this program ends: a loop without a way out in its code is taken to be meant"
          + " so, and threads that loop for ever beside it are reported only where nothing changes"
          + " any more"),
  /** Nobody looked. */
  NOT_DONE("threads that loop for ever are not looked for");

  private final String line;

  StuckSearch(String line) {
    this.line = line;
  }

  /** What the result has to say of it in one line; empty when there is nothing. */
  public String line() {
    return line;
  }
}
