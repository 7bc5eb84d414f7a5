package foliowalk.library.java.lang.invoke;

/**
 * Model of {@link java.lang.invoke.VarHandle}. For each variable the linker makes a subclass with a
 * method for every call site that can reach it; see {@code foliowalk.program.link.VarHandles}.
 */
public abstract class VarHandle {
  VarHandle() {}

  /** Under sequential consistency every access is ordered already. */
  public static void fullFence() {}

  public static void acquireFence() {}

  public static void releaseFence() {}

  public static void loadLoadFence() {}

  public static void storeStoreFence() {}

  /** What an access to an array element checks before it. */
  static void checkIndex(int index, int length) {
    if (index < 0 || index >= length) {
      throw new ArrayIndexOutOfBoundsException(
          "Index " + index + " out of bounds for length " + length);
    }
  }
}
