package foliowalk.library.java.lang;

import foliowalk.library.Host;

/** Model of {@link java.lang.Boolean}. */
public final class Boolean implements java.io.Serializable, Comparable<java.lang.Boolean> {
  private static final long serialVersionUID = 1L;
  public static final java.lang.Boolean TRUE = valueOf(true);
  public static final java.lang.Boolean FALSE = valueOf(false);
  private final boolean value;

  public Boolean(boolean value) {
    this.value = value;
  }

  public static java.lang.Boolean valueOf(boolean value) {
    return (java.lang.Boolean) Host.box(java.lang.Boolean.class, value ? 1 : 0);
  }

  public static java.lang.Boolean valueOf(java.lang.String s) {
    return valueOf(parseBoolean(s));
  }

  public static boolean parseBoolean(java.lang.String s) {
    return "true".equalsIgnoreCase(s);
  }

  public boolean booleanValue() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof java.lang.Boolean o && o.booleanValue() == value;
  }

  @Override
  public int hashCode() {
    return hashCode(value);
  }

  public static int hashCode(boolean value) {
    return value ? 1231 : 1237;
  }

  @Override
  public java.lang.String toString() {
    return toString(value);
  }

  public static java.lang.String toString(boolean value) {
    return value ? "true" : "false";
  }

  @Override
  public int compareTo(java.lang.Boolean other) {
    return compare(value, other.booleanValue());
  }

  public static int compare(boolean a, boolean b) {
    return a == b ? 0 : a ? 1 : -1;
  }

  public static boolean logicalAnd(boolean a, boolean b) {
    return a & b;
  }

  public static boolean logicalOr(boolean a, boolean b) {
    return a | b;
  }

  public static boolean logicalXor(boolean a, boolean b) {
    return a ^ b;
  }
}
