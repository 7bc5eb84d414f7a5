package foliowalk.library.programs;

import foliowalk.language.programs.Show;

/** {@link Math}. */
public final class MathRules {
  private static final int[] INTS = {Integer.MIN_VALUE, -7, -1, 0, 1, 3, 46341, Integer.MAX_VALUE};
  private static final long[] LONGS = {
    Long.MIN_VALUE, -3037000500L, -7, -1, 0, 1, 3, 3037000500L, Long.MAX_VALUE
  };
  private static final double[] DOUBLES = {
    Double.NaN,
    Double.NEGATIVE_INFINITY,
    -1e19,
    -2.5,
    -1.5,
    -0.5,
    -0.49999999999999994,
    -0.0,
    0.0,
    0.49999999999999994,
    0.5,
    1.5,
    2.5,
    4503599627370497.5,
    1e10,
    Double.MIN_VALUE,
    Double.POSITIVE_INFINITY
  };

  private MathRules() {}

  public static String exactArithmetic() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        out.append(Show.thrown(() -> out.append(Math.addExact(a, b))))
            .append(Show.thrown(() -> out.append(Math.subtractExact(a, b))));
        out.append(Show.thrown(() -> out.append(Math.multiplyExact(a, b)))).append('\n');
      }
      out.append(Show.thrown(() -> out.append(Math.negateExact(a))))
          .append(Show.thrown(() -> out.append(Math.incrementExact(a))));
      out.append(Show.thrown(() -> out.append(Math.decrementExact(a))))
          .append(Show.thrown(() -> out.append(Math.absExact(a))));
    }
    return out.toString();
  }

  public static String exactArithmeticOfLongs() {
    StringBuilder out = new StringBuilder();
    for (long a : LONGS) {
      for (long b : LONGS) {
        out.append(Show.thrown(() -> out.append(Math.addExact(a, b))))
            .append(Show.thrown(() -> out.append(Math.subtractExact(a, b))));
        out.append(Show.thrown(() -> out.append(Math.multiplyExact(a, b)))).append('\n');
      }
      out.append(Show.thrown(() -> out.append(Math.negateExact(a))))
          .append(Show.thrown(() -> out.append(Math.incrementExact(a))));
      out.append(Show.thrown(() -> out.append(Math.toIntExact(a))))
          .append(Show.thrown(() -> out.append(Math.absExact(a))));
      out.append(Show.thrown(() -> out.append(Math.multiplyExact(a, 7))))
          .append(Show.thrown(() -> out.append(Math.decrementExact(a))));
    }
    return out.toString();
  }

  public static String floorDivisionAndModulus() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      for (int b : INTS) {
        out.append(
            Show.thrown(
                () ->
                    out.append(Math.floorDiv(a, b))
                        .append(' ')
                        .append(Math.floorMod(a, b))
                        .append(' ')));
      }
    }
    for (long a : LONGS) {
      for (long b : LONGS) {
        out.append(
            Show.thrown(
                () ->
                    out.append(Math.floorDiv(a, b))
                        .append(' ')
                        .append(Math.floorMod(a, b))
                        .append(' ')));
      }
      out.append(Math.floorDiv(a, 5)).append(Math.floorMod(a, -5));
    }
    return out.toString();
  }

  public static String absoluteSmallestAndLargest() {
    StringBuilder out = new StringBuilder();
    for (int a : INTS) {
      out.append(Math.abs(a))
          .append(' ')
          .append(Math.min(a, 2))
          .append(' ')
          .append(Math.max(a, -2))
          .append(' ')
          .append(Math.multiplyFull(a, a))
          .append(' ');
    }
    for (long a : LONGS) {
      out.append(Math.abs(a))
          .append(' ')
          .append(Math.min(a, 2))
          .append(' ')
          .append(Math.max(a, -2))
          .append(' ');
    }
    for (double a : DOUBLES) {
      out.append(Math.abs(a))
          .append(' ')
          .append(Math.abs((float) a))
          .append(' ')
          .append(Math.signum(a))
          .append(Math.signum((float) a))
          .append(' ');
      out.append(Math.copySign(a, -0.0)).append(Math.copySign((float) a, 1f)).append('\n');
    }
    return out.toString();
  }

  public static String rounding() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      out.append(Math.round(a))
          .append(' ')
          .append(Math.round((float) a))
          .append(' ')
          .append(Math.floor(a))
          .append(' ')
          .append(Math.ceil(a))
          .append(' ')
          .append(Math.rint(a))
          .append('\n');
    }
    return out.toString();
  }

  public static String rootsAndPowers() {
    StringBuilder out = new StringBuilder();
    for (double a : DOUBLES) {
      out.append(Math.sqrt(a))
          .append(' ')
          .append(Math.pow(a, 2))
          .append(' ')
          .append(Math.pow(a, 0))
          .append(' ')
          .append(Math.pow(2, Math.rint(a)))
          .append('\n');
    }
    return out.append(Math.pow(2, 62))
        .append(Math.PI)
        .append(Math.E)
        .append(Math.toRadians(180))
        .append(Math.toDegrees(Math.PI))
        .toString();
  }
}
