package foliowalk.library;

import java.util.Arrays;

/** What {@link java.util.Arrays} does with arrays of arrays. */
public final class DeepArrays {
  private DeepArrays() {}

  /** {@link Arrays#deepEquals}. */
  public static boolean equal(Object[] a, Object[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (!elementsEqual(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean elementsEqual(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null) {
      return false;
    }
    if (a instanceof Object[] x && b instanceof Object[] y) {
      return equal(x, y);
    }
    if (a instanceof boolean[] x && b instanceof boolean[] y) {
      return Arrays.equals(x, y);
    }
    if (a instanceof byte[] x && b instanceof byte[] y) {
      return Arrays.equals(x, y);
    }
    if (a instanceof char[] x && b instanceof char[] y) {
      return Arrays.equals(x, y);
    }
    if (a instanceof short[] x && b instanceof short[] y) {
      return Arrays.equals(x, y);
    }
    if (a instanceof int[] x && b instanceof int[] y) {
      return Arrays.equals(x, y);
    }
    if (a instanceof long[] x && b instanceof long[] y) {
      return Arrays.equals(x, y);
    }
    if (a instanceof float[] x && b instanceof float[] y) {
      return Arrays.equals(x, y);
    }
    if (a instanceof double[] x && b instanceof double[] y) {
      return Arrays.equals(x, y);
    }
    return a.equals(b);
  }

  /** {@link Arrays#deepHashCode}. */
  public static int hash(Object[] a) {
    if (a == null) {
      return 0;
    }
    int result = 1;
    for (Object e : a) {
      result = 31 * result + hashOfElement(e);
    }
    return result;
  }

  private static int hashOfElement(Object e) {
    if (e instanceof Object[] x) {
      return hash(x);
    }
    if (e instanceof boolean[] x) {
      return Arrays.hashCode(x);
    }
    if (e instanceof byte[] x) {
      return Arrays.hashCode(x);
    }
    if (e instanceof char[] x) {
      return Arrays.hashCode(x);
    }
    if (e instanceof short[] x) {
      return Arrays.hashCode(x);
    }
    if (e instanceof int[] x) {
      return Arrays.hashCode(x);
    }
    if (e instanceof long[] x) {
      return Arrays.hashCode(x);
    }
    if (e instanceof float[] x) {
      return Arrays.hashCode(x);
    }
    if (e instanceof double[] x) {
      return Arrays.hashCode(x);
    }
    return e == null ? 0 : e.hashCode();
  }

  /** {@link Arrays#deepToString}; an array that contains itself is shown as {@code [...]}. */
  public static String text(Object[] a) {
    return a == null ? "null" : text(a, null);
  }

  private static final class Outer {
    private final Object[] array;
    private final Outer next;

    Outer(Object[] array, Outer next) {
      this.array = array;
      this.next = next;
    }
  }

  private static String text(Object[] a, Outer outer) {
    for (Outer o = outer; o != null; o = o.next) {
      if (o.array == a) {
        return "[...]";
      }
    }
    Outer here = new Outer(a, outer);
    StringBuilder s = new StringBuilder("[");
    for (int i = 0; i < a.length; i++) {
      s.append(i == 0 ? "" : ", ").append(textOfElement(a[i], here));
    }
    return s.append(']').toString();
  }

  private static String textOfElement(Object e, Outer here) {
    if (e instanceof Object[] x) {
      return text(x, here);
    }
    if (e instanceof boolean[] x) {
      return Arrays.toString(x);
    }
    if (e instanceof byte[] x) {
      return Arrays.toString(x);
    }
    if (e instanceof char[] x) {
      return Arrays.toString(x);
    }
    if (e instanceof short[] x) {
      return Arrays.toString(x);
    }
    if (e instanceof int[] x) {
      return Arrays.toString(x);
    }
    if (e instanceof long[] x) {
      return Arrays.toString(x);
    }
    if (e instanceof float[] x) {
      return Arrays.toString(x);
    }
    if (e instanceof double[] x) {
      return Arrays.toString(x);
    }
    return String.valueOf(e);
  }
}
