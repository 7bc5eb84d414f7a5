package foliowalk.library.programs;

import foliowalk.language.programs.Show;

/** Boxing classes. */
public final class BoxRules {
  private BoxRules() {}

  public static String cachesReachAsFarAsTheLanguageDemands() {
    StringBuilder out = new StringBuilder();
    for (int i : new int[] {-32768, -129, -128, -1, 0, 127, 128, 32767}) {
      out.append(Integer.valueOf(i) == Integer.valueOf(i))
          .append(Long.valueOf(i) == Long.valueOf(i));
      out.append(Short.valueOf((short) i) == Short.valueOf((short) i));
      out.append(Byte.valueOf((byte) i) == Byte.valueOf((byte) i));
      out.append(Character.valueOf((char) (i & 127)) == Character.valueOf((char) (i & 127)));
    }
    out.append(Boolean.valueOf(true) == Boolean.TRUE)
        .append(Boolean.valueOf("FALSE") == Boolean.FALSE);
    out.append(Character.valueOf('\u0080') == Character.valueOf('\u0080'));
    return out.append(Double.valueOf(1) == Double.valueOf(1))
        .append(Float.valueOf(0) == Float.valueOf(0))
        .toString();
  }

  @SuppressWarnings({"removal", "deprecation"})
  public static String constructorsMakeNewObjects() {
    Integer five = new Integer(5);
    return (five == Integer.valueOf(5))
        + " "
        + five.equals(5)
        + (new Boolean(true) == Boolean.TRUE)
        + new Long(7).equals(7L)
        + new Character('c')
        + new Double(0.5);
  }

  public static String equalsIsOfOneClassOnly() {
    Object[] all = {
      1,
      1L,
      (short) 1,
      (byte) 1,
      '\1',
      1f,
      1d,
      true,
      0.0,
      -0.0,
      0f,
      -0f,
      Double.NaN,
      Float.NaN,
      "1",
      null
    };
    StringBuilder out = new StringBuilder();
    for (Object a : all) {
      for (Object b : all) {
        out.append(a != null && a.equals(b) ? '=' : '.');
      }
    }
    return out.toString();
  }

  public static String hashCodes() {
    Object[] all = {
      1,
      -1,
      Integer.MIN_VALUE,
      1L << 40,
      -1L,
      (short) -5,
      (byte) -6,
      'z',
      1.5f,
      -0f,
      Float.NaN,
      1.5,
      -0.0,
      Double.NaN,
      1e300,
      true,
      false,
      "text",
      ""
    };
    StringBuilder out = new StringBuilder();
    for (Object o : all) {
      out.append(o.hashCode()).append(' ');
    }
    return out.append(Boolean.hashCode(true))
        .append(Double.hashCode(2))
        .append(Long.hashCode(-9))
        .toString();
  }

  public static String textsOfNumbers() {
    double[] doubles = {
      0.0,
      -0.0,
      1,
      1e7,
      1e-3,
      9.999e-4,
      123456789.125,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      Double.NaN,
      Double.NEGATIVE_INFINITY,
      2e-3,
      1.0 / 3
    };
    StringBuilder out = new StringBuilder();
    for (double d : doubles) {
      out.append(d)
          .append(' ')
          .append((float) d)
          .append(' ')
          .append(Double.toString(d))
          .append(' ');
    }
    return out.append(Long.toString(-5))
        .append(Short.toString((short) 4))
        .append(Byte.toString((byte) 3))
        .append(Character.toString('c'))
        .toString();
  }

