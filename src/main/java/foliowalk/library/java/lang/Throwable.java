package foliowalk.library.java.lang;

/** Model of {@link java.lang.Throwable} without stack traces: traces of a run show where. */
public class Throwable implements java.io.Serializable {
  private static final long serialVersionUID = 1L;
  private java.lang.String message;
  private java.lang.Throwable cause;

  public Throwable() {}

  public Throwable(java.lang.String message) {
    this.message = message;
  }

  public Throwable(java.lang.String message, java.lang.Throwable cause) {
    this.message = message;
    this.cause = cause;
  }

  public Throwable(java.lang.Throwable cause) {
    this.message = cause == null ? null : cause.toString();
    this.cause = cause;
  }

  protected Throwable(
      java.lang.String message,
      java.lang.Throwable cause,
      boolean enableSuppression,
      boolean writableStackTrace) {
    this.message = message;
    this.cause = cause;
  }

  public java.lang.String getMessage() {
    return message;
  }

  public java.lang.String getLocalizedMessage() {
    return getMessage();
  }

  public java.lang.Throwable getCause() {
    return cause;
  }

  public java.lang.Throwable initCause(java.lang.Throwable newCause) {
    this.cause = newCause;
    return (java.lang.Throwable) (java.lang.Object) this;
  }

  public java.lang.Throwable fillInStackTrace() {
    return (java.lang.Throwable) (java.lang.Object) this;
  }

  public final void addSuppressed(java.lang.Throwable exception) {}

  public void printStackTrace() {}

  @Override
  public java.lang.String toString() {
    java.lang.String text = getLocalizedMessage();
    java.lang.String name = getClass().getName();
    return text == null ? name : name.concat(": ").concat(text);
  }
}
