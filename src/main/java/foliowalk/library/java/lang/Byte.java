package foliowalk.library.java.lang;

import foliowalk.library.Host;

/** Model of {@link java.lang.Byte}. */
public final class Byte extends java.lang.Number implements Comparable<java.lang.Byte> {
  private static final long serialVersionUID = 1L;
  public static final byte MIN_VALUE = -128;
  public static final byte MAX_VALUE = 127;
  public static final int SIZE = 8;
  public static final int BYTES = 1;
  private final byte value;

  public Byte(byte value) {
    this.value = value;
  }

  public static java.lang.Byte valueOf(byte value) {
    return (java.lang.Byte) Host.box(java.lang.Byte.class, value);
  }

  public static java.lang.Byte valueOf(java.lang.String s) {
    return valueOf(parseByte(s, 10));
  }

  public static java.lang.Byte valueOf(java.lang.String s, int radix) {
    return valueOf(parseByte(s, radix));
  }

  public static byte parseByte(java.lang.String s) {
    return parseByte(s, 10);
  }

  public static byte parseByte(java.lang.String s, int radix) {
    int parsed = java.lang.Integer.parseInt(s, radix);
    if (parsed < MIN_VALUE || parsed > MAX_VALUE) {
      throw new NumberFormatException("Value out of range. Value:\"" + s + "\" Radix:" + radix);
    }
    return (byte) parsed;
  }

  public static int toUnsignedInt(byte value) {
    return value & 0xff;
  }

  public static long toUnsignedLong(byte value) {
    return value & 0xffL;
  }

  public static int compareUnsigned(byte a, byte b) {
    return toUnsignedInt(a) - toUnsignedInt(b);
  }

  @Override
  public byte byteValue() {
    return value;
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
    return other instanceof java.lang.Byte o && o.byteValue() == value;
  }

  @Override
  public int hashCode() {
    return hashCode(value);
  }

  public static int hashCode(byte value) {
    return value;
  }

  @Override
  public java.lang.String toString() {
    return java.lang.String.valueOf(value);
  }

  public static java.lang.String toString(byte value) {
    return java.lang.String.valueOf(value);
  }

  @Override
  public int compareTo(java.lang.Byte other) {
    return compare(value, other.byteValue());
  }

  public static int compare(byte a, byte b) {
    return a - b;
  }
}
