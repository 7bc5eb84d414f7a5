package foliowalk.library.java.lang;

/** Model of {@link java.lang.System}. There is no clock: a time would be a hidden input. */
public final class System {
  /** Swallows what the program prints. */
  public static final java.io.PrintStream out =
      (java.io.PrintStream) (Object) new foliowalk.library.java.io.PrintStream();

  /** Swallows what the program prints. */
  public static final java.io.PrintStream err = out;

  private System() {}

  public static native int identityHashCode(Object object);

  public static void arraycopy(Object source, int from, Object destination, int to, int count) {
    foliowalk.library.Copies.copy(source, from, destination, to, count);
  }

  /** The same on every host. */
  public static java.lang.String lineSeparator() {
    return "\n";
  }
}
