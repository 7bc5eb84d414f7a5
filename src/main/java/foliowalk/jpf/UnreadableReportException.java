package foliowalk.jpf;

/** A report that is not there, not complete, or not what Java PathFinder writes. */
final class UnreadableReportException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a reason that continues "the report". */
  UnreadableReportException(String message) {
    super(message);
  }
}
