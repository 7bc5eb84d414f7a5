package foliowalk.engine.semantics;

import foliowalk.program.Op;

/**
 * Arithmetic of the JVM (JVMS 6.5) on pairs of words: pure, no state, comparable with the host on
 * edge values. Integer division by zero is the caller's matter.
 */
final class Ops {
  private Ops() {}

  static long wide(int[] s, int at) {
    return (s[at] & 0xffffffffL) | ((long) s[at + 1] << 32);
  }

  static void put(int[] s, int at, long value) {
    s[at] = (int) value;
    s[at + 1] = (int) (value >>> 32);
  }

  static float single(int[] s, int at) {
    return Float.intBitsToFloat(s[at]);
  }

  static double real(int[] s, int at) {
    return Double.longBitsToDouble(wide(s, at));
  }

  private static int put(int[] s, int at, float value) {
    s[at] = Float.floatToRawIntBits(value);
    return at + 1;
  }

  private static int put(int[] s, int at, double value) {
    put(s, at, Double.doubleToRawLongBits(value));
    return at + 2;
  }

  private static int putLong(int[] s, int at, long value) {
    put(s, at, value);
    return at + 2;
  }

  private static int putInt(int[] s, int at, int value) {
    s[at] = value;
    return at + 1;
  }

  /** Executes a long instruction and returns the new stack pointer. */
  static int longOp(int op, int[] s, int sp) {
    return switch (op) {
      case Op.LADD -> putLong(s, sp - 4, wide(s, sp - 4) + wide(s, sp - 2));
      case Op.LSUB -> putLong(s, sp - 4, wide(s, sp - 4) - wide(s, sp - 2));
      case Op.LMUL -> putLong(s, sp - 4, wide(s, sp - 4) * wide(s, sp - 2));
      case Op.LDIV -> putLong(s, sp - 4, wide(s, sp - 4) / wide(s, sp - 2));
      case Op.LREM -> putLong(s, sp - 4, wide(s, sp - 4) % wide(s, sp - 2));
      case Op.LNEG -> putLong(s, sp - 2, -wide(s, sp - 2));
      case Op.LSHL -> putLong(s, sp - 3, wide(s, sp - 3) << s[sp - 1]);
      case Op.LSHR -> putLong(s, sp - 3, wide(s, sp - 3) >> s[sp - 1]);
      case Op.LUSHR -> putLong(s, sp - 3, wide(s, sp - 3) >>> s[sp - 1]);
      case Op.LAND -> putLong(s, sp - 4, wide(s, sp - 4) & wide(s, sp - 2));
      case Op.LOR -> putLong(s, sp - 4, wide(s, sp - 4) | wide(s, sp - 2));
      case Op.LXOR -> putLong(s, sp - 4, wide(s, sp - 4) ^ wide(s, sp - 2));
      default -> throw new IllegalArgumentException(Op.name(op));
    };
  }

  /** Executes a float or double instruction and returns the new stack pointer. */
  static int floatOp(int op, int[] s, int sp) {
    return switch (op) {
      case Op.FADD -> put(s, sp - 2, single(s, sp - 2) + single(s, sp - 1));
      case Op.FSUB -> put(s, sp - 2, single(s, sp - 2) - single(s, sp - 1));
      case Op.FMUL -> put(s, sp - 2, single(s, sp - 2) * single(s, sp - 1));
      case Op.FDIV -> put(s, sp - 2, single(s, sp - 2) / single(s, sp - 1));
      case Op.FREM -> put(s, sp - 2, single(s, sp - 2) % single(s, sp - 1));
      case Op.FNEG -> put(s, sp - 1, -single(s, sp - 1));
      case Op.DADD -> put(s, sp - 4, real(s, sp - 4) + real(s, sp - 2));
      case Op.DSUB -> put(s, sp - 4, real(s, sp - 4) - real(s, sp - 2));
      case Op.DMUL -> put(s, sp - 4, real(s, sp - 4) * real(s, sp - 2));
      case Op.DDIV -> put(s, sp - 4, real(s, sp - 4) / real(s, sp - 2));
      case Op.DREM -> put(s, sp - 4, real(s, sp - 4) % real(s, sp - 2));
      case Op.DNEG -> put(s, sp - 2, -real(s, sp - 2));
      default -> throw new IllegalArgumentException(Op.name(op));
    };
  }

