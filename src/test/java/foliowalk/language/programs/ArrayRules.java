package foliowalk.language.programs;

import java.util.Arrays;

/** Arrays of all element types (JLS 10, 15.10, 15.13). */
public final class ArrayRules {
  private ArrayRules() {}

  public static String newArraysHoldDefaults() {
    return new boolean[2][0].length
        + Arrays.toString(new boolean[2])
        + Arrays.toString(new byte[2])
        + Arrays.toString(new short[2])
        + Arrays.toString(new int[2])
        + Arrays.toString(new long[2])
        + Arrays.toString(new float[2])
        + Arrays.toString(new double[2])
        + Arrays.toString(new String[2]);
  }

  public static String storesTruncateToTheElementType() {
    byte[] b = new byte[4];
    short[] s = new short[4];
    char[] c = new char[4];
    boolean[] z = new boolean[4];
    int[] values = {300, -129, 65536 + 7, -1};
    for (int i = 0; i < values.length; i++) {
      b[i] = (byte) values[i];
      s[i] = (short) (values[i] * 1000);
      c[i] = (char) values[i];
      z[i] = values[i] > 0;
    }
    b[0] += 100;
    b[1]--;
    s[2] <<= 3;
    c[3]++;
    c[0] *= 2;
    z[0] ^= true;
    return Arrays.toString(b)
        + Arrays.toString(s)
        + (int) c[0]
        + ","
        + (int) c[1]
        + ","
        + (int) c[2]
        + ","
        + (int) c[3]
        + Arrays.toString(z);
  }

  public static String wideElementsStandSideBySide() {
    long[] l = {1, -1, Long.MIN_VALUE};
    double[] d = {0.5, -0.0, Double.NaN};
    l[1] += l[2]++;
    d[0] -= d[1] = 7;
    long before = l[0]++ + ++l[0];
    return Arrays.toString(l) + Arrays.toString(d) + before;
  }

  public static String multidimensionalArrays() {
    int[][][] cube = new int[2][3][];
    cube[1][2] = new int[] {4, 5};
    long[][] l = new long[2][2];
    l[1][0] = 1L << 40;
    String[][] t = {{"a"}, {}, null, {"b", "c"}};
    char[][] ragged = {{'x'}, {'y', 'z'}};
    boolean separate = l[0] != l[1];
    return cube.length
        + " "
        + cube[0].length
        + cube[0][0]
        + cube[1][2][1]
        + l[1][0]
        + l[0][1]
        + t[3][1]
        + t[2]
        + t.length
        + ragged[1][1]
        + separate
        + new int[0][5].length
        + new Object[3][0][2][2].length;
  }

  public static String indexOutOfBoundsNamesIndexAndLength() {
    int[] i = new int[3];
    long[] l = new long[0];
    Object[] o = new Object[1];
    return Show.thrown(() -> i[3] = 1)
        + Show.thrown(() -> i[-1]++)
        + Show.thrown(() -> l[0] += 1)
        + Show.thrown(() -> o[Integer.MAX_VALUE] = o)
        + Show.thrown(() -> System.out.println(o[Integer.MIN_VALUE]));
  }

  public static String nullArraysThrow() {
    int[] none = null;
    Object[] objects = null;
    return Show.thrown(() -> none[0] = 1)
        + Show.thrown(() -> System.out.println(none.length))
        + Show.thrown(() -> System.out.println(objects[1]))
        + Show.thrown(() -> none.clone());
  }

  public static String negativeSizesThrow() {
    int n = -3;
    return Show.thrown(() -> System.out.println(new int[n]))
        + Show.thrown(() -> System.out.println(new String[n + 2]))
        + Show.thrown(() -> System.out.println(new int[2][n]))
        + Show.thrown(() -> System.out.println(new long[0][n][1]));
  }

  public static String storesAreCheckedAgainstTheElementType() {
    Object[] strings = new String[1];
    Object[] arrays = new int[1][];
    Number[] numbers = new Integer[2];
    return Show.thrown(() -> strings[0] = 1)
        + Show.thrown(() -> arrays[0] = new long[0])
        + Show.thrown(() -> arrays[0] = "x")
        + Show.thrown(() -> numbers[1] = 2.0)
        + Show.thrown(() -> strings[0] = null)
        + Show.thrown(() -> arrays[0] = new int[0])
        + Show.thrown(() -> strings[1] = 5);
  }

  public static String operandsAreEvaluatedBeforeTheAccessFails() {
    StringBuilder log = new StringBuilder();
    int[] none = null;
    int[] one = {7};
    log.append(Show.thrown(() -> array(log, none)[index(log, 9)] = value(log, 1)));
    log.append(Show.thrown(() -> array(log, one)[index(log, 9)] = value(log, 1)));
    log.append(Show.thrown(() -> array(log, one)[index(log, 9)] += value(log, 1)));
    return log.append(one[0]).toString();
  }

  private static int[] array(StringBuilder log, int[] a) {
    log.append("array ");
    return a;
  }

  private static int index(StringBuilder log, int i) {
    log.append("index ");
    return i;
  }

  private static int value(StringBuilder log, int v) {
    log.append("value ");
    return v;
  }

  public static String clonesAreShallowAndSeparate() {
    int[][] a = {{1}, {2}};
    int[][] b = a.clone();
    b[0][0] = 9;
    b[1] = null;
    long[] l = {1L << 35, 2};
    long[] m = l.clone();
    m[0]++;
    return a[0][0]
        + " "
        + a[1][0]
        + l[0]
        + m[0]
        + m[1]
        + (a.clone() != a)
        + "abc".toCharArray().length;
  }

  public static String typesOfArrays() {
    Object i = new int[0];
    Object s = new String[0][0];
    return (i instanceof int[])
        + " "
        + (i instanceof Object[])
        + (i instanceof long[])
        + (s instanceof Object[])
        + (s instanceof String[][])
        + (s instanceof Object[][])
        + (s instanceof Cloneable)
        + (i instanceof java.io.Serializable)
        + i.getClass().getName()
        + s.getClass().getName()
        + s.getClass().getSimpleName()
        + i.getClass().getSimpleName()
        + Show.thrown(() -> System.out.println((String[]) s))
        + Show.thrown(() -> System.out.println(((int[]) i).length));
  }

  public static String varargsMakeArrays() {
    return count()
        + " "
        + count(1)
        + count(1, 2, 3)
        + count(new int[] {4, 5})
        + names("a", null, 3);
  }

  private static int count(int... values) {
    int sum = 100 * values.length;
    for (int v : values) {
      sum += v;
    }
    return sum;
  }

  private static String names(Object... o) {
    return o.length + Arrays.toString(o);
  }
}
