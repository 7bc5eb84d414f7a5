package foliowalk.config.file;

/**
 * A configuration that cannot be used. The message is one line that says what is wrong, where, and
 * what would be right; it is shown to the user without a stack trace.
 */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public ConfigurationException(String message) {
    super(message);
  }

  /** With the place that the message is about in front of it. */
  public ConfigurationException(Origin origin, String message) {
    super(origin + ": " + message);
  }
}
