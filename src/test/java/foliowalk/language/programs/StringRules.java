package foliowalk.language.programs;

/** Strings as the language uses them (JLS 3.10.5, 5.1.11, 15.18.1, 15.28). */
public final class StringRules {
  private static final String CONSTANT = "con" + "stant" + 1;

  private StringRules() {}

  public static String concatenationOfEveryType() {
    boolean z = false;
    byte b = -128;
    char c = '\u00e9';
    short s = -300;
    int i = Integer.MIN_VALUE;
    long l = Long.MIN_VALUE;
    float f = 1.1f;
    double d = -1e-10;
    Object o = null;
    int[] none = null;
    Integer boxed = 7;
    char[] chars = null;
    return "" + z + b + c + s + i + l + f + d + o + none + boxed + chars + 1 + 2 + 'x' + (1 + 2)
        + 'a' + 1L;
  }

  public static String concatenationBeforeTheFirstString() {
    int one = 1;
    char c = 'c';
    return one + 2 + "s" + one + 2 + c + (c + one) + c + one;
  }

  public static String concatenationCallsToStringOnce() {
    int[] calls = {0};
    Object o =
        new Object() {
          @Override
          public String toString() {
            return "call" + ++calls[0];
          }
        };
    Object none =
        new Object() {
          @Override
          public String toString() {
            return null;
          }
        };
    String s = "a" + o + none + o;
    s += o;
    return s + calls[0];
  }

  public static String concatenationOfSpecialCharacters() {
    String s = "x";
    return "\1" + s + "\2" + s + "\0\1\2" + s + "\ud83d\ude00" + s + "\"\\\t";
  }

  public static String manyOperandsInOneExpression() {
    int n = 1;
    return "" + n + n++ + n + "," + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n
        + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n
        + n + n + n + n;
  }

  public static String literalsAndConstantsAreInterned() {
    String lo = "lo";
    return ("hello" == "hello")
        + " "
        + ("hello" == "hel" + "lo")
        + ("hello" == "hel" + lo)
        + ("hello" == ("hel" + lo).intern())
        + (CONSTANT == "constant1")
        + ("hello" == new String("hello"))
        + ("a" + lo == "a" + lo)
        + ("hello" == "hello".toString())
        + ("" == new String())
        + "hello".equals("hel" + lo);
  }

  public static String textBlocks() {
    return """
        first "quoted" \
        joined
          indented\tend
        """;
  }

  public static String compoundConcatenationInArraysAndFields() {
    String[] a = {"x", null};
    int i = 0;
    a[i++] += i + "y";
    a[i] += 'z';
    Object o = "o";
    o += "p" + 1;
    return a[0] + a[1] + i + o + " at the end";
  }
}
