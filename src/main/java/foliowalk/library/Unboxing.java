package foliowalk.library;

/**
 * How {@link java.lang.invoke.MethodHandle#asType} turns a reference into a primitive when its
 * class is known only when running: unboxed, then widened as in a method invocation (JLS 5.3).
 */
public final class Unboxing {
  private Unboxing() {}

  private static ClassCastException bad(Object o, String wanted) {
    if (o == null) {
      throw new NullPointerException();
    }
    return new ClassCastException(o.getClass().getName() + " cannot be converted to " + wanted);
  }

  public static boolean toBoolean(Object o) {
    if (o instanceof Boolean b) {
      return b;
    }
    throw bad(o, "boolean");
  }

  public static byte toByte(Object o) {
    if (o instanceof Byte b) {
      return b;
    }
    throw bad(o, "byte");
  }

  public static char toChar(Object o) {
    if (o instanceof Character c) {
      return c;
    }
    throw bad(o, "char");
  }

  public static short toShort(Object o) {
    if (o instanceof Byte b) {
      return b;
    }
    if (o instanceof Short s) {
      return s;
    }
    throw bad(o, "short");
  }

  private static boolean isInt(Object o) {
    return o instanceof Integer
        || o instanceof Short
        || o instanceof Byte
        || o instanceof Character;
  }

  public static int toInt(Object o) {
    if (o instanceof Character c) {
      return c;
    }
    if (isInt(o)) {
      return ((Number) o).intValue();
    }
    throw bad(o, "int");
  }

  public static long toLong(Object o) {
    if (o instanceof Long l) {
      return l;
    }
    if (isInt(o)) {
      return toInt(o);
    }
    throw bad(o, "long");
  }

  public static float toFloat(Object o) {
    if (o instanceof Float f) {
      return f;
    }
    if (isInt(o) || o instanceof Long) {
      return toLong(o);
    }
    throw bad(o, "float");
  }

  public static double toDouble(Object o) {
    if (o instanceof Double d) {
      return d;
    }
    if (isInt(o) || o instanceof Long) {
      return toLong(o);
    }
    if (o instanceof Float) {
      return toFloat(o);
    }
    throw bad(o, "double");
  }
}
