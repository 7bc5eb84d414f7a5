package foliowalk.library.java.util;

import foliowalk.library.DeepArrays;
import foliowalk.library.Differs;
import foliowalk.library.Host;
import foliowalk.library.Search;

/** Model of {@link java.util.Arrays}: each element is an access of its own. */
public final class Arrays {
  private Arrays() {}

  private static void range(int length, int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
    }
    if (from < 0) {
      throw new ArrayIndexOutOfBoundsException(from);
    }
    if (to > length) {
      throw new ArrayIndexOutOfBoundsException(to);
    }
  }

  private static int lengthOf(int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException(from + " > " + to);
    }
    return to - from;
  }

  public static void fill(boolean[] array, boolean value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(boolean[] array, int from, int to, boolean value) {
    range(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean equals(boolean[] a, boolean[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  public static int hashCode(boolean[] array) {
    if (array == null) {
      return 0;
    }
    int result = 1;
    for (boolean v : array) {
      result = 31 * result + Boolean.hashCode(v);
    }
    return result;
  }

  public static String toString(boolean[] array) {
    if (array == null) {
      return "null";
    }
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(array[i]));
    }
    return out.concat("]");
  }

  public static boolean[] copyOf(boolean[] array, int length) {
    boolean[] copy = new boolean[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static boolean[] copyOfRange(boolean[] array, int from, int to) {
    boolean[] copy = new boolean[lengthOf(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static void fill(byte[] array, byte value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(byte[] array, int from, int to, byte value) {
    range(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean equals(byte[] a, byte[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  public static int hashCode(byte[] array) {
    if (array == null) {
      return 0;
    }
    int result = 1;
    for (byte v : array) {
      result = 31 * result + Byte.hashCode(v);
    }
    return result;
  }

  public static String toString(byte[] array) {
    if (array == null) {
      return "null";
    }
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(array[i]));
    }
    return out.concat("]");
  }

  public static byte[] copyOf(byte[] array, int length) {
    byte[] copy = new byte[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static byte[] copyOfRange(byte[] array, int from, int to) {
    byte[] copy = new byte[lengthOf(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static void sort(byte[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(byte[] array, int from, int to) {
    range(array.length, from, to);
    for (int i = from + 1; i < to; i++) {
      byte moved = array[i];
      int j = i;
      for (; j > from && Byte.compare(array[j - 1], moved) > 0; j--) {
        array[j] = array[j - 1];
      }
      array[j] = moved;
    }
  }

  public static void fill(char[] array, char value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(char[] array, int from, int to, char value) {
    range(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean equals(char[] a, char[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  public static int hashCode(char[] array) {
    if (array == null) {
      return 0;
    }
    int result = 1;
    for (char v : array) {
      result = 31 * result + Character.hashCode(v);
    }
    return result;
  }

  public static String toString(char[] array) {
    if (array == null) {
      return "null";
    }
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(array[i]));
    }
    return out.concat("]");
  }

  public static char[] copyOf(char[] array, int length) {
    char[] copy = new char[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static char[] copyOfRange(char[] array, int from, int to) {
    char[] copy = new char[lengthOf(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static void sort(char[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(char[] array, int from, int to) {
    range(array.length, from, to);
    for (int i = from + 1; i < to; i++) {
      char moved = array[i];
      int j = i;
      for (; j > from && Character.compare(array[j - 1], moved) > 0; j--) {
        array[j] = array[j - 1];
      }
      array[j] = moved;
    }
  }

  public static void fill(short[] array, short value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(short[] array, int from, int to, short value) {
    range(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean equals(short[] a, short[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  public static int hashCode(short[] array) {
    if (array == null) {
      return 0;
    }
    int result = 1;
    for (short v : array) {
      result = 31 * result + Short.hashCode(v);
    }
    return result;
  }

  public static String toString(short[] array) {
    if (array == null) {
      return "null";
    }
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(array[i]));
    }
    return out.concat("]");
  }

  public static short[] copyOf(short[] array, int length) {
    short[] copy = new short[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static short[] copyOfRange(short[] array, int from, int to) {
    short[] copy = new short[lengthOf(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static void sort(short[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(short[] array, int from, int to) {
    range(array.length, from, to);
    for (int i = from + 1; i < to; i++) {
      short moved = array[i];
      int j = i;
      for (; j > from && Short.compare(array[j - 1], moved) > 0; j--) {
        array[j] = array[j - 1];
      }
      array[j] = moved;
    }
  }

  public static void fill(int[] array, int value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(int[] array, int from, int to, int value) {
    range(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean equals(int[] a, int[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  public static int hashCode(int[] array) {
    if (array == null) {
      return 0;
    }
    int result = 1;
    for (int v : array) {
      result = 31 * result + Integer.hashCode(v);
    }
    return result;
  }

  public static String toString(int[] array) {
    if (array == null) {
      return "null";
    }
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(array[i]));
    }
    return out.concat("]");
  }

  public static int[] copyOf(int[] array, int length) {
    int[] copy = new int[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static int[] copyOfRange(int[] array, int from, int to) {
    int[] copy = new int[lengthOf(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static void sort(int[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(int[] array, int from, int to) {
    range(array.length, from, to);
    for (int i = from + 1; i < to; i++) {
      int moved = array[i];
      int j = i;
      for (; j > from && Integer.compare(array[j - 1], moved) > 0; j--) {
        array[j] = array[j - 1];
      }
      array[j] = moved;
    }
  }

  public static void fill(long[] array, long value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(long[] array, int from, int to, long value) {
    range(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean equals(long[] a, long[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  public static int hashCode(long[] array) {
    if (array == null) {
      return 0;
    }
    int result = 1;
    for (long v : array) {
      result = 31 * result + Long.hashCode(v);
    }
    return result;
  }

  public static String toString(long[] array) {
    if (array == null) {
      return "null";
    }
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(array[i]));
    }
    return out.concat("]");
  }

  public static long[] copyOf(long[] array, int length) {
    long[] copy = new long[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static long[] copyOfRange(long[] array, int from, int to) {
    long[] copy = new long[lengthOf(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static void sort(long[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(long[] array, int from, int to) {
    range(array.length, from, to);
    for (int i = from + 1; i < to; i++) {
      long moved = array[i];
      int j = i;
      for (; j > from && Long.compare(array[j - 1], moved) > 0; j--) {
        array[j] = array[j - 1];
      }
      array[j] = moved;
    }
  }

  public static void fill(float[] array, float value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(float[] array, int from, int to, float value) {
    range(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean equals(float[] a, float[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (Float.floatToIntBits(a[i]) != Float.floatToIntBits(b[i])) {
        return false;
      }
    }
    return true;
  }

  public static int hashCode(float[] array) {
    if (array == null) {
      return 0;
    }
    int result = 1;
    for (float v : array) {
      result = 31 * result + Float.hashCode(v);
    }
    return result;
  }

  public static String toString(float[] array) {
    if (array == null) {
      return "null";
    }
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(array[i]));
    }
    return out.concat("]");
  }

  public static float[] copyOf(float[] array, int length) {
    float[] copy = new float[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static float[] copyOfRange(float[] array, int from, int to) {
    float[] copy = new float[lengthOf(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static void sort(float[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(float[] array, int from, int to) {
    range(array.length, from, to);
    for (int i = from + 1; i < to; i++) {
      float moved = array[i];
      int j = i;
      for (; j > from && Float.compare(array[j - 1], moved) > 0; j--) {
        array[j] = array[j - 1];
      }
      array[j] = moved;
    }
  }

  public static void fill(double[] array, double value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(double[] array, int from, int to, double value) {
    range(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean equals(double[] a, double[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (Double.doubleToLongBits(a[i]) != Double.doubleToLongBits(b[i])) {
        return false;
      }
    }
    return true;
  }

  public static int hashCode(double[] array) {
    if (array == null) {
      return 0;
    }
    int result = 1;
    for (double v : array) {
      result = 31 * result + Double.hashCode(v);
    }
    return result;
  }

  public static String toString(double[] array) {
    if (array == null) {
      return "null";
    }
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(array[i]));
    }
    return out.concat("]");
  }

  public static double[] copyOf(double[] array, int length) {
    double[] copy = new double[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static double[] copyOfRange(double[] array, int from, int to) {
    double[] copy = new double[lengthOf(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static void sort(double[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(double[] array, int from, int to) {
    range(array.length, from, to);
    for (int i = from + 1; i < to; i++) {
      double moved = array[i];
      int j = i;
      for (; j > from && Double.compare(array[j - 1], moved) > 0; j--) {
        array[j] = array[j - 1];
      }
      array[j] = moved;
    }
  }

  public static void fill(Object[] array, Object value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(Object[] array, int from, int to, Object value) {
    range(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean equals(Object[] a, Object[] b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (!Objects.equals(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  public static int hashCode(Object[] array) {
    if (array == null) {
      return 0;
    }
    int result = 1;
    for (Object v : array) {
      result = 31 * result + (v == null ? 0 : v.hashCode());
    }
    return result;
  }

  public static String toString(Object[] array) {
    if (array == null) {
      return "null";
    }
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(array[i]));
    }
    return out.concat("]");
  }

  @SuppressWarnings("unchecked")
  public static <T> T[] copyOf(T[] array, int length) {
    T[] copy = (T[]) Host.newArrayLike(array, length);
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  @SuppressWarnings("unchecked")
  public static <T> T[] copyOfRange(T[] array, int from, int to) {
    Objects.requireNonNull(array);
    T[] copy = (T[]) Host.newArrayLike(array, lengthOf(from, to));
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static void sort(Object[] array) {
    sort(array, null);
  }

  @SuppressWarnings("unchecked")
  @Differs("sort compares other pairs in another order, and complains about no comparison")
  public static <T> void sort(T[] array, java.util.Comparator<? super T> order) {
    for (int i = 1; i < array.length; i++) {
      T moved = array[i];
      int j = i;
      for (;
          j > 0
              && (order == null
                      ? ((Comparable<Object>) array[j - 1]).compareTo(moved)
                      : order.compare(array[j - 1], moved))
                  > 0;
          j--) {
        array[j] = array[j - 1];
      }
      array[j] = moved;
    }
  }

  @SuppressWarnings("unchecked")
  public static <T, U> T[] copyOf(U[] array, int length, Class<? extends T[]> type) {
    if (!type.isArray()) {
      throw new NullPointerException();
    }
    T[] copy = (T[]) Host.newArrayOf(type, length);
    System.arraycopy(array, 0, copy, 0, java.lang.Math.min(array.length, length));
    return copy;
  }

  @SuppressWarnings("unchecked")
  public static <T, U> T[] copyOfRange(U[] array, int from, int to, Class<? extends T[]> type) {
    int length = to - from;
    if (length < 0) {
      throw new IllegalArgumentException(from + " > " + to);
    }
    if (!type.isArray()) {
      throw new NullPointerException();
    }
    T[] copy = (T[]) Host.newArrayOf(type, length);
    System.arraycopy(array, from, copy, 0, java.lang.Math.min(array.length - from, length));
    return copy;
  }

  public static void sort(Object[] array, int from, int to) {
    sort(array, from, to, null);
  }

  public static <T> void sort(T[] array, int from, int to, java.util.Comparator<? super T> order) {
    range(array.length, from, to);
    T[] part = copyOfRange(array, from, to);
    sort(part, order);
    System.arraycopy(part, 0, array, from, part.length);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> java.util.List<T> asList(T... elements) {
    return new ArrayAsList<>(elements);
  }

  public static int binarySearch(int[] array, int key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(int[] array, int from, int to, int key) {
    range(array.length, from, to);
    return Search.between(from, to, i -> Integer.compare(array[i], key));
  }

  public static int binarySearch(long[] array, long key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(long[] array, int from, int to, long key) {
    range(array.length, from, to);
    return Search.between(from, to, i -> Long.compare(array[i], key));
  }

  public static int binarySearch(char[] array, char key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(char[] array, int from, int to, char key) {
    range(array.length, from, to);
    return Search.between(from, to, i -> Character.compare(array[i], key));
  }

  public static int binarySearch(double[] array, double key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(double[] array, int from, int to, double key) {
    range(array.length, from, to);
    return Search.between(from, to, i -> Double.compare(array[i], key));
  }

  public static int binarySearch(Object[] array, Object key) {
    return binarySearch(array, 0, array.length, key, null);
  }

  public static int binarySearch(Object[] array, int from, int to, Object key) {
    return binarySearch(array, from, to, key, null);
  }

  public static <T> int binarySearch(T[] array, T key, java.util.Comparator<? super T> order) {
    return binarySearch(array, 0, array.length, key, order);
  }

  @SuppressWarnings("unchecked")
  public static <T> int binarySearch(
      T[] array, int from, int to, T key, java.util.Comparator<? super T> order) {
    range(array.length, from, to);
    java.util.Comparator<Object> by =
        order == null
            ? (a, b) -> ((Comparable<Object>) a).compareTo(b)
            : (java.util.Comparator<Object>) order;
    return Search.between(from, to, i -> by.compare(array[i], key));
  }

  public static boolean deepEquals(Object[] a, Object[] b) {
    return DeepArrays.equal(a, b);
  }

  public static int deepHashCode(Object[] array) {
    return DeepArrays.hash(array);
  }

  public static String deepToString(Object[] array) {
    return DeepArrays.text(array);
  }

  public static void setAll(int[] array, java.util.function.IntUnaryOperator f) {
    java.util.Objects.requireNonNull(f);
    for (int i = 0; i < array.length; i++) {
      array[i] = f.applyAsInt(i);
    }
  }

  public static void setAll(long[] array, java.util.function.IntToLongFunction f) {
    java.util.Objects.requireNonNull(f);
    for (int i = 0; i < array.length; i++) {
      array[i] = f.applyAsLong(i);
    }
  }

  public static void setAll(double[] array, java.util.function.IntToDoubleFunction f) {
    java.util.Objects.requireNonNull(f);
    for (int i = 0; i < array.length; i++) {
      array[i] = f.applyAsDouble(i);
    }
  }

  public static <T> void setAll(T[] array, java.util.function.IntFunction<? extends T> f) {
    java.util.Objects.requireNonNull(f);
    for (int i = 0; i < array.length; i++) {
      array[i] = f.apply(i);
    }
  }
}
