package foliowalk.library.java.lang.reflect;

import foliowalk.library.Host;

/** Model of {@link java.lang.reflect.Array}: new arrays of objects only. */
public final class Array {
  private Array() {}

  public static Object newInstance(Class<?> component, int length) {
    return Host.newArrayWith(component, length);
  }
}
