package foliowalk.library.java.lang;

/** Model of {@link java.lang.Integer}. */
public final class Integer extends java.lang.Number implements Comparable<java.lang.Integer> {
  private static final long serialVersionUID = 1L;
  public static final int MIN_VALUE = 0x80000000;
  public static final int MAX_VALUE = 0x7fffffff;
  private final int value;

  private Integer(int value) {
    this.value = value;
  }

  public static java.lang.Integer valueOf(int value) {
    if (value >= -128 && value <= 127) {
      return (java.lang.Integer) foliowalk.library.Engine.box(java.lang.Integer.class, value);
    }
    return (java.lang.Integer) (Object) new Integer(value);
  }

  public static int parseInt(java.lang.String s) {
    int length = s == null ? 0 : s.length();
    int start = length > 0 && (s.charAt(0) == '-' || s.charAt(0) == '+') ? 1 : 0;
    if (length == start) {
      throw bad(s);
    }
    long result = 0;
    for (int i = start; i < length; i++) {
      int digit = s.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw bad(s);
      }
      result = result * 10 + digit;
      if (result > 0x80000000L) {
        throw bad(s);
      }
    }
    result = start == 1 && s.charAt(0) == '-' ? -result : result;
    if (result > MAX_VALUE) {
      throw bad(s);
    }
    return (int) result;
  }

  private static NumberFormatException bad(java.lang.String s) {
    return new NumberFormatException(
        s == null ? "Cannot parse null string" : "For input string: \"" + s + "\"");
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
    return other instanceof java.lang.Integer i && i.intValue() == value;
  }

  @Override
  public int hashCode() {
    return value;
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

  public static java.lang.String toHexString(int value) {
    java.lang.String out = "";
    int rest = value;
    do {
      int digit = rest & 15;
      out =
          java.lang.String.valueOf((char) (digit < 10 ? '0' + digit : 'a' + digit - 10))
              .concat(out);
      rest >>>= 4;
    } while (rest != 0);
    return out;
  }

  @Override
  public int compareTo(java.lang.Integer other) {
    return compare(value, other.intValue());
  }

  public static int compare(int a, int b) {
    return a < b ? -1 : a == b ? 0 : 1;
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
}
