package foliowalk.library;

/**
 * Copies of arrays. While no other thread can reach the arrays, a copy is one operation; otherwise
 * each element is read and written by itself, as the Java memory model has it.
 */
public final class Copies {
  private Copies() {}

  /** {@link System#arraycopy}. */
  public static void copy(Object source, int from, Object destination, int to, int count) {
    if (!Host.copyUnshared(source, from, destination, to, count)) {
      elements(source, from, destination, to, count);
    }
  }

  /** What {@code clone()} of an array is compiled to. */
  public static Object cloneOf(Object array) {
    int length = lengthOf(array);
    Object copy = Host.newArrayLike(array, length);
    copy(array, 0, copy, 0, length);
    return copy;
  }

  /**
   * {@link Object#clone} of what is no array. Each field that another thread can write meanwhile is
   * a step. The API does not say in which order fields are read, so every order is explored.
   */
  public static Object cloneOfObject(Object original) throws CloneNotSupportedException {
    Object clone = Host.newClone(original);
    int left = Host.fieldsToClone(original, clone);
    int copied = 0;
    for (int choices = left; choices > 0; choices--) {
      int field = nthMissing(copied, Host.choose(choices));
      Host.cloneField(original, clone, field);
      copied |= 1 << field;
    }
    return clone;
  }

  /** The number of the bit that is the n-th of those not set, from 0. */
  private static int nthMissing(int bits, int n) {
    int bit = 0;
    int skip = n;
    while ((bits & 1 << bit) != 0 || skip-- > 0) {
      bit++;
    }
    return bit;
  }

  private static int lengthOf(Object array) {
    if (array instanceof Object[] a) {
      return a.length;
    }
    if (array instanceof boolean[] a) {
      return a.length;
    }
    if (array instanceof byte[] a) {
      return a.length;
    }
    if (array instanceof char[] a) {
      return a.length;
    }
    if (array instanceof short[] a) {
      return a.length;
    }
    if (array instanceof int[] a) {
      return a.length;
    }
    if (array instanceof long[] a) {
      return a.length;
    }
    if (array instanceof float[] a) {
      return a.length;
    }
    if (array instanceof double[] a) {
      return a.length;
    }
    throw new NullPointerException();
  }

  private static void elements(Object source, int from, Object destination, int to, int count) {
    boolean backwards = source == destination && from < to;
    int start = backwards ? count - 1 : 0;
    int end = backwards ? -1 : count;
    int step = backwards ? -1 : 1;
    if (source instanceof Object[] a) {
      Object[] b = (Object[]) destination;
      for (int i = start; i != end; i += step) {
        b[to + i] = a[from + i];
      }
      return;
    }
    if (source instanceof boolean[] a) {
      boolean[] b = (boolean[]) destination;
      for (int i = start; i != end; i += step) {
        b[to + i] = a[from + i];
      }
      return;
    }
    if (source instanceof byte[] a) {
      byte[] b = (byte[]) destination;
      for (int i = start; i != end; i += step) {
        b[to + i] = a[from + i];
      }
      return;
    }
    if (source instanceof char[] a) {
      char[] b = (char[]) destination;
      for (int i = start; i != end; i += step) {
        b[to + i] = a[from + i];
      }
      return;
    }
    if (source instanceof short[] a) {
      short[] b = (short[]) destination;
      for (int i = start; i != end; i += step) {
        b[to + i] = a[from + i];
      }
      return;
    }
    if (source instanceof int[] a) {
      int[] b = (int[]) destination;
      for (int i = start; i != end; i += step) {
        b[to + i] = a[from + i];
      }
      return;
    }
    if (source instanceof long[] a) {
      long[] b = (long[]) destination;
      for (int i = start; i != end; i += step) {
        b[to + i] = a[from + i];
      }
      return;
    }
    if (source instanceof float[] a) {
      float[] b = (float[]) destination;
      for (int i = start; i != end; i += step) {
        b[to + i] = a[from + i];
      }
      return;
    }
    if (source instanceof double[] a) {
      double[] b = (double[]) destination;
      for (int i = start; i != end; i += step) {
        b[to + i] = a[from + i];
      }
      return;
    }
  }
}
