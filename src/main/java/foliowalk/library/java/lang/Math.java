package foliowalk.library.java.lang;

/** Model of {@link java.lang.Math}. Exact results everywhere, so all hosts agree. */
public final class Math {
  public static final double E = 2.718281828459045;
  public static final double PI = 3.141592653589793;

  private Math() {}

  public static native double sqrt(double value);

  public static native double floor(double value);

  public static native double ceil(double value);

  public static native double rint(double value);

  /** As {@link StrictMath#pow}. */
  public static native double pow(double base, double exponent);

  public static native long round(double value);

  public static native int round(float value);

  public static double toRadians(double degrees) {
    return degrees * (PI / 180);
  }

  public static double toDegrees(double radians) {
    return radians * (180 / PI);
  }

  public static int abs(int value) {
    return value < 0 ? -value : value;
  }

  public static int absExact(int value) {
    if (value == 0x80000000) {
      throw new ArithmeticException("Overflow to represent absolute value of Integer.MIN_VALUE");
    }
    return abs(value);
  }

  public static int max(int a, int b) {
    return a >= b ? a : b;
  }

  public static int min(int a, int b) {
    return a <= b ? a : b;
  }

  public static int addExact(int a, int b) {
    int sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new ArithmeticException("integer overflow");
    }
    return sum;
  }

  public static int subtractExact(int a, int b) {
    int difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      throw new ArithmeticException("integer overflow");
    }
    return difference;
  }

  public static int incrementExact(int value) {
    return addExact(value, 1);
  }

  public static int decrementExact(int value) {
    return subtractExact(value, 1);
  }

  public static int negateExact(int value) {
    return subtractExact(0, value);
  }

  public static long abs(long value) {
    return value < 0 ? -value : value;
  }

  public static long absExact(long value) {
    if (value == 0x8000000000000000L) {
      throw new ArithmeticException("Overflow to represent absolute value of Long.MIN_VALUE");
    }
    return abs(value);
  }

  public static long max(long a, long b) {
    return a >= b ? a : b;
  }

  public static long min(long a, long b) {
    return a <= b ? a : b;
  }

  public static long addExact(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new ArithmeticException("long overflow");
    }
    return sum;
  }

  public static long subtractExact(long a, long b) {
    long difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      throw new ArithmeticException("long overflow");
    }
    return difference;
  }

  public static long incrementExact(long value) {
    return addExact(value, 1);
  }

  public static long decrementExact(long value) {
    return subtractExact(value, 1);
  }

  public static long negateExact(long value) {
    return subtractExact(0, value);
  }

  public static int floorDiv(int dividend, int divisor) {
    int quotient = dividend / divisor;
    return (dividend ^ divisor) < 0 && quotient * divisor != dividend ? quotient - 1 : quotient;
  }

  public static int floorMod(int dividend, int divisor) {
    int remainder = dividend % divisor;
    return (remainder != 0 && (remainder ^ divisor) < 0 ? remainder + divisor : remainder);
  }

  public static long floorDiv(long dividend, int divisor) {
    long quotient = dividend / divisor;
    return (dividend ^ divisor) < 0 && quotient * divisor != dividend ? quotient - 1 : quotient;
  }

  public static int floorMod(long dividend, int divisor) {
    long remainder = dividend % divisor;
    return (int) (remainder != 0 && (remainder ^ divisor) < 0 ? remainder + divisor : remainder);
  }

  public static long floorDiv(long dividend, long divisor) {
    long quotient = dividend / divisor;
    return (dividend ^ divisor) < 0 && quotient * divisor != dividend ? quotient - 1 : quotient;
  }

  public static long floorMod(long dividend, long divisor) {
    long remainder = dividend % divisor;
    return (remainder != 0 && (remainder ^ divisor) < 0 ? remainder + divisor : remainder);
  }

  public static int multiplyExact(int a, int b) {
    long product = (long) a * b;
    if ((int) product != product) {
      throw new ArithmeticException("integer overflow");
    }
    return (int) product;
  }

  public static long multiplyExact(long a, int b) {
    return multiplyExact(a, (long) b);
  }

  public static long multiplyExact(long a, long b) {
    long product = a * b;
    if (a == -1 && b == 0x8000000000000000L || a != 0 && product / a != b) {
      throw new ArithmeticException("long overflow");
    }
    return product;
  }

  public static long multiplyFull(int a, int b) {
    return (long) a * b;
  }

  public static int toIntExact(long value) {
    if ((int) value != value) {
      throw new ArithmeticException("integer overflow");
    }
    return (int) value;
  }

  public static float abs(float value) {
    return java.lang.Float.intBitsToFloat(java.lang.Float.floatToRawIntBits(value) & 0x7fffffff);
  }

  public static float max(float a, float b) {
    if (a != a) {
      return a;
    }
    if (a == 0 && b == 0) {
      return java.lang.Float.floatToRawIntBits(a) == 0 ? a : b;
    }
    return a >= b ? a : b;
  }

  public static float min(float a, float b) {
    if (a != a) {
      return a;
    }
    if (a == 0 && b == 0) {
      return java.lang.Float.floatToRawIntBits(a) == 0 ? b : a;
    }
    return a <= b ? a : b;
  }

  public static float signum(float value) {
    return value > 0 ? 1 : value < 0 ? -1 : value;
  }

  public static float copySign(float magnitude, float sign) {
    return java.lang.Float.intBitsToFloat(
        java.lang.Float.floatToRawIntBits(magnitude) & 0x7fffffff
            | java.lang.Float.floatToRawIntBits(sign) & ~0x7fffffff);
  }

  public static double abs(double value) {
    return java.lang.Double.longBitsToDouble(
        java.lang.Double.doubleToRawLongBits(value) & 0x7fffffffffffffffL);
  }

  public static double max(double a, double b) {
    if (a != a) {
      return a;
    }
    if (a == 0 && b == 0) {
      return java.lang.Double.doubleToRawLongBits(a) == 0 ? a : b;
    }
    return a >= b ? a : b;
  }

  public static double min(double a, double b) {
    if (a != a) {
      return a;
    }
    if (a == 0 && b == 0) {
      return java.lang.Double.doubleToRawLongBits(a) == 0 ? b : a;
    }
    return a <= b ? a : b;
  }

  public static double signum(double value) {
    return value > 0 ? 1 : value < 0 ? -1 : value;
  }

  public static double copySign(double magnitude, double sign) {
    return java.lang.Double.longBitsToDouble(
        java.lang.Double.doubleToRawLongBits(magnitude) & 0x7fffffffffffffffL
            | java.lang.Double.doubleToRawLongBits(sign) & ~0x7fffffffffffffffL);
  }
}