  public static String comparisons() {
    StringBuilder out = new StringBuilder();
    double[] d = {
      Double.NaN, Double.NEGATIVE_INFINITY, -1, -0.0, 0.0, 1e-300, Double.POSITIVE_INFINITY
    };
    for (double a : d) {
      for (double b : d) {
        out.append(Double.compare(a, b)).append(Float.compare((float) a, (float) b));
        out.append(Math.max(a, b))
            .append(Math.min(a, b))
            .append(Math.max((float) a, (float) b))
            .append(Math.min((float) b, (float) a));
      }
    }
    out.append(Integer.compare(Integer.MIN_VALUE, 1)).append(Long.compare(5, Long.MIN_VALUE));
    out.append(Short.compare((short) 3, (short) 9))
        .append(Byte.compare((byte) 9, (byte) -9))
        .append(Character.compare('a', 'z'));
    out.append(Boolean.compare(true, false))
        .append(Integer.valueOf(3).compareTo(4))
        .append(Double.valueOf(3).compareTo(2.0));
    out.append(Character.valueOf('b').compareTo('a'))
        .append(Byte.valueOf((byte) 1).compareTo((byte) 100));
    return out.append(Boolean.FALSE.compareTo(true))
        .append(Integer.compareUnsigned(-1, 1))
        .append(Long.compareUnsigned(1, -1))
        .toString();
  }

  public static String parsingIntegers() {
    String[] texts = {
      "0",
      "-0",
      "+7",
      "-2147483648",
      "2147483647",
      "2147483648",
      "-2147483649",
      "9223372036854775807",
      "-9223372036854775808",
      "9223372036854775808",
      "",
      "-",
      "+",
      " 1",
      "1 ",
      "0x10",
      "1_000",
      "12a",
      "\u0663",
      "99999999999999999999"
    };
    StringBuilder out = new StringBuilder();
    for (String t : texts) {
      out.append(Show.thrown(() -> out.append(Integer.parseInt(t)))).append(' ');
      out.append(Show.thrown(() -> out.append(Long.parseLong(t)))).append(' ');
      out.append(Show.thrown(() -> out.append(Short.parseShort(t)))).append(' ');
      out.append(Show.thrown(() -> out.append(Byte.valueOf(t)))).append('\n');
    }
    out.append(Show.thrown(() -> Integer.parseInt(null)))
        .append(Show.thrown(() -> Long.parseLong(null)));
    out.append(Integer.parseInt("-zz", 36))
        .append(Integer.valueOf("7f", 16))
        .append(Long.parseLong("-101", 2));
    out.append(Show.thrown(() -> Integer.parseInt("12", 2)))
        .append(Show.thrown(() -> Integer.parseInt("1", 1)));
    return out.append(Show.thrown(() -> Integer.parseInt("1", 99))).toString();
  }

  public static String parsingFloatingPoint() {
    String[] texts = {
      "0",
      "-0",
      "1.5",
      " 2.5e3 ",
      "NaN",
      "-Infinity",
      "1e400",
      "0x1p3",
      "1f",
      "3.4028236e38",
      "1.17549435E-38",
      "",
      " ",
      "1.2.3",
      "e5",
      "0.1"
    };
    StringBuilder out = new StringBuilder();
    for (String t : texts) {
      out.append(Show.thrown(() -> out.append(Double.parseDouble(t)))).append(' ');
      out.append(Show.thrown(() -> out.append(Float.parseFloat(t)))).append(' ');
      out.append(Show.thrown(() -> out.append(Double.valueOf(t)))).append('\n');
    }
    return out.append(Show.thrown(() -> Double.parseDouble(null)))
        .append(Boolean.parseBoolean("TrUe"))
        .append(Boolean.parseBoolean(null))
        .toString();
  }

  public static String limitsAndConversions() {
    StringBuilder out = new StringBuilder();
    Number[] all = {
      Integer.MIN_VALUE,
      Long.MAX_VALUE,
      Short.MIN_VALUE,
      Byte.MAX_VALUE,
      Float.MIN_VALUE,
      Double.MAX_VALUE,
      -1.5,
      Double.NaN,
      3e9f
    };
    for (Number n : all) {
      out.append(n.byteValue())
          .append(' ')
          .append(n.shortValue())
          .append(' ')
          .append(n.intValue())
          .append(' ');
      out.append(n.longValue())
          .append(' ')
          .append(n.floatValue())
          .append(' ')
          .append(n.doubleValue())
          .append('\n');
    }
    out.append(Float.MIN_NORMAL).append(Double.MIN_NORMAL).append(Integer.SIZE).append(Long.BYTES);
    out.append(Double.isNaN(0.0 / 0))
        .append(Float.isInfinite(1f / 0))
        .append(Double.isFinite(1e308))
        .append(Double.isFinite(Double.NaN));
    out.append(Double.valueOf(Double.NaN).isNaN())
        .append(Double.doubleToLongBits(-0.0))
        .append(Float.floatToIntBits(Float.NaN));
    out.append(Float.intBitsToFloat(0x7f800000))
        .append(Double.longBitsToDouble(1))
        .append(Double.doubleToRawLongBits(1));
    return out.append(Byte.toUnsignedInt((byte) -1))
        .append(Short.toUnsignedInt((short) -1))
        .append(Integer.toUnsignedLong(-1))
        .toString();
  }

