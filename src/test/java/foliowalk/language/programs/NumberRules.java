package foliowalk.language.programs;

/** Arithmetic, comparison and conversion of all primitive types on edge values (JLS 4.2, 15). */
public final class NumberRules {
  private static final int[] INTS = {
    Integer.MIN_VALUE,
    Integer.MIN_VALUE + 1,
    -65536,
    -129,
    -1,
    0,
    1,
    2,
    7,
    31,
    32768,
    Integer.MAX_VALUE
  };
  private static final long[] LONGS = {
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1,
    -4294967296L,
    -2147483649L,
    -1,
    0,
    1,
    3,
    63,
    4294967295L,
    1L << 53,
    Long.MAX_VALUE
  };
  private static final float[] FLOATS = {
    Float.NaN,
    Float.NEGATIVE_INFINITY,
    -Float.MAX_VALUE,
    -1.5f,
    -Float.MIN_VALUE,
    -0.0f,
    0.0f,
    Float.MIN_VALUE,
    1.0f,
    3.3333333f,
    1e19f,
    Float.MAX_VALUE,
    Float.POSITIVE_INFINITY
  };
  private static final double[] DOUBLES = {
    Double.NaN,
    Double.NEGATIVE_INFINITY,
    -Double.MAX_VALUE,
    -2.5,
    -Double.MIN_VALUE,
    -0.0,
    0.0,
    Double.MIN_VALUE,
    1.0,
    3.3333333333333335,
    1e10,
    1e19,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY
  };
  private static final int[] DISTANCES = {-33, -1, 0, 1, 5, 31, 32, 33, 63, 64, 65};

  private NumberRules() {}

