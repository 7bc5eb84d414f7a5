package foliowalk.library;

/** What library models can ask of the engine. */
public final class Engine {
  private Engine() {}

  /** A data choice: every value from 0 up to, not including, {@code bound}, which is positive. */
  public static native int choose(int bound);

  /** Whether something that the API allows to fail without cause fails now; a choice on request. */
  public static native boolean spurious();

  /** The one box of a class for a value, as caches of JLS 5.1.7 demand. */
  public static native Object box(Class<?> type, long value);
}
