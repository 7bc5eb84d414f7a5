package foliowalk.library.jdk.internal.util;

/** What the collections of the JDK use of {@code jdk.internal.util.ArraysSupport}. */
public final class ArraysSupport {
  private ArraysSupport() {}

  /** The length of an array that grows: by what is preferred, or by what is needed. */
  public static int newLength(int old, int needed, int preferred) {
    int length = old + Math.max(needed, preferred);
    if (length < 0) {
      throw new OutOfMemoryError("Required length exceeds implementation limit");
    }
    return length;
  }
}
