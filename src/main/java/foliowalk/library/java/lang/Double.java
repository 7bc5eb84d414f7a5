package foliowalk.library.java.lang;

/** Model of {@link java.lang.Double}. */
public final class Double extends java.lang.Number implements Comparable<java.lang.Double> {
  private static final long serialVersionUID = 1L;
  public static final double POSITIVE_INFINITY = 1.0 / 0.0;
  public static final double NEGATIVE_INFINITY = -1.0 / 0.0;
  public static final double NaN = 0.0d / 0.0;
  public static final double MAX_VALUE = 0x1.fffffffffffffP+1023;
  public static final double MIN_NORMAL = 0x1.0p-1022;
  public static final double MIN_VALUE = 0x0.0000000000001P-1022;
  public static final int MAX_EXPONENT = 1023;
  public static final int MIN_EXPONENT = -1022;
  public static final int SIZE = 64;
  public static final int BYTES = 8;
  private final double value;

  public Double(double value) {
    this.value = value;
  }

  public static java.lang.Double valueOf(double value) {
    return (java.lang.Double) (Object) new Double(value);
  }

  public static java.lang.Double valueOf(java.lang.String s) {
    return valueOf(parseDouble(s));
  }

  public static double parseDouble(java.lang.String s) {
    java.lang.String problem = foliowalk.library.Host.numberProblem(s.toString());
    if (problem != null) {
      throw new NumberFormatException(problem);
    }
    return parse(s);
  }

  private static native double parse(java.lang.String s);

  public static native long doubleToRawLongBits(double value);

  public static native double longBitsToDouble(long bits);

  public static long doubleToLongBits(double value) {
    return value != value ? 0x7ff8000000000000L : doubleToRawLongBits(value);
  }

  public static boolean isNaN(double value) {
    return value != value;
  }

  public static boolean isInfinite(double value) {
    return value == POSITIVE_INFINITY || value == NEGATIVE_INFINITY;
  }

  public static boolean isFinite(double value) {
    return value - value == 0;
  }

  public boolean isNaN() {
    return isNaN(value);
  }

  public boolean isInfinite() {
    return isInfinite(value);
  }

  @Override
  public byte byteValue() {
    return (byte) value;
  }

  @Override
  public short shortValue() {
    return (short) value;
  }

  @Override
  public int intValue() {
    return (int) value;
  }

  @Override
  public long longValue() {
    return (long) value;
  }

  @Override
  public float floatValue() {
    return (float) value;
  }

  @Override
  public double doubleValue() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof java.lang.Double o
        && doubleToLongBits(o.doubleValue()) == doubleToLongBits(value);
  }

  @Override
  public int hashCode() {
    return hashCode(value);
  }

  public static int hashCode(double value) {
    return java.lang.Long.hashCode(doubleToLongBits(value));
  }

  @Override
  public java.lang.String toString() {
    return java.lang.String.valueOf(value);
  }

  public static java.lang.String toString(double value) {
    return java.lang.String.valueOf(value);
  }

  @Override
  public int compareTo(java.lang.Double other) {
    return compare(value, other.doubleValue());
  }

  /** Orders -0.0 before 0.0 and NaN after everything. */
  public static int compare(double a, double b) {
    return a < b
        ? -1
        : a > b ? 1 : java.lang.Long.compare(doubleToLongBits(a), doubleToLongBits(b));
  }

  public static double sum(double a, double b) {
    return a + b;
  }

  public static double max(double a, double b) {
    return java.lang.Math.max(a, b);
  }

  public static double min(double a, double b) {
    return java.lang.Math.min(a, b);
  }
}
