package foliowalk.library.java.lang;

import foliowalk.library.Host;

/** Model of {@link java.lang.Short}. */
public final class Short extends java.lang.Number implements Comparable<java.lang.Short> {
  private static final long serialVersionUID = 1L;
  public static final short MIN_VALUE = -32768;
  public static final short MAX_VALUE = 32767;
  public static final int SIZE = 16;
  public static final int BYTES = 2;
  private final short value;

  public Short(short value) {
    this.value = value;
  }

  public static java.lang.Short valueOf(short value) {
    if (value < -128 || value > 127) {
      return (java.lang.Short) (Object) new Short(value);
    }
    return (java.lang.Short) Host.box(java.lang.Short.class, value);
  }

  public static java.lang.Short valueOf(java.lang.String s) {
    return valueOf(parseShort(s, 10));
  }

  public static java.lang.Short valueOf(java.lang.String s, int radix) {
    return valueOf(parseShort(s, radix));
  }

  public static short parseShort(java.lang.String s) {
    return parseShort(s, 10);
  }

  public static short parseShort(java.lang.String s, int radix) {
    int parsed = java.lang.Integer.parseInt(s, radix);
    if (parsed < MIN_VALUE || parsed > MAX_VALUE) {
      throw new NumberFormatException("Value out of range. Value:\"" + s + "\" Radix:" + radix);
    }
    return (short) parsed;
  }

  public static short reverseBytes(short value) {
    return (short) ((value & 0xff) << 8 | value >> 8 & 0xff);
  }

  public static int toUnsignedInt(short value) {
    return value & 0xffff;
  }

  public static long toUnsignedLong(short value) {
    return value & 0xffffL;
  }

  public static int compareUnsigned(short a, short b) {
    return toUnsignedInt(a) - toUnsignedInt(b);
  }

  @Override
  public byte byteValue() {
    return (byte) value;
  }

  @Override
  public short shortValue() {
    return value;
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
    return other instanceof java.lang.Short o && o.shortValue() == value;
  }

  @Override
  public int hashCode() {
    return hashCode(value);
  }

  public static int hashCode(short value) {
    return value;
  }

  @Override
  public java.lang.String toString() {
    return java.lang.String.valueOf(value);
  }

  public static java.lang.String toString(short value) {
    return java.lang.String.valueOf(value);
  }

  @Override
  public int compareTo(java.lang.Short other) {
    return compare(value, other.shortValue());
  }

  public static int compare(short a, short b) {
    return a - b;
  }
}
