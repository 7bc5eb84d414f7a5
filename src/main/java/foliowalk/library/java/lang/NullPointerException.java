package foliowalk.library.java.lang;

/**
 * Model of {@link java.lang.NullPointerException} that tells nothing about the code: one that the
 * JVM throws has no message.
 */
public class NullPointerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NullPointerException() {}

  public NullPointerException(java.lang.String message) {
    super(message);
  }
}
