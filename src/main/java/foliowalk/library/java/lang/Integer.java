package foliowalk.library.java.lang;

import foliowalk.library.Host;

/** Model of {@link java.lang.Integer}. */
public final class Integer extends java.lang.Number implements Comparable<java.lang.Integer> {
  private static final long serialVersionUID = 1L;
  public static final int MIN_VALUE = 0x80000000;
  public static final int MAX_VALUE = 0x7fffffff;
  public static final int SIZE = 32;
  public static final int BYTES = 4;
  private final int value;

  public Integer(int value) {
    this.value = value;
  }

  public static java.lang.Integer valueOf(int value) {
    if (value < -128 || value > 127) {
      return (java.lang.Integer) (Object) new Integer(value);
    }
    return (java.lang.Integer) Host.box(java.lang.Integer.class, value);
  }

  public static java.lang.Integer valueOf(java.lang.String s) {
    return valueOf(parseInt(s, 10));
  }

  public static java.lang.Integer valueOf(java.lang.String s, int radix) {
    return valueOf(parseInt(s, radix));
  }

  public static int parseInt(java.lang.String s) {
    return parseInt(s, 10);
  }

  public static int parseInt(java.lang.String s, int radix) {
    if (s == null) {
      throw new NumberFormatException("Cannot parse null string");
    }
    if (radix < 2) {
      throw new NumberFormatException("radix " + radix + " less than Character.MIN_RADIX");
    }
    if (radix > 36) {
      throw new NumberFormatException("radix " + radix + " greater than Character.MAX_RADIX");
    }
    int length = s.length();
    boolean negative = length > 0 && s.charAt(0) == '-';
    int start = negative || length > 0 && s.charAt(0) == '+' ? 1 : 0;
    if (length == start) {
      throw bad(s, radix);
    }
    int limit = negative ? MIN_VALUE : -MAX_VALUE;
    // Collected below zero, where the range is larger.
    int result = 0;
    for (int i = start; i < length; i++) {
      int digit = java.lang.Character.digit(s.charAt(i), radix);
      if (digit < 0 || result < limit / radix || result * radix < limit + digit) {
        throw bad(s, radix);
      }
      result = result * radix - digit;
    }
    return negative ? result : -result;
  }

  private static NumberFormatException bad(java.lang.String s, int radix) {
    return new NumberFormatException(
        "For input string: \"" + s + (radix == 10 ? "\"" : "\" under radix " + radix));
  }

  public static java.lang.String toString(int value, int radix) {
    int base = radix < 2 || radix > 36 ? 10 : radix;
    int rest = value > 0 ? -value : value;
    java.lang.String out = "";
    do {
      out = java.lang.String.valueOf(digit(-(rest % base))).concat(out);
      rest /= base;
    } while (rest != 0);
    return value < 0 ? "-".concat(out) : out;
  }

  private static char digit(int value) {
    return (char) (value < 10 ? '0' + value : 'a' + value - 10);
  }

  private static java.lang.String unsigned(int value, int shift) {
    java.lang.String out = "";
    int rest = value;
    do {
      out = java.lang.String.valueOf(digit((rest & (1 << shift) - 1))).concat(out);
      rest >>>= shift;
    } while (rest != 0);
    return out;
  }

  public static java.lang.String toHexString(int value) {
    return unsigned(value, 4);
  }

  public static java.lang.String toOctalString(int value) {
    return unsigned(value, 3);
  }

  public static java.lang.String toBinaryString(int value) {
    return unsigned(value, 1);
  }

  public static int sum(int a, int b) {
    return a + b;
  }

  public static int max(int a, int b) {
    return a >= b ? a : b;
  }

  public static int min(int a, int b) {
    return a <= b ? a : b;
  }

  public static int signum(int value) {
    return value < 0 ? -1 : value > 0 ? 1 : 0;
  }

  public static int bitCount(int value) {
    int count = 0;
    for (int rest = value; rest != 0; rest &= rest - 1) {
      count++;
    }
    return count;
  }

  public static int numberOfLeadingZeros(int value) {
    int count = SIZE;
    for (int rest = value; rest != 0; rest >>>= 1) {
      count--;
    }
    return count;
  }

  public static int numberOfTrailingZeros(int value) {
    return value == 0 ? SIZE : SIZE - 1 - numberOfLeadingZeros(value & -value);
  }

  public static int highestOneBit(int value) {
    return value & MIN_VALUE >>> numberOfLeadingZeros(value);
  }

  public static int lowestOneBit(int value) {
    return value & -value;
  }

  public static int rotateLeft(int value, int distance) {
    return value << distance | value >>> -distance;
  }

  public static int rotateRight(int value, int distance) {
    return value >>> distance | value << -distance;
  }

  public static int reverse(int value) {
    int out = 0;
    for (int i = 0; i < SIZE; i++) {
      out = out << 1 | value >>> i & 1;
    }
    return out;
  }

  public static int reverseBytes(int value) {
    int out = 0;
    for (int i = 0; i < BYTES; i++) {
      out = out << 8 | value >>> 8 * i & 0xff;
    }
    return out;
  }

  public static int compareUnsigned(int a, int b) {
    return compare(a + MIN_VALUE, b + MIN_VALUE);
  }

  public static long toUnsignedLong(int value) {
    return value & 0xffffffffL;
  }

  public static java.lang.String toUnsignedString(int value) {
    return java.lang.Long.toString(toUnsignedLong(value));
  }

  public static int divideUnsigned(int dividend, int divisor) {
    return (int) (toUnsignedLong(dividend) / toUnsignedLong(divisor));
  }

  public static int remainderUnsigned(int dividend, int divisor) {
    return (int) (toUnsignedLong(dividend) % toUnsignedLong(divisor));
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
    return value;
  }

  @Override
  public long longValue() {
    return value;
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
    return other instanceof java.lang.Integer o && o.intValue() == value;
  }

  @Override
  public int hashCode() {
    return hashCode(value);
  }

  public static int hashCode(int value) {
    return value;
  }

  @Override
  public java.lang.String toString() {
    return java.lang.String.valueOf(value);
  }

  public static java.lang.String toString(int value) {
    return java.lang.String.valueOf(value);
  }

  @Override
  public int compareTo(java.lang.Integer other) {
    return compare(value, other.intValue());
  }

  public static int compare(int a, int b) {
    return a < b ? -1 : a == b ? 0 : 1;
  }
}
