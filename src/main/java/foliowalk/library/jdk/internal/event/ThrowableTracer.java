package foliowalk.library.jdk.internal.event;

/** Of newer JDKs, where constructors of errors name it; nothing is ever recorded. */
public final class ThrowableTracer {
  private ThrowableTracer() {}

  /** Records nothing. */
  public static void traceError(java.lang.Class<?> type, java.lang.String message) {}

  /** Records nothing. */
  public static void traceThrowable(java.lang.Class<?> type, java.lang.String message) {}
}
