package foliowalk.run;

/**
 * The input cannot be used. The message is one line that says what is wrong, where, and what would
 * be right; it is shown to the user without a stack trace.
 */
public final class UnusableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public UnusableInputException(String message) {
    super(message);
  }
}
