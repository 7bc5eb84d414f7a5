package foliowalk.library.java.util;

import java.util.Comparator;
import java.util.function.Supplier;

/** Model of {@link java.util.Objects}. */
public final class Objects {
  private Objects() {}

  public static boolean equals(Object a, Object b) {
    return a == b || a != null && a.equals(b);
  }

  public static int hashCode(Object o) {
    return o == null ? 0 : o.hashCode();
  }

  public static int hash(Object... values) {
    return java.util.Arrays.hashCode(values);
  }

  public static String toString(Object o) {
    return String.valueOf(o);
  }

  public static String toString(Object o, String nullDefault) {
    return o == null ? nullDefault : o.toString();
  }

  public static <T> int compare(T a, T b, Comparator<? super T> c) {
    return a == b ? 0 : c.compare(a, b);
  }

  public static <T> T requireNonNull(T object) {
    if (object == null) {
      throw new NullPointerException();
    }
    return object;
  }

  public static <T> T requireNonNull(T object, String message) {
    if (object == null) {
      throw new NullPointerException(message);
    }
    return object;
  }

  public static <T> T requireNonNull(T object, Supplier<String> message) {
    if (object == null) {
      throw new NullPointerException(message == null ? null : message.get());
    }
    return object;
  }

  public static <T> T requireNonNullElse(T object, T other) {
    return object != null ? object : requireNonNull(other, "defaultObj");
  }

  public static <T> T requireNonNullElseGet(T object, Supplier<? extends T> supplier) {
    return object != null
        ? object
        : requireNonNull(requireNonNull(supplier, "supplier").get(), "supplier.get()");
  }

  public static boolean isNull(Object object) {
    return object == null;
  }

  public static boolean nonNull(Object object) {
    return object != null;
  }

  public static int checkIndex(int index, int length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }
    return index;
  }

  public static int checkFromToIndex(int from, int to, int length) {
    if (from < 0 || from > to || to > length) {
      throw new IndexOutOfBoundsException(
          "Range [" + from + ", " + to + ") out of bounds for length " + length);
    }
    return from;
  }

  public static int checkFromIndexSize(int from, int size, int length) {
    if ((length | from | size) < 0 || size > length - from) {
      throw new IndexOutOfBoundsException(
          "Range [" + from + ", " + from + " + " + size + ") out of bounds for length " + length);
    }
    return from;
  }
}
