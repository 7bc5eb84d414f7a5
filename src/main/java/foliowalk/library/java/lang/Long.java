package foliowalk.library.java.lang;

import foliowalk.library.Host;

/** Model of {@link java.lang.Long}. */
public final class Long extends java.lang.Number implements Comparable<java.lang.Long> {
  private static final long serialVersionUID = 1L;
  public static final long MIN_VALUE = 0x8000000000000000L;
  public static final long MAX_VALUE = 0x7fffffffffffffffL;
  public static final int SIZE = 64;
  public static final int BYTES = 8;
  private final long value;

  public Long(long value) {
    this.value = value;
  }

  public static java.lang.Long valueOf(long value) {
    if (value < -128 || value > 127) {
      return (java.lang.Long) (Object) new Long(value);
    }
    return (java.lang.Long) Host.box(java.lang.Long.class, value);
  }

  public static java.lang.Long valueOf(java.lang.String s) {
    return valueOf(parseLong(s, 10));
  }

  public static java.lang.Long valueOf(java.lang.String s, int radix) {
    return valueOf(parseLong(s, radix));
  }

  public static long parseLong(java.lang.String s) {
    return parseLong(s, 10);
  }

  public static long parseLong(java.lang.String s, int radix) {
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
    long limit = negative ? MIN_VALUE : -MAX_VALUE;
    // Collected below zero, where the range is larger.
    long result = 0;
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

  public static java.lang.String toString(long value, int radix) {
    int base = radix < 2 || radix > 36 ? 10 : radix;
    long rest = value > 0 ? -value : value;
    java.lang.String out = "";
    do {
      out = java.lang.String.valueOf(digit((int) -(rest % base))).concat(out);
      rest /= base;
    } while (rest != 0);
    return value < 0 ? "-".concat(out) : out;
  }

  private static char digit(int value) {
    return (char) (value < 10 ? '0' + value : 'a' + value - 10);
  }

  private static java.lang.String unsigned(long value, int shift) {
    java.lang.String out = "";
    long rest = value;
    do {
      out = java.lang.String.valueOf(digit((int) (rest & (1 << shift) - 1))).concat(out);
      rest >>>= shift;
    } while (rest != 0);
    return out;
  }

  public static java.lang.String toHexString(long value) {
    return unsigned(value, 4);
  }

  public static java.lang.String toOctalString(long value) {
    return unsigned(value, 3);
  }

  public static java.lang.String toBinaryString(long value) {
    return unsigned(value, 1);
  }

  public static long sum(long a, long b) {
    return a + b;
  }

  public static long max(long a, long b) {
    return a >= b ? a : b;
  }

  public static long min(long a, long b) {
    return a <= b ? a : b;
  }

  public static int signum(long value) {
    return value < 0 ? -1 : value > 0 ? 1 : 0;
  }

  public static int bitCount(long value) {
    int count = 0;
    for (long rest = value; rest != 0; rest &= rest - 1) {
      count++;
    }
    return count;
  }

  public static int numberOfLeadingZeros(long value) {
    int count = SIZE;
    for (long rest = value; rest != 0; rest >>>= 1) {
      count--;
    }
    return count;
  }

  public static int numberOfTrailingZeros(long value) {
    return value == 0 ? SIZE : SIZE - 1 - numberOfLeadingZeros(value & -value);
  }

  public static long highestOneBit(long value) {
    return value & MIN_VALUE >>> numberOfLeadingZeros(value);
  }

  public static long lowestOneBit(long value) {
    return value & -value;
  }

  public static long rotateLeft(long value, int distance) {
    return value << distance | value >>> -distance;
  }

  public static long rotateRight(long value, int distance) {
    return value >>> distance | value << -distance;
  }

  public static long reverse(long value) {
    long out = 0;
    for (int i = 0; i < SIZE; i++) {
      out = out << 1 | value >>> i & 1;
    }
    return out;
  }

  public static long reverseBytes(long value) {
    long out = 0;
    for (int i = 0; i < BYTES; i++) {
      out = out << 8 | value >>> 8 * i & 0xff;
    }
    return out;
  }

  public static int compareUnsigned(long a, long b) {
    return compare(a + MIN_VALUE, b + MIN_VALUE);
  }

  public static long divideUnsigned(long dividend, long divisor) {
    if (divisor < 0) {
      return compareUnsigned(dividend, divisor) < 0 ? 0 : 1;
    }
    if (dividend >= 0) {
      return dividend / divisor;
    }
    long quotient = (dividend >>> 1) / divisor << 1;
    return compareUnsigned(dividend - quotient * divisor, divisor) < 0 ? quotient : quotient + 1;
  }

  public static long remainderUnsigned(long dividend, long divisor) {
    return dividend - divideUnsigned(dividend, divisor) * divisor;
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
    return other instanceof java.lang.Long o && o.longValue() == value;
  }

  @Override
  public int hashCode() {
    return hashCode(value);
  }

  public static int hashCode(long value) {
    return (int) (value ^ value >>> 32);
  }

  @Override
  public java.lang.String toString() {
    return java.lang.String.valueOf(value);
  }

  public static java.lang.String toString(long value) {
    return java.lang.String.valueOf(value);
  }

  @Override
  public int compareTo(java.lang.Long other) {
    return compare(value, other.longValue());
  }

  public static int compare(long a, long b) {
    return a < b ? -1 : a == b ? 0 : 1;
  }
}
