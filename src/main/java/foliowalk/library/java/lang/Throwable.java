package foliowalk.library.java.lang;

import foliowalk.library.Assumes;

/** Model of {@link java.lang.Throwable} without stack traces: traces of a run show where. */
public class Throwable implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  /** Of newer JDKs: whether errors are recorded by the flight recorder; they never are. */
  static final boolean jfrTracing = false;

  private java.lang.String message;
  private java.lang.Throwable cause;

  /** Whether the cause, perhaps null, was given and may not be given again. */
  private boolean causeGiven;

  private boolean suppressionOff;

  /** Null while there are none. */
  private java.lang.Throwable[] suppressed;

  public Throwable() {
    fillInStackTrace();
  }

  public Throwable(java.lang.String message) {
    fillInStackTrace();
    this.message = message;
  }

  public Throwable(java.lang.String message, java.lang.Throwable cause) {
    fillInStackTrace();
    this.message = message;
    this.cause = cause;
    this.causeGiven = true;
  }

  public Throwable(java.lang.Throwable cause) {
    fillInStackTrace();
    this.message = cause == null ? null : cause.toString();
    this.cause = cause;
    this.causeGiven = true;
  }

  protected Throwable(
      java.lang.String message,
      java.lang.Throwable cause,
      boolean enableSuppression,
      boolean writableStackTrace) {
    if (writableStackTrace) {
      fillInStackTrace();
    }
    this.message = message;
    this.cause = cause;
    this.causeGiven = true;
    this.suppressionOff = !enableSuppression;
  }

  private java.lang.Throwable me() {
    return (java.lang.Throwable) (java.lang.Object) this;
  }

  public java.lang.String getMessage() {
    if (message == null) {
      withoutMessage();
    }
    return message;
  }

  private void withoutMessage() {
    java.lang.Object me = this;
    if (me instanceof NullPointerException || me instanceof IllegalMonitorStateException) {
      ofJvm();
    }
  }

  @Assumes(
      "a NullPointerException or IllegalMonitorStateException that the JVM throws has no message;"
          + " a JVM gives it one")
  private static void ofJvm() {}

  public java.lang.String getLocalizedMessage() {
    return getMessage();
  }

  public synchronized java.lang.Throwable getCause() {
    withoutCause();
    return cause;
  }

  /** HotSpot's first names the failure of the initialiser, as JVMS 5.5 leaves it free to. */
  private void withoutCause() {
    java.lang.Object me = this;
    if (cause == null && me instanceof NoClassDefFoundError) {
      uninitialised();
    }
  }

  @Assumes("a NoClassDefFoundError that the JVM throws has no cause; a JVM may give it one")
  private static void uninitialised() {}

  public synchronized java.lang.Throwable initCause(java.lang.Throwable newCause) {
    withoutCause();
    if (causeGiven || cause != null) {
      throw new IllegalStateException(
          "Can't overwrite cause with " + (newCause == null ? "a null" : newCause.toString()),
          me());
    }
    if (newCause == me()) {
      throw new IllegalArgumentException("Self-causation not permitted", me());
    }
    cause = newCause;
    causeGiven = true;
    return me();
  }

  /** Called by the constructors, so that a subclass sees the object before it is complete. */
  public java.lang.Throwable fillInStackTrace() {
    return me();
  }

  public final synchronized void addSuppressed(java.lang.Throwable exception) {
    if (exception == me()) {
      throw new IllegalArgumentException("Self-suppression not permitted", exception);
    }
    if (exception == null) {
      throw new NullPointerException("Cannot suppress a null exception.");
    }
    if (suppressionOff) {
      return;
    }
    java.lang.Throwable[] old = suppressed;
    int count = old == null ? 0 : old.length;
    java.lang.Throwable[] more = new java.lang.Throwable[count + 1];
    for (int i = 0; i < count; i++) {
      more[i] = old[i];
    }
    more[count] = exception;
    suppressed = more;
  }

  public final synchronized java.lang.Throwable[] getSuppressed() {
    java.lang.Throwable[] list = suppressed;
    return list == null ? new java.lang.Throwable[0] : list.clone();
  }

  /** Prints nothing; what it would ask the exceptions for is asked. */
  public void printStackTrace() {
    print(me(), null);
  }

  private static final class Seen {
    private final java.lang.Throwable one;
    private final Seen before;

    Seen(java.lang.Throwable one, Seen before) {
      this.one = one;
      this.before = before;
    }
  }

  private static Seen print(java.lang.Throwable one, Seen before) {
    one.toString();
    for (Seen s = before; s != null; s = s.before) {
      if (s.one == one) {
        return before;
      }
    }
    Seen seen = new Seen(one, before);
    for (java.lang.Throwable t : one.getSuppressed()) {
      seen = print(t, seen);
    }
    java.lang.Throwable cause = one.getCause();
    return cause == null ? seen : print(cause, seen);
  }

  @Override
  public java.lang.String toString() {
    java.lang.String text = getLocalizedMessage();
    java.lang.String name = getClass().getName();
    return text == null ? name : name.concat(": ").concat(text);
  }
}
