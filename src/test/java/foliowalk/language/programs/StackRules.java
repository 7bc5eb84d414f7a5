package foliowalk.language.programs;

/**
 * Order of evaluation and every form of assignment, which the operand stack carries (JLS 15.7,
 * 15.26).
 */
public final class StackRules {
  private int i = 5;
  private long l = 1L << 40;
  private double d = 0.5;
  private float f = 2;
  private byte b = 127;
  private String s = "s";
  private StackRules next;
  private static int si = 7;
  private static long sl = -9;
  private static double sd = 1e10;
  private static char sc = 'c';
  private static String ss = "t";

  private StackRules() {}

  @Override
  public String toString() {
    return i + "," + l + "," + d + "," + f + "," + b + "," + s + "," + si + "," + sl + "," + sd
        + "," + sc + ss;
  }

  public static String fieldsAsValuesOfAssignments() {
    StackRules o = new StackRules();
    int a = o.i = 3;
    long x = o.l = 1L << 33;
    double y = o.d = -0.25;
    float z = o.f = 1.5f;
    int c = si = a + 1;
    long e = sl = x + 1;
    double g = sd = y * 3;
    String t = o.s = ss = "both";
    return o + "/" + a + x + y + z + c + e + g + t;
  }

  public static String fieldsIncrementedBeforeAndAfter() {
    StackRules o = new StackRules();
    String r = "" + o.i++ + ++o.i + o.i-- + --o.i;
    r += "|" + o.l++ + ++o.l + o.l-- + --o.l;
    r += "|" + o.d++ + ++o.d + o.d-- + --o.d;
    r += "|" + o.f++ + ++o.f + o.b++ + ++o.b + o.b;
    r += "|" + si++ + ++si + sl++ + ++sl + sl-- + sd++ + --sd + sc++ + ++sc;
    return r + o;
  }

  public static String elementsIncrementedBeforeAndAfter() {
    int[] i = {1, 2};
    long[] l = {1L << 40, 5};
    double[] d = {0.5};
    byte[] b = {127};
    char[] c = {'a'};
    String r = "" + i[0]++ + ++i[0] + i[1]-- + --i[1] + i[0];
    r += "|" + l[0]++ + ++l[0] + l[1]-- + --l[1] + l[0];
    r += "|" + d[0]++ + ++d[0] + b[0]++ + --b[0] + c[0]++ + ++c[0];
    return r + i[1] + l[1] + d[0] + b[0] + c[0];
  }

  public static String compoundAssignmentsOfFieldsAndElements() {
    StackRules o = new StackRules();
    int a = o.i += 2L;
    long x = o.l -= 3;
    double y = o.d *= 4;
    float z = o.f /= 3;
    byte w = o.b += 3.7;
    String t = o.s += 1 + 'c';
    int[] n = {1, 2, 3};
    int at = 0;
    n[at++] += n[at++] * 10 + at;
    long[] m = {5};
    long u = m[0] <<= 35;
    long v = sl ^= 0xffL << 32;
    String q = ss += o.s += "!";
    char c = sc += 1.5;
    return o + "/" + a + x + y + z + w + t + n[0] + n[1] + at + u + v + q + c;
  }

  public static String assignmentsInChains() {
    StackRules o = new StackRules();
    StackRules p = new StackRules();
    long[] l = new long[2];
    double[][] d = new double[1][1];
    o.l = l[1] = p.l = sl = 77;
    o.d = d[0][0] = sd = p.d = 2.5;
    o.next = p.next = o;
    o.next.next.next = p;
    return o + "/" + p + l[0] + l[1] + d[0][0] + (o.next == p) + (p.next == o);
  }

  public static String operandsGoFromLeftToRight() {
    StringBuilder log = new StringBuilder();
    int[] a = {0, 10, 20, 30};
    int i = 1;
    int r = i++ + i * i++ - a[i];
    a[i] = i = 0;
    int k = 2;
    k += k++ * 3 + ++k;
    int late = note(log, 1) + note(log, 2) * note(log, 3);
    wide(note(log, 4), noteLong(log, 5), noteDouble(log, 6), note(log, 7));
    return r + " " + a[3] + i + k + late + log;
  }

  private static int note(StringBuilder log, int v) {
    log.append('<').append(v);
    return v;
  }

  private static long noteLong(StringBuilder log, long v) {
    log.append('<').append(v);
    return v;
  }

  private static double noteDouble(StringBuilder log, double v) {
    log.append('<').append(v);
    return v;
  }

  private static void wide(int a, long b, double c, int d) {
    note(new StringBuilder(), a + (int) b + (int) c + d);
  }

  public static String wideArgumentsAndLocalsInEveryPosition() {
    return mix((byte) -1, 1L << 50, 'x', 0.125, (short) 5, -2L, 2.5f, true, 1e-5, "end")
        + new StackRules().instance(1L, 2, 3.5, 4L)
        + many(1, 2L, 3, 4L, 5, 6.0, 7, 8.0f, 9, 10L);
  }

  private static String mix(
      byte a, long b, char c, double d, short e, long f, float g, boolean h, double i, String j) {
    long x = b + f;
    double y = d * i;
    int z = a + c + e;
    long w = x - z;
    return a + "," + b + "," + c + "," + d + "," + e + "," + f + "," + g + h + i + j + x + y + z
        + w;
  }

  private String instance(long a, int b, double c, long d) {
    long copy = a;
    a = d;
    d = copy;
    return a + ":" + b + ":" + c + ":" + d + ":" + (l + a);
  }

  private static double many(
      int a, long b, int c, long d, int e, double f, int g, float h, int i, long j) {
    return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8 + i * 9 + j * 10;
  }

  public static String resultsOfCallsThatNobodyUses() {
    StackRules o = new StackRules();
    o.instance(1, 2, 3, 4);
    many(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    noteLong(new StringBuilder(), 5);
    new StackRules();
    o.i++;
    o.l++;
    sl--;
    return o.toString() + o.i;
  }

  public static String conditionalExpressionsOnTheStack() {
    StringBuilder out = new StringBuilder();
    for (int i = -1; i <= 1; i++) {
      long v = 100L + (i < 0 ? 1L : i > 0 ? 2L : 3L) * (i == 0 ? 4 : 5);
      double w = (i > 0 ? 1 : 0.5) + (i < 0 ? 'a' : 1L);
      Object box = i == 0 ? (Object) 1 : "one";
      Number mixed = i == 0 ? (Integer) 1 : (Double) 2.0;
      out.append(v).append(w).append(box).append(mixed).append(i > 0 && v > 2 || w < 9).append(' ');
    }
    return out.toString();
  }

  public static String recursionKeepsFramesApart() {
    return factorial(20) + " " + ackermann(2, 3) + even(31) + fibonacci(12) + depth(300, 0.5);
  }

  private static long factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }

  private static int ackermann(int m, int n) {
    return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
  }

  private static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  private static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }

  private static int fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  private static double depth(int n, double sum) {
    return n == 0 ? sum : depth(n - 1, sum + n);
  }
}
