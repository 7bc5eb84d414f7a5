package foliowalk.library.java.lang;

/** Model of {@link java.lang.Class}: names and instance tests only. */
public final class Class<T> {
  /** Number of the class in the program; below zero for primitive types. */
  private final int id;

  private Class(int id) {
    this.id = id;
  }

  public native java.lang.String getName();

  public native java.lang.String getSimpleName();

  public native boolean desiredAssertionStatus();

  public native boolean isInstance(Object object);

  @Override
  public java.lang.String toString() {
    return "class ".concat(getName());
  }

  int id() {
    return id;
  }
}
