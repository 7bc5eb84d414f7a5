package foliowalk.library.java.lang;

/** Model of {@link java.lang.Class}: names and tests of kind only. */
public final class Class<T> {
  /** Number of the class in the program. */
  private final int id;

  private Class(int id) {
    this.id = id;
  }

  public native java.lang.String getName();

  public native java.lang.String getSimpleName();

  public native boolean desiredAssertionStatus();

  public native boolean isInstance(Object object);

  public native boolean isInterface();

  public native boolean isArray();

  public native java.lang.Class<? super T> getSuperclass();

  public native java.lang.Class<?> getComponentType();

  @SuppressWarnings("unchecked")
  public T cast(Object object) {
    if (object != null && !isInstance(object)) {
      throw new ClassCastException(
          "Cannot cast " + object.getClass().getName() + " to " + getName());
    }
    return (T) object;
  }

  @Override
  public java.lang.String toString() {
    return (isInterface() ? "interface " : "class ").concat(getName());
  }

  int id() {
    return id;
  }
}
