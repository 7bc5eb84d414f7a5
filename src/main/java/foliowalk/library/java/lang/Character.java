package foliowalk.library.java.lang;

import foliowalk.library.Host;

/** Model of {@link java.lang.Character}, with the tables of the host. */
public final class Character implements java.io.Serializable, Comparable<java.lang.Character> {
  private static final long serialVersionUID = 1L;
  public static final char MIN_VALUE = 0;
  public static final char MAX_VALUE = 0xffff;
  public static final int MIN_RADIX = 2;
  public static final int MAX_RADIX = 36;
  public static final int MIN_CODE_POINT = 0;
  public static final int MAX_CODE_POINT = 0x10ffff;
  public static final int SIZE = 16;
  public static final int BYTES = 2;
  private final char value;

  public Character(char value) {
    this.value = value;
  }

  public static java.lang.Character valueOf(char value) {
    if (value > 127) {
      return (java.lang.Character) (Object) new Character(value);
    }
    return (java.lang.Character) Host.box(java.lang.Character.class, value);
  }

  public char charValue() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof java.lang.Character o && o.charValue() == value;
  }

  @Override
  public int hashCode() {
    return value;
  }

  public static int hashCode(char value) {
    return value;
  }

  @Override
  public java.lang.String toString() {
    return java.lang.String.valueOf(value);
  }

  public static java.lang.String toString(char value) {
    return java.lang.String.valueOf(value);
  }

  @Override
  public int compareTo(java.lang.Character other) {
    return value - other.charValue();
  }

  public static int compare(char a, char b) {
    return a - b;
  }

  public static boolean isSurrogate(char value) {
    return value >= 0xd800 && value <= 0xdfff;
  }

  public static boolean isDigit(char value) {
    return isDigit((int) value);
  }

  public static native boolean isDigit(int codePoint);

  public static boolean isLetter(char value) {
    return isLetter((int) value);
  }

  public static native boolean isLetter(int codePoint);

  public static boolean isLetterOrDigit(char value) {
    return isLetterOrDigit((int) value);
  }

  public static native boolean isLetterOrDigit(int codePoint);

  public static boolean isWhitespace(char value) {
    return isWhitespace((int) value);
  }

  public static native boolean isWhitespace(int codePoint);

  public static boolean isUpperCase(char value) {
    return isUpperCase((int) value);
  }

  public static native boolean isUpperCase(int codePoint);

  public static boolean isLowerCase(char value) {
    return isLowerCase((int) value);
  }

  public static native boolean isLowerCase(int codePoint);

  public static char toUpperCase(char value) {
    return (char) toUpperCase((int) value);
  }

  public static native int toUpperCase(int codePoint);

  public static char toLowerCase(char value) {
    return (char) toLowerCase((int) value);
  }

  public static native int toLowerCase(int codePoint);

  public static int digit(char value, int radix) {
    return digit((int) value, radix);
  }

  public static native int digit(int codePoint, int radix);

  public static int getNumericValue(char value) {
    return getNumericValue((int) value);
  }

  public static native int getNumericValue(int codePoint);

  public static char forDigit(int digit, int radix) {
    if (radix < MIN_RADIX || radix > MAX_RADIX || digit < 0 || digit >= radix) {
      return 0;
    }
    return (char) (digit < 10 ? '0' + digit : 'a' + digit - 10);
  }
}