  public static String intAddition() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        out.append(a + b).append(' ');
      }
    }
    return out.toString();
  }

  public static String intSubtraction() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        out.append(a - b).append(' ');
      }
    }
    return out.toString();
  }

  public static String intMultiplication() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        out.append(a * b).append(' ');
      }
    }
    return out.toString();
  }

  public static String intDivision() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        if (b != 0) {
          out.append(a / b).append(' ');
        }
      }
      out.append(Show.thrown(() -> zeroIntDivision(a)));
    }
    return out.toString();
  }

  private static int zeroIntDivision(int a) {
    return a / (a - a);
  }

  public static String intRemainder() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        if (b != 0) {
          out.append(a % b).append(' ');
        }
      }
      out.append(Show.thrown(() -> zeroIntRemainder(a)));
    }
    return out.toString();
  }

  private static int zeroIntRemainder(int a) {
    return a % (a - a);
  }

  public static String intAnd() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        out.append(a & b).append(' ');
      }
    }
    return out.toString();
  }

  public static String intOr() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        out.append(a | b).append(' ');
      }
    }
    return out.toString();
  }

  public static String intXor() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        out.append(a ^ b).append(' ');
      }
    }
    return out.toString();
  }

  public static String intNegation() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      out.append(-a).append(' ').append(~a).append(" ");
    }
    return out.toString();
  }

  public static String intComparisons() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        out.append(a < b ? 'l' : '-').append(a <= b ? 'm' : '-').append(a > b ? 'g' : '-');
        out.append(a >= b ? 'h' : '-').append(a == b ? 'e' : '-').append(a != b ? 'n' : '-');
        boolean notLess = !(a < b);
        boolean notMore = !(a > b);
        out.append(notLess).append(notMore).append(' ');
      }
    }
    return out.toString();
  }

  public static String intShiftLeftUsesTheLowBitsOfTheDistance() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int d : DISTANCES) {
        out.append(a << d).append(' ').append(a << (long) d).append(' ');
      }
    }
    return out.toString();
  }

  public static String intShiftRightUsesTheLowBitsOfTheDistance() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int d : DISTANCES) {
        out.append(a >> d).append(' ').append(a >> (long) d).append(' ');
      }
    }
    return out.toString();
  }

  public static String intUnsignedShiftRightUsesTheLowBitsOfTheDistance() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int d : DISTANCES) {
        out.append(a >>> d).append(' ').append(a >>> (long) d).append(' ');
      }
    }
    return out.toString();
  }

  public static String intConversions() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      out.append((byte) a).append(' ');
      out.append((short) a).append(' ');
      out.append((int) (char) a).append(' ');
      out.append((long) a).append(' ');
      out.append((float) a).append(' ');
      out.append((double) a).append(' ');
    }
    return out.toString();
  }

  public static String intCompoundAssignmentNarrows() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      byte b = 100;
      b += a;
      short s = 30000;
      s -= a;
      char c = 'x';
      c *= a;
      int i = 123456789;
      i += a;
      long l = 1L << 40;
      l -= a;
      float f = 1.25f;
      f *= a;
      double d = 1e300;
      d /= a;
      out.append(b).append(' ').append(s).append(' ').append((int) c).append(' ').append(i);
      out.append(' ').append(l).append(' ').append(f).append(' ').append(d).append('\n');
    }
    return out.toString();
  }

  public static String longAddition() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        out.append(a + b).append(' ');
      }
    }
    return out.toString();
  }

  public static String longSubtraction() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        out.append(a - b).append(' ');
      }
    }
    return out.toString();
  }

  public static String longMultiplication() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        out.append(a * b).append(' ');
      }
    }
    return out.toString();
  }

  public static String longDivision() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        if (b != 0) {
          out.append(a / b).append(' ');
        }
      }
      out.append(Show.thrown(() -> zeroLongDivision(a)));
    }
    return out.toString();
  }

  private static long zeroLongDivision(long a) {
    return a / (a - a);
  }

  public static String longRemainder() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        if (b != 0) {
          out.append(a % b).append(' ');
        }
      }
      out.append(Show.thrown(() -> zeroLongRemainder(a)));
    }
    return out.toString();
  }

  private static long zeroLongRemainder(long a) {
    return a % (a - a);
  }

  public static String longAnd() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        out.append(a & b).append(' ');
      }
    }
    return out.toString();
  }

  public static String longOr() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        out.append(a | b).append(' ');
      }
    }
    return out.toString();
  }

  public static String longXor() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        out.append(a ^ b).append(' ');
      }
    }
    return out.toString();
  }

  public static String longNegation() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      out.append(-a).append(' ').append(~a).append(" ");
    }
    return out.toString();
  }

  public static String longComparisons() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        out.append(a < b ? 'l' : '-').append(a <= b ? 'm' : '-').append(a > b ? 'g' : '-');
        out.append(a >= b ? 'h' : '-').append(a == b ? 'e' : '-').append(a != b ? 'n' : '-');
        boolean notLess = !(a < b);
        boolean notMore = !(a > b);
        out.append(notLess).append(notMore).append(' ');
      }
    }
    return out.toString();
  }

  public static String longShiftLeftUsesTheLowBitsOfTheDistance() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (int d : DISTANCES) {
        out.append(a << d).append(' ').append(a << (long) d).append(' ');
      }
    }
    return out.toString();
  }

  public static String longShiftRightUsesTheLowBitsOfTheDistance() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (int d : DISTANCES) {
        out.append(a >> d).append(' ').append(a >> (long) d).append(' ');
      }
    }
    return out.toString();
  }

  public static String longUnsignedShiftRightUsesTheLowBitsOfTheDistance() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (int d : DISTANCES) {
        out.append(a >>> d).append(' ').append(a >>> (long) d).append(' ');
      }
    }
    return out.toString();
  }

  public static String longConversions() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      out.append((byte) a).append(' ');
      out.append((short) a).append(' ');
      out.append((int) (char) a).append(' ');
      out.append((int) a).append(' ');
      out.append((float) a).append(' ');
      out.append((double) a).append(' ');
    }
    return out.toString();
  }

  public static String longCompoundAssignmentNarrows() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      byte b = 100;
      b += a;
      short s = 30000;
      s -= a;
      char c = 'x';
      c *= a;
      int i = 123456789;
      i += a;
      long l = 1L << 40;
      l -= a;
      float f = 1.25f;
      f *= a;
      double d = 1e300;
      d /= a;
      out.append(b).append(' ').append(s).append(' ').append((int) c).append(' ').append(i);
      out.append(' ').append(l).append(' ').append(f).append(' ').append(d).append('\n');
    }
    return out.toString();
  }

  public static String floatAddition() {
    StringBuilder out = new StringBuilder();
    for (float a : FLOATS) {
      for (float b : FLOATS) {
        out.append(a + b).append(' ');
      }
    }
    return out.toString();
  }

  public static String floatSubtraction() {
    StringBuilder out = new StringBuilder();
    for (float a : FLOATS) {
      for (float b : FLOATS) {
        out.append(a - b).append(' ');
      }
    }
    return out.toString();
  }

  public static String floatMultiplication() {
    StringBuilder out = new StringBuilder();
    for (float a : FLOATS) {
      for (float b : FLOATS) {
        out.append(a * b).append(' ');
      }
    }
    return out.toString();
  }

  public static String floatDivision() {
    StringBuilder out = new StringBuilder();
    for (float a : FLOATS) {
      for (float b : FLOATS) {
        out.append(a / b).append(' ');
      }
    }
    return out.toString();
  }

  public static String floatRemainder() {
    StringBuilder out = new StringBuilder();
    for (float a : FLOATS) {
      for (float b : FLOATS) {
        out.append(a % b).append(' ');
      }
    }
    return out.toString();
  }

  public static String floatNegation() {
    StringBuilder out = new StringBuilder();
    for (float a : FLOATS) {
      out.append(-a).append(' ');
    }
    return out.toString();
  }

  public static String floatComparisons() {
    StringBuilder out = new StringBuilder();
    for (float a : FLOATS) {
      for (float b : FLOATS) {
        out.append(a < b ? 'l' : '-').append(a <= b ? 'm' : '-').append(a > b ? 'g' : '-');
        out.append(a >= b ? 'h' : '-').append(a == b ? 'e' : '-').append(a != b ? 'n' : '-');
        boolean notLess = !(a < b);
        boolean notMore = !(a > b);
        out.append(notLess).append(notMore).append(' ');
      }
    }
    return out.toString();
  }

  public static String floatConversions() {
    StringBuilder out = new StringBuilder();
    for (float a : FLOATS) {
      out.append((byte) a).append(' ');
      out.append((short) a).append(' ');
      out.append((int) (char) a).append(' ');
      out.append((int) a).append(' ');
      out.append((long) a).append(' ');
      out.append((double) a).append(' ');
    }
    return out.toString();
  }

  public static String floatCompoundAssignmentNarrows() {
    StringBuilder out = new StringBuilder();
    for (float a : FLOATS) {
      byte b = 100;
      b += a;
      short s = 30000;
      s -= a;
      char c = 'x';
      c *= a;
      int i = 123456789;
      i += a;
      long l = 1L << 40;
      l -= a;
      float f = 1.25f;
      f *= a;
      double d = 1e300;
      d /= a;
      out.append(b).append(' ').append(s).append(' ').append((int) c).append(' ').append(i);
      out.append(' ').append(l).append(' ').append(f).append(' ').append(d).append('\n');
    }
    return out.toString();
  }

  public static String doubleAddition() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      for (double b : DOUBLES) {
        out.append(a + b).append(' ');
      }
    }
    return out.toString();
  }

  public static String doubleSubtraction() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      for (double b : DOUBLES) {
        out.append(a - b).append(' ');
      }
    }
    return out.toString();
  }

  public static String doubleMultiplication() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      for (double b : DOUBLES) {
        out.append(a * b).append(' ');
      }
    }
    return out.toString();
  }

  public static String doubleDivision() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      for (double b : DOUBLES) {
        out.append(a / b).append(' ');
      }
    }
    return out.toString();
  }

  public static String doubleRemainder() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      for (double b : DOUBLES) {
        out.append(a % b).append(' ');
      }
    }
    return out.toString();
  }

  public static String doubleNegation() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      out.append(-a).append(' ');
    }
    return out.toString();
  }

  public static String doubleComparisons() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      for (double b : DOUBLES) {
        out.append(a < b ? 'l' : '-').append(a <= b ? 'm' : '-').append(a > b ? 'g' : '-');
        out.append(a >= b ? 'h' : '-').append(a == b ? 'e' : '-').append(a != b ? 'n' : '-');
        boolean notLess = !(a < b);
        boolean notMore = !(a > b);
        out.append(notLess).append(notMore).append(' ');
      }
    }
    return out.toString();
  }

  public static String doubleConversions() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      out.append((byte) a).append(' ');
      out.append((short) a).append(' ');
      out.append((int) (char) a).append(' ');
      out.append((int) a).append(' ');
      out.append((long) a).append(' ');
      out.append((float) a).append(' ');
    }
    return out.toString();
  }

  public static String doubleCompoundAssignmentNarrows() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      byte b = 100;
      b += a;
      short s = 30000;
      s -= a;
      char c = 'x';
      c *= a;
      int i = 123456789;
      i += a;
      long l = 1L << 40;
      l -= a;
      float f = 1.25f;
      f *= a;
      double d = 1e300;
      d /= a;
      out.append(b).append(' ').append(s).append(' ').append((int) c).append(' ').append(i);
      out.append(' ').append(l).append(' ').append(f).append(' ').append(d).append('\n');
    }
    return out.toString();
  }

  public static String incrementsWrapAround() {
    StringBuilder out = new StringBuilder();
    byte b = Byte.MAX_VALUE;
    short s = Short.MIN_VALUE;
    char c = Character.MAX_VALUE;
    int i = Integer.MAX_VALUE;
    long l = Long.MIN_VALUE;
    float f = 16777216f;
    double d = 9007199254740992.0;
    out.append(b++).append(b).append(++b).append(' ').append(s--).append(s).append(--s).append(' ');
    out.append((int) c++).append((int) c).append((int) ++c).append(' ');
    out.append(i++).append(i).append(' ').append(l--).append(l).append(' ');
    out.append(f++).append(f).append(' ').append(++d).append(d--);
    i += 40000;
    out.append(i);
    i -= 32768;
    out.append(i);
    return out.toString();
  }

  public static String mixedOperandsArePromoted() {
    StringBuilder out = new StringBuilder();
    byte b = -1;
    char c = 0xffff;
    short s = -2;
    long l = 1L << 33;
    float f = 0.1f;
    out.append(b + c).append(' ').append(c + c).append(' ').append(s * l).append(' ');
    out.append(l + f).append(' ').append(f + 0.1).append(' ').append(b >>> 28).append(' ');
    out.append(b >> 1).append(' ').append((byte) (b >>> 1)).append(' ').append('a' + 1).append(' ');
    out.append((char) ('a' + 1))
        .append(' ')
        .append(5 / 2)
        .append(5 / 2.0)
        .append(-5 % 3)
        .append(5 % -3);
    out.append(' ').append(true ? 1 : 2.0).append(' ').append(b == c).append((char) b == c);
    return out.toString();
  }

  public static String booleanOperators() {
    StringBuilder out = new StringBuilder();
    boolean[] both = {false, true};
    for (boolean a : both) {
      for (boolean b : both) {
        out.append(a & b)
            .append(a | b)
            .append(a ^ b)
            .append(!a)
            .append(a == b)
            .append(a != b)
            .append(' ');
        boolean x = a;
        x &= b;
        boolean y = a;
        y |= b;
        boolean z = a;
        z ^= b;
        out.append(x).append(y).append(z).append(a && b).append(a || b).append('\n');
      }
    }
    return out.toString();
  }

  public static String wideConstantsOfEveryForm() {
    StringBuilder out = new StringBuilder();
    out.append(-1).append(5).append(-128).append(127).append(32767).append(-32768).append(32768);
    out.append(0L)
        .append(1L)
        .append(2L)
        .append(0x123456789abcdefL)
        .append(0f)
        .append(1f)
        .append(2f);
    out.append(3f).append(0d).append(1d).append(2d).append(1e-300).append('\uffff').append(-0.0);
    return out.toString();
  }
}
