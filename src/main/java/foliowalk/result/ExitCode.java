package foliowalk.result;

/** Process exit codes: part of the interface, also written into every report. */
public final class ExitCode {
  /** The whole state space was walked and no property is violated. */
  public static final int PROVED = 0;

  /**
   * At least one property is violated (or, for a campaign, a cell differs from its expectation).
   */
  public static final int VIOLATED = 10;

  /** A limit or an interruption ended the walk before it was complete. */
  public static final int INCONCLUSIVE = 20;

  /** The walk was complete but never reached what the scenario must reach. */
  public static final int VACUOUS = 30;

  /** The command line is wrong (sysexits EX_USAGE). */
  public static final int USAGE = 64;

  /** The input (class files, configuration) cannot be used (sysexits EX_DATAERR). */
  public static final int UNUSABLE_INPUT = 65;

  /** The engine asked for is not available here (sysexits EX_UNAVAILABLE). */
  public static final int ENGINE_UNAVAILABLE = 69;

  /** A defect of foliowalk itself (sysexits EX_SOFTWARE). */
  public static final int INTERNAL_ERROR = 70;

  /**
   * Standard output could not be written, so what was printed is not complete (sysexits EX_IOERR).
   */
  public static final int OUTPUT_LOST = 74;

  private ExitCode() {}
}
