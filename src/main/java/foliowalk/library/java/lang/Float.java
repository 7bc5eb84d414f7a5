package foliowalk.library.java.lang;

/** Model of {@link java.lang.Float}. */
public final class Float extends java.lang.Number implements Comparable<java.lang.Float> {
  private static final long serialVersionUID = 1L;
  public static final float POSITIVE_INFINITY = 1.0f / 0.0f;
  public static final float NEGATIVE_INFINITY = -1.0f / 0.0f;
  public static final float NaN = 0.0f / 0.0f;
  public static final float MAX_VALUE = 0x1.fffffeP+127f;
  public static final float MIN_NORMAL = 0x1.0p-126f;
  public static final float MIN_VALUE = 0x0.000002P-126f;
  public static final int MAX_EXPONENT = 127;
  public static final int MIN_EXPONENT = -126;
  public static final int SIZE = 32;
  public static final int BYTES = 4;
  private final float value;

  public Float(float value) {
    this.value = value;
  }

  public static java.lang.Float valueOf(float value) {
    return (java.lang.Float) (Object) new Float(value);
  }

  public static java.lang.Float valueOf(java.lang.String s) {
    return valueOf(parseFloat(s));
  }

  public static float parseFloat(java.lang.String s) {
    java.lang.String problem = foliowalk.library.Host.numberProblem(s.toString());
    if (problem != null) {
      throw new NumberFormatException(problem);
    }
    return parse(s);
  }

  private static native float parse(java.lang.String s);

  public static native int floatToRawIntBits(float value);

  public static native float intBitsToFloat(int bits);

  public static int floatToIntBits(float value) {
    return value != value ? 0x7fc00000 : floatToRawIntBits(value);
  }

  public static boolean isNaN(float value) {
    return value != value;
  }

  public static boolean isInfinite(float value) {
    return value == POSITIVE_INFINITY || value == NEGATIVE_INFINITY;
  }

  public static boolean isFinite(float value) {
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
    return value;
  }

  @Override
  public double doubleValue() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof java.lang.Float o
        && floatToIntBits(o.floatValue()) == floatToIntBits(value);
  }

  @Override
  public int hashCode() {
    return hashCode(value);
  }

  public static int hashCode(float value) {
    return floatToIntBits(value);
  }

  @Override
  public java.lang.String toString() {
    return java.lang.String.valueOf(value);
  }

  public static java.lang.String toString(float value) {
    return java.lang.String.valueOf(value);
  }

  @Override
  public int compareTo(java.lang.Float other) {
    return compare(value, other.floatValue());
  }

  /** Orders -0.0 before 0.0 and NaN after everything. */
  public static int compare(float a, float b) {
    return a < b ? -1 : a > b ? 1 : java.lang.Integer.compare(floatToIntBits(a), floatToIntBits(b));
  }

  public static float sum(float a, float b) {
    return a + b;
  }

  public static float max(float a, float b) {
    return java.lang.Math.max(a, b);
  }

  public static float min(float a, float b) {
    return java.lang.Math.min(a, b);
  }
}
