package foliowalk.language.programs;

/** Statements: loops, labels, switches, assertions (JLS 14). */
public final class ControlRules {
  private ControlRules() {}

  enum Color {
    RED,
    GREEN,
    BLUE;
  }

  public static String denseSwitchWithFallThrough() {
    StringBuilder out = new StringBuilder();
    for (int i = -2; i < 8; i++) {
      out.append(dense(i)).append(' ');
    }
    return out.append(dense(Integer.MIN_VALUE)).append(dense(Integer.MAX_VALUE)).toString();
  }

  @SuppressWarnings("fallthrough")
  private static String dense(int i) {
    String r = i + ":";
    switch (i) {
      case -1:
        r += "minus";
      case 0:
        r += "zero";
        break;
      case 1:
      case 2:
        r += "few";
        break;
      default:
        r += "other";
      case 4:
        r += "four";
        break;
      case 5:
        return r + "five";
    }
    return r + ".";
  }

  public static String sparseSwitch() {
    int[] keys = {Integer.MIN_VALUE, -1000000, -1, 0, 7, 1000, 1001, Integer.MAX_VALUE};
    StringBuilder out = new StringBuilder();
    for (int k : keys) {
      switch (k) {
        case Integer.MIN_VALUE -> out.append("min");
        case -1000000 -> out.append("million");
        case 7, 1000 -> out.append("seven or thousand");
        case Integer.MAX_VALUE -> out.append("max");
        default -> out.append("none");
      }
      out.append(' ');
    }
    return out.toString();
  }

  public static String switchAtTheEdgesOfInt() {
    StringBuilder out = new StringBuilder();
    int[] keys = {
      Integer.MAX_VALUE - 1, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1, 0
    };
    for (int k : keys) {
      out.append(
          switch (k) {
            case Integer.MAX_VALUE - 2 -> 1;
            case Integer.MAX_VALUE - 1 -> 2;
            case Integer.MAX_VALUE -> 3;
            default -> 4;
          });
      out.append(
          switch (k) {
            case Integer.MIN_VALUE -> "first ";
            case Integer.MIN_VALUE + 1 -> "second ";
            case Integer.MIN_VALUE + 2 -> "third ";
            default -> "else ";
          });
    }
    return out.toString();
  }

  public static String stringSwitchTellsEqualHashesApart() {
    StringBuilder out = new StringBuilder();
    for (String s : new String[] {"Aa", "BB", "C#", "", "other", new String("Aa")}) {
      switch (s) {
        case "Aa" -> out.append("first ");
        case "BB" -> out.append("second ");
        case "" -> out.append("empty ");
        default -> out.append("default ");
      }
    }
    String none = null;
    return out.append(Show.thrown(() -> System.out.println(byText(none)))).toString();
  }

  private static int byText(String s) {
    return switch (s) {
      case "x" -> 1;
      default -> 2;
    };
  }

  public static String enumSwitch() {
    StringBuilder out = new StringBuilder();
    for (Color c : Color.values()) {
      int n =
          switch (c) {
            case RED -> 1;
            case GREEN -> {
              int twice = out.length() * 2;
              yield twice + 2;
            }
            case BLUE -> 3;
          };
      out.append(n).append(c).append(' ');
      switch (c) {
        case BLUE:
          out.append("blue");
          break;
        default:
          out.append("not blue ");
      }
    }
    Color none = null;
    return out.append(Show.thrown(() -> System.out.println(first(none)))).toString();
  }

  private static boolean first(Color c) {
    return switch (c) {
      case RED -> true;
      default -> false;
    };
  }

  public static String switchOnCharByteAndBoxes() {
    StringBuilder out = new StringBuilder();
    for (char c : "ab\uffff".toCharArray()) {
      out.append(
          switch (c) {
            case 'a' -> "A";
            case '\uffff' -> "last";
            default -> "?";
          });
    }
    Byte b = -128;
    Character boxed = 'z';
    Integer i = 5;
    out.append(
        switch (b) {
          case -128 -> "lowest";
          case 127 -> "highest";
          default -> "mid";
        });
    out.append(
        switch (boxed) {
          case 'z' -> "zed";
          default -> "no";
        });
    return out.append(
            switch (i) {
              case 5 -> "five";
              default -> "no";
            })
        .append(" and no more")
        .toString();
  }

  public static String loopsOfAllKinds() {
    StringBuilder out = new StringBuilder();
    for (int i = 0, j = 10; i < j; i += 3, j--) {
      out.append(i).append(j).append(' ');
    }
    int n = 3;
    while (n-- > 0) {
      out.append(n);
    }
    do {
      out.append(n);
    } while (++n < 2);
    for (long l = Long.MAX_VALUE - 1; l > 0; l++) {
      out.append(l);
    }
    for (double d = 0; d < 0.35; d += 0.1) {
      out.append(' ').append(d);
    }
    for (; ; ) {
      if (n++ > 5) {
        break;
      }
    }
    return out.append(n).toString();
  }

  public static String labelledBreakAndContinue() {
    StringBuilder out = new StringBuilder();
    outer:
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        if (j == 3) {
          continue outer;
        }
        if (i == 3) {
          break outer;
        }
        if ((i + j) % 2 == 0) {
          continue;
        }
        out.append(i).append(j).append(' ');
      }
    }
    block:
    {
      if (out.length() > 3) {
        break block;
      }
      out.append("never");
    }
    return out.append("end of it").toString();
  }

  public static String assertionsAreOnByDefault() {
    int n = 3;
    assert n == 3 : "not reached";
    return Show.thrown(
            () -> {
              assert n > 3 : "n is " + n;
            })
        + Show.thrown(
            () -> {
              assert n < 3;
            })
        + Show.thrown(
            () -> {
              assert false : 1.5;
            });
  }

  public static String shortCircuitsSkipTheRightSide() {
    StringBuilder log = new StringBuilder();
    boolean a = say(log, false) && say(log, true);
    boolean b = say(log, true) || say(log, false);
    boolean c = say(log, false) & say(log, true);
    boolean d = say(log, true) | say(log, false);
    boolean e = !(say(log, true) && !say(log, false)) || say(log, true) ^ say(log, true);
    return log.append(a).append(b).append(c).append(d).append(e).toString();
  }

  private static boolean say(StringBuilder log, boolean b) {
    log.append(b ? 't' : 'f');
    return b;
  }

  public static String enhancedForOverIterables() {
    Iterable<Integer> three =
        () ->
            new java.util.Iterator<>() {
              private int at;

              @Override
              public boolean hasNext() {
                return at < 3;
              }

              @Override
              public Integer next() {
                return at++ * 10;
              }
            };
    int sum = 0;
    for (int v : three) {
      sum += v;
    }
    StringBuilder out = new StringBuilder();
    three.forEach(v -> out.append(v).append(';'));
    out.append(Show.thrown(() -> three.iterator().remove()));
    return out.append(sum).toString();
  }
}
