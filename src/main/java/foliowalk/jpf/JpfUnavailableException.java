package foliowalk.jpf;

/**
 * Java PathFinder, or a JDK that it runs on, is not here. The message is for the user: what was
 * tried, where to get it, how to point to it.
 */
public final class JpfUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public JpfUnavailableException(String message) {
    super(message);
  }
}