  /** Executes a conversion (JLS 5.1.2, 5.1.3) and returns the new stack pointer. */
  static int convert(int op, int[] s, int sp) {
    return switch (op) {
      case Op.I2L -> putLong(s, sp - 1, s[sp - 1]);
      case Op.I2F -> put(s, sp - 1, (float) s[sp - 1]);
      case Op.I2D -> put(s, sp - 1, (double) s[sp - 1]);
      case Op.L2I -> putInt(s, sp - 2, (int) wide(s, sp - 2));
      case Op.L2F -> put(s, sp - 2, (float) wide(s, sp - 2));
      case Op.L2D -> put(s, sp - 2, (double) wide(s, sp - 2));
      case Op.F2I -> putInt(s, sp - 1, (int) single(s, sp - 1));
      case Op.F2L -> putLong(s, sp - 1, (long) single(s, sp - 1));
      case Op.F2D -> put(s, sp - 1, (double) single(s, sp - 1));
      case Op.D2I -> putInt(s, sp - 2, (int) real(s, sp - 2));
      case Op.D2L -> putLong(s, sp - 2, (long) real(s, sp - 2));
      case Op.D2F -> put(s, sp - 2, (float) real(s, sp - 2));
      case Op.I2B -> putInt(s, sp - 1, (byte) s[sp - 1]);
      case Op.I2C -> putInt(s, sp - 1, (char) s[sp - 1]);
      case Op.I2S -> putInt(s, sp - 1, (short) s[sp - 1]);
      default -> throw new IllegalArgumentException(Op.name(op));
    };
  }

  /**
   * Executes a comparison and returns the new stack pointer. NaN gives 1 for ..G and -1 for ..L.
   */
  static int compare(int op, int[] s, int sp) {
    return switch (op) {
      case Op.LCMP -> putInt(s, sp - 4, Long.compare(wide(s, sp - 4), wide(s, sp - 2)));
      case Op.FCMPL -> putInt(s, sp - 2, order(single(s, sp - 2), single(s, sp - 1), -1));
      case Op.FCMPG -> putInt(s, sp - 2, order(single(s, sp - 2), single(s, sp - 1), 1));
      case Op.DCMPL -> putInt(s, sp - 4, order(real(s, sp - 4), real(s, sp - 2), -1));
      case Op.DCMPG -> putInt(s, sp - 4, order(real(s, sp - 4), real(s, sp - 2), 1));
      default -> throw new IllegalArgumentException(Op.name(op));
    };
  }

  private static int order(double a, double b, int unordered) {
    return a < b ? -1 : a == b ? 0 : a > b ? 1 : unordered;
  }

  /** Executes one of the instructions that shuffle the operand stack word by word. */
  static int shuffle(int op, int[] s, int sp) {
    int a = s[sp - 1];
    switch (op) {
      case Op.DUP_X1 -> {
        s[sp - 1] = s[sp - 2];
        s[sp - 2] = a;
        s[sp] = a;
        return sp + 1;
      }
      case Op.DUP_X2 -> {
        s[sp - 1] = s[sp - 2];
        s[sp - 2] = s[sp - 3];
        s[sp - 3] = a;
        s[sp] = a;
        return sp + 1;
      }
      case Op.DUP2 -> {
        s[sp] = s[sp - 2];
        s[sp + 1] = a;
        return sp + 2;
      }
      case Op.DUP2_X1 -> {
        int b = s[sp - 2];
        int c = s[sp - 3];
        s[sp - 3] = b;
        s[sp - 2] = a;
        s[sp - 1] = c;
        s[sp] = b;
        s[sp + 1] = a;
        return sp + 2;
      }
      case Op.DUP2_X2 -> {
        int b = s[sp - 2];
        int c = s[sp - 3];
        int d = s[sp - 4];
        s[sp - 4] = b;
        s[sp - 3] = a;
        s[sp - 2] = d;
        s[sp - 1] = c;
        s[sp] = b;
        s[sp + 1] = a;
        return sp + 2;
      }
      case Op.SWAP -> {
        s[sp - 1] = s[sp - 2];
        s[sp - 2] = a;
        return sp;
      }
      default -> throw new IllegalArgumentException(Op.name(op));
    }
  }

  /**
   * Integer division or remainder; the divisor is not zero. The quotient may overflow (JLS
   * 15.17.2).
   */
  static int divide(int op, int a, int b) {
    return op == Op.IDIV ? a / b : a % b;
  }

  /** Applies an int operation other than division to two operands. */
  static int intOp(int op, int a, int b) {
    return switch (op) {
      case Op.IADD -> a + b;
      case Op.ISUB -> a - b;
      case Op.IMUL -> a * b;
      case Op.ISHL -> a << b;
      case Op.ISHR -> a >> b;
      case Op.IUSHR -> a >>> b;
      case Op.IAND -> a & b;
      case Op.IOR -> a | b;
      case Op.IXOR -> a ^ b;
      default -> throw new IllegalArgumentException(Op.name(op));
    };
  }
}
