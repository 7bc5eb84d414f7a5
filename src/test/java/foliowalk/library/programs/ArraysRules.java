package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.Arrays;

/** {@link Arrays} and {@link System#arraycopy}. */
public final class ArraysRules {
  private ArraysRules() {}

  public static String filling() {
    int[] i = new int[4];
    long[] l = new long[2];
    byte[] b = new byte[2];
    short[] s = new short[2];
    char[] c = new char[2];
    boolean[] z = new boolean[3];
    float[] f = new float[2];
    double[] d = new double[2];
    Object[] o = new String[3];
    Arrays.fill(i, 7);
    Arrays.fill(i, 1, 3, 9);
    Arrays.fill(l, 1L << 40);
    Arrays.fill(b, (byte) -1);
    Arrays.fill(s, (short) -2);
    Arrays.fill(c, 'c');
    Arrays.fill(z, 0, 2, true);
    Arrays.fill(f, 0.5f);
    Arrays.fill(d, 0.25);
    Arrays.fill(o, "s");
    return Arrays.toString(i)
        + Arrays.toString(l)
        + Arrays.toString(b)
        + Arrays.toString(s)
        + Arrays.toString(c)
        + Arrays.toString(z)
        + Arrays.toString(f)
        + Arrays.toString(d)
        + Arrays.toString(o)
        + Show.thrown(() -> Arrays.fill(i, 2, 1, 0))
        + Show.thrown(() -> Arrays.fill(i, -1, 1, 0))
        + Show.thrown(() -> Arrays.fill(i, 0, 5, 0))
        + Show.thrown(() -> Arrays.fill(o, 5))
        + Arrays.toString((int[]) null)
        + Arrays.toString(new long[0]);
  }

  public static String copying() {
    int[] i = {1, 2, 3};
    String[] s = {"a", "b"};
    Object[] o = s;
    return Arrays.toString(Arrays.copyOf(i, 5))
        + Arrays.toString(Arrays.copyOf(i, 2))
        + Arrays.toString(Arrays.copyOfRange(i, 1, 5))
        + Arrays.toString(Arrays.copyOfRange(i, 3, 3))
        + Arrays.toString(Arrays.copyOf(s, 3))
        + Arrays.copyOf(o, 1).getClass().getName()
        + Arrays.toString(Arrays.copyOfRange(s, 1, 2))
        + Arrays.toString(Arrays.copyOf(new long[] {1L << 35}, 2))
        + Arrays.toString(Arrays.copyOf(new double[] {0.5}, 1))
        + Arrays.toString(Arrays.copyOf(new boolean[] {true}, 2))
        + Arrays.toString(Arrays.copyOfRange(new char[] {'x', 'y'}, 0, 1))
        + Arrays.toString(Arrays.copyOf(new byte[] {1}, 1))
        + Arrays.toString(Arrays.copyOf(new float[] {1}, 1))
        + Arrays.toString(Arrays.copyOf(new short[] {1}, 0))
        + Show.thrown(() -> Arrays.copyOf(i, -1))
        + Show.thrown(() -> Arrays.copyOfRange(i, 2, 1))
        + Show.thrown(() -> Arrays.copyOfRange(i, 4, 5))
        + Show.thrown(() -> Arrays.copyOf((int[]) null, 1))
        + Show.thrown(() -> Arrays.copyOfRange(i, -1, 1))
        + Show.thrown(() -> Arrays.copyOf(s, -1));
  }

  public static String equalityAndHashes() {
    double[] d = {0.0, Double.NaN};
    return Arrays.equals(new int[] {1, 2}, new int[] {1, 2})
        + " "
        + Arrays.equals(new int[] {1}, new int[] {1, 2})
        + Arrays.equals((int[]) null, null)
        + Arrays.equals(d, null)
        + Arrays.equals(d, new double[] {0.0, Double.NaN})
        + Arrays.equals(d, new double[] {-0.0, Double.NaN})
        + Arrays.equals(new Object[] {"a", null}, new Object[] {new String("a"), null})
        + Arrays.hashCode(new int[] {1, 2})
        + Arrays.hashCode(new long[] {1L << 40})
        + Arrays.hashCode(d)
        + Arrays.hashCode(new Object[] {"a", null, 3})
        + Arrays.hashCode((byte[]) null)
        + Arrays.hashCode(new boolean[] {true, false})
        + Arrays.hashCode(new char[] {'a'})
        + Arrays.hashCode(new float[] {0.5f})
        + Arrays.hashCode(new short[] {-1})
        + Arrays.hashCode(new byte[] {-1});
  }

  public static String sorting() {
    int[] i = {3, -1, Integer.MIN_VALUE, 7, 0, 3};
    long[] l = {5, -5, 1L << 40, 0};
    double[] d = {0.0, Double.NaN, -0.0, -1, Double.NEGATIVE_INFINITY};
    char[] c = "sorted".toCharArray();
    byte[] b = {3, -3, 0};
    int[] part = {5, 4, 3, 2, 1};
    String[] s = {"pear", "Apple", "fig"};
    Arrays.sort(i);
    Arrays.sort(l);
    Arrays.sort(d);
    Arrays.sort(c);
    Arrays.sort(b);
    Arrays.sort(part, 1, 4);
    Arrays.sort(s);
    String natural = Arrays.toString(s);
    Arrays.sort(s, (x, y) -> x.length() - y.length());
    return Arrays.toString(i)
        + Arrays.toString(l)
        + Arrays.toString(d)
        + new String(c)
        + Arrays.toString(b)
        + Arrays.toString(part)
        + natural
        + Arrays.toString(s);
  }