  public static String bitsOfIntegers() {
    StringBuilder out = new StringBuilder();
    for (int i : new int[] {0, 1, -1, 6, 0x80000000, 0x12345678, -100}) {
      out.append(Integer.bitCount(i))
          .append(' ')
          .append(Integer.numberOfLeadingZeros(i))
          .append(' ')
          .append(Integer.numberOfTrailingZeros(i))
          .append(' ');
      out.append(Integer.highestOneBit(i))
          .append(' ')
          .append(Integer.lowestOneBit(i))
          .append(' ')
          .append(Integer.reverse(i))
          .append(' ');
      out.append(Integer.reverseBytes(i))
          .append(' ')
          .append(Integer.rotateLeft(i, 37))
          .append(' ')
          .append(Integer.rotateRight(i, -3))
          .append(' ');
      out.append(Integer.toHexString(i))
          .append(Integer.toBinaryString(i))
          .append(Integer.toOctalString(i))
          .append(Integer.toString(i, 7))
          .append(Integer.signum(i))
          .append(' ');
      long l = i * 0x123456789L;
      out.append(Long.bitCount(l))
          .append(' ')
          .append(Long.numberOfLeadingZeros(l))
          .append(' ')
          .append(Long.numberOfTrailingZeros(l))
          .append(' ');
      out.append(Long.highestOneBit(l))
          .append(' ')
          .append(Long.lowestOneBit(l))
          .append(' ')
          .append(Long.reverse(l))
          .append(' ');
      out.append(Long.reverseBytes(l))
          .append(' ')
          .append(Long.rotateLeft(l, 70))
          .append(' ')
          .append(Long.rotateRight(l, 5))
          .append(' ');
      out.append(Long.toHexString(l))
          .append(Long.toBinaryString(l))
          .append(Long.toOctalString(l))
          .append(Long.toString(l, 36))
          .append(Long.signum(l))
          .append(' ');
      out.append(Integer.toUnsignedString(i)).append(Short.reverseBytes((short) i)).append('\n');
      for (int j : new int[] {1, 7, -7}) {
        out.append(Integer.divideUnsigned(i, j))
            .append(Integer.remainderUnsigned(i, j))
            .append(Long.divideUnsigned(l, j))
            .append(Long.remainderUnsigned(l, j))
            .append(' ');
      }
    }
    return out.append(Integer.sum(1, 2))
        .append(Integer.max(1, 2))
        .append(Long.min(1, 2))
        .append(Integer.toString(Integer.MIN_VALUE, 16))
        .toString();
  }

  public static String kindsOfCharacters() {
    StringBuilder out = new StringBuilder();
    for (char c : " \t\nazAZ09_-\u00df\u00e9\u0660\u2028\uffff\ud800".toCharArray()) {
      out.append(Character.isDigit(c))
          .append(Character.isLetter(c))
          .append(Character.isLetterOrDigit(c))
          .append(Character.isWhitespace(c));
      out.append(Character.isUpperCase(c))
          .append(Character.isLowerCase(c))
          .append((int) Character.toUpperCase(c))
          .append((int) Character.toLowerCase(c));
      out.append(Character.digit(c, 16))
          .append(Character.getNumericValue(c))
          .append(Character.isSurrogate(c))
          .append('\n');
    }
    return out.append(Character.forDigit(11, 16))
        .append((int) Character.forDigit(11, 10))
        .append(Character.isDigit(0x1d7ce))
        .toString();
  }
}
