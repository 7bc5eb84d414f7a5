package foliowalk.library.java.lang;

/** Model of {@link java.lang.ExceptionInInitializerError}, without its form for serialization. */
public class ExceptionInInitializerError extends java.lang.LinkageError {
  private static final long serialVersionUID = 1L;

  public ExceptionInInitializerError() {
    super(null, null);
  }

  public ExceptionInInitializerError(java.lang.Throwable thrown) {
    super(null, thrown);
  }

  public ExceptionInInitializerError(java.lang.String message) {
    super(message, null);
  }

  public java.lang.Throwable getException() {
    return getCause();
  }
}
