package foliowalk.fidelity;

/** The C parser does not run on this machine; the message is one line that says why. */
public final class ParserUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  ParserUnavailableException(String message) {
    super(message);
  }
}