  public static String deepArrays() {
    Object[] a = {1, new int[] {2, 3}, new Object[] {"x", null, new long[] {4}}, new char[] {'c'}};
    Object[] b = {1, new int[] {2, 3}, new Object[] {"x", null, new long[] {4}}, new char[] {'c'}};
    Object[] self = {1, null};
    self[1] = self;
    double[][] d = {{1.5, -0.0}, {}};
    return Arrays.deepToString(a)
        + Arrays.deepEquals(a, b)
        + (Arrays.deepHashCode(a) == Arrays.deepHashCode(b))
        + Arrays.deepHashCode(d)
        + Arrays.deepEquals(d, new double[][] {{1.5, 0.0}, {}})
        + Arrays.deepToString(self)
        + Arrays.deepToString(d)
        + Arrays.deepToString(null)
        + Arrays.deepEquals(a, null);
  }

  public static String binarySearch() {
    int[] a = {1, 3, 5, 7, 9};
    long[] l = {-4, 0, 1L << 40};
    String[] s = {"d", "c", "a"};
    return "found "
        + Arrays.binarySearch(a, 7)
        + Arrays.binarySearch(a, 4)
        + Arrays.binarySearch(a, 1, 3, 9)
        + Arrays.binarySearch(l, 1L << 40)
        + Arrays.binarySearch(new char[] {'a', 'c'}, 'b')
        + Arrays.binarySearch(new double[] {-0.0, 0.0, 2}, 0.0)
        + Arrays.binarySearch(s, "c", java.util.Comparator.reverseOrder())
        + Arrays.binarySearch(new Object[] {"a", "b"}, "b")
        + Arrays.binarySearch(new Object[] {"a", "b"}, 0, 1, "b")
        + Show.thrown(() -> Arrays.binarySearch(a, 2, 1, 0))
        + Show.thrown(() -> Arrays.binarySearch(a, 0, 6, 0));
  }

  public static String setAll() {
    int[] a = new int[3];
    long[] l = new long[2];
    double[] d = new double[2];
    String[] s = new String[2];
    Arrays.setAll(a, i -> i * i);
    Arrays.setAll(l, i -> (long) i << 33);
    Arrays.setAll(d, i -> i / 2.0);
    Arrays.setAll(s, i -> "s" + i);
    return "set to "
        + Arrays.toString(a)
        + Arrays.toString(l)
        + Arrays.toString(d)
        + Arrays.toString(s);
  }

  public static String systemArraycopy() {
    int[] a = {0, 1, 2, 3, 4, 5};
    System.arraycopy(a, 0, a, 2, 4);
    long[] l = {1, 2, 3};
    System.arraycopy(l, 1, l, 0, 2);
    Object[] o = {"x", 1, "y"};
    String[] s = new String[3];
    String partial = Show.thrown(() -> System.arraycopy(o, 0, s, 0, 3)) + Arrays.toString(s);
    System.arraycopy(s, 0, o, 1, 2);
    System.arraycopy(a, 6, a, 6, 0);
    return Arrays.toString(a) + Arrays.toString(l) + partial + Arrays.toString(o);
  }

  public static String systemArraycopyChecksItsArguments() {
    int[] a = new int[5];
    Object[] o = new Object[2];
    int[][] deep = new int[2][];
    return Show.thrown(() -> System.arraycopy(a, -1, a, 0, 1))
        + Show.thrown(() -> System.arraycopy(a, 0, a, -1, 1))
        + Show.thrown(() -> System.arraycopy(a, 0, a, 0, -1))
        + Show.thrown(() -> System.arraycopy(a, 3, a, 0, 3))
        + Show.thrown(() -> System.arraycopy(o, 0, o, 1, 2))
        + Show.thrown(() -> System.arraycopy(a, 1, a, 0, Integer.MAX_VALUE))
        + Show.thrown(() -> System.arraycopy("s", 0, a, 0, 0))
        + Show.thrown(() -> System.arraycopy(a, 0, "s", 0, 0))
        + Show.thrown(() -> System.arraycopy(a, 0, new long[5], 0, 0))
        + Show.thrown(() -> System.arraycopy(a, 0, o, 0, 0))
        + Show.thrown(() -> System.arraycopy(o, 0, a, 0, 0))
        + Show.thrown(() -> System.arraycopy(null, 0, a, 0, 0))
        + Show.thrown(() -> System.arraycopy(a, 0, null, 0, 0))
        + Show.thrown(() -> System.arraycopy(new Object[] {"s"}, 0, deep, 0, 1))
        + Show.thrown(() -> System.arraycopy(o, 0, deep, 0, 2));
  }
}
