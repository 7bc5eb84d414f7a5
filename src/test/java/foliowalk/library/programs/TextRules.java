package foliowalk.library.programs;

import foliowalk.language.programs.Show;

/** {@link String} and {@link StringBuilder}. */
public final class TextRules {
  private TextRules() {}

  /** The JVM words it by how it stores the text. */
  public static String charactersOutOfRange() {
    StringBuilder out = new StringBuilder();
    for (String s : new String[] {"ab\u00ff", "ab\u0100", ""}) {
      for (int i : new int[] {-1, 3}) {
        try {
          out.append(s.charAt(i));
        } catch (StringIndexOutOfBoundsException e) {
          out.append(e.getMessage()).append(' ');
        }
      }
    }
    return out.toString();
  }

  public static String lookingIntoStrings() {
    String s = "banana";
    StringBuilder out = new StringBuilder();
    for (String t : new String[] {"", "a", "an", "banana", "nab", "bananas"}) {
      out.append(s.indexOf(t))
          .append(s.indexOf(t, 2))
          .append(s.indexOf(t, -5))
          .append(s.indexOf(t, 99))
          .append(s.lastIndexOf(t))
          .append(s.lastIndexOf(t, 2))
          .append(s.lastIndexOf(t, -1));
      out.append(s.startsWith(t))
          .append(s.endsWith(t))
          .append(s.contains(t))
          .append(s.startsWith(t, 3))
          .append(s.startsWith(t, -1));
      out.append(s.compareTo(t))
          .append(t.compareTo(s))
          .append(s.equals(t))
          .append(t.hashCode())
          .append(t.isEmpty())
          .append(t.length())
          .append('\n');
    }
    out.append(s.indexOf('n'))
        .append(s.indexOf('n', 3))
        .append(s.lastIndexOf('n'))
        .append(s.lastIndexOf('n', 3))
        .append(s.indexOf(0x1f600))
        .append(s.indexOf(-1))
        .append("x\ud83d\ude00".indexOf(0x1f600));
    out.append("ABC".equalsIgnoreCase("abc"))
        .append("ABC".compareToIgnoreCase("abd"))
        .append("a".equalsIgnoreCase(null))
        .append("ab".contentEquals(new StringBuilder("ab")));
    return out.append(Show.thrown(() -> s.compareTo(null)))
        .append(Show.thrown(() -> s.contains(null)))
        .append(s.equals(null))
        .toString();
  }

  public static String partsOfStrings() {
    String s = "hello";
    StringBuilder out = new StringBuilder();
    int[][] ranges = {{0, 5}, {1, 1}, {5, 5}, {-1, 2}, {2, 1}, {0, 6}, {6, 6}};
    for (int[] r : ranges) {
      out.append(Show.thrown(() -> out.append(s.substring(r[0], r[1])))).append(' ');
      out.append(Show.thrown(() -> out.append(s.substring(r[0])))).append(' ');
      out.append(Show.thrown(() -> out.append(s.charAt(r[0])))).append(' ');
      out.append(Show.thrown(() -> out.append(s.subSequence(r[0], r[1])))).append('\n');
    }
    return out.append(s.toCharArray().length).append(s.toCharArray()[4]).toString();
  }

  public static String newStringsFromOld() {
    String s = " Mixed Case\t";
    char[] c = {'a', 'b', 'c'};
    String changed = new String(c);
    c[0] = 'z';
    StringBuilder out = new StringBuilder();
    out.append(s.trim())
        .append(s.strip())
        .append('|')
        .append(s.toLowerCase())
        .append(s.toUpperCase())
        .append(s.replace('e', 'E'));
    out.append(s.replace("i", "II"))
        .append("aaa".replace("aa", "b"))
        .append("ab".replace("", "-"))
        .append("abc".replace("c", ""))
        .append("".replace("", "x"));
    out.append("ab".repeat(3))
        .append("x".repeat(0))
        .append(Show.thrown(() -> "x".repeat(-1)))
        .append("a".concat("b"))
        .append(" \n".isBlank())
        .append("x".isBlank());
    out.append(changed)
        .append(new String(c, 1, 2))
        .append(String.valueOf(c))
        .append(String.valueOf(c, 0, 1))
        .append(String.copyValueOf(c));
    out.append(Show.thrown(() -> new String(c, 2, 2)))
        .append(Show.thrown(() -> new String(c, -1, 1)));
    out.append(String.join(",", "a", null, "c"))
        .append(String.join("-"))
        .append(new String(new StringBuilder("sb")));
    return out.append(String.valueOf((Object) null))
        .append(String.valueOf(true))
        .append(String.valueOf('c'))
        .append(String.valueOf(1.0f))
        .toString();
  }

  public static String unchangedStringsAreTheSameObject() {
    String s = "same";
    return (s.trim() == s)
        + " "
        + (s.substring(0) == s)
        + (s.concat("") == s)
        + (s.toLowerCase() == s)
        + (s.replace('x', 'y') == s)
        + (s.toString() == s)
        + (String.valueOf((Object) s) == s)
        + (new StringBuilder(s).toString() == s)
        + (new StringBuilder(s).toString() == new StringBuilder(s).toString());
  }

  public static String buildersAppendEverything() {
    StringBuilder b = new StringBuilder(5);
    char[] none = null;
    b.append(true)
        .append((byte) 1)
        .append('c')
        .append((short) 2)
        .append(3)
        .append(4L)
        .append(0.5f)
        .append(0.25)
        .append("s");
    b.append((String) null)
        .append((Object) null)
        .append(new char[] {'x', 'y'})
        .append((CharSequence) "cs")
        .append("abcdef", 2, 4);
    b.append((CharSequence) null).append(new StringBuilder("inner"));
    String all =
        b
            + "|"
            + b.length()
            + b.charAt(3)
            + b.indexOf("s")
            + b.lastIndexOf("s")
            + b.indexOf("n", 20)
            + b.isEmpty();
    return all
        + Show.thrown(() -> b.append(none))
        + Show.thrown(() -> b.append("abc", 2, 1))
        + Show.thrown(() -> new StringBuilder(-1));
  }

  public static String buildersChangeInPlace() {
    StringBuilder b = new StringBuilder("hello");
    b.insert(0, "<")
        .insert(6, '>')
        .insert(3, 42)
        .insert(1, (Object) null)
        .insert(0, true)
        .insert(0, 1.5)
        .insert(0, 2L);
    b.deleteCharAt(0).delete(0, 2).delete(2, 99).append("tail");
    b.setCharAt(0, 'X');
    b.replace(1, 3, "replaced").reverse();
    String before = b.toString();
    b.setLength(3);
    b.setLength(5);
    StringBuilder out =
        new StringBuilder(before).append(b).append(b.length()).append((int) b.charAt(4));
    out.append(new StringBuilder("a\ud83d\ude00b").reverse());
    out.append(Show.thrown(() -> b.charAt(5)))
        .append(Show.thrown(() -> b.charAt(-1)))
        .append(Show.thrown(() -> b.setCharAt(7, 'c')));
    out.append(Show.thrown(() -> b.deleteCharAt(5)))
        .append(Show.thrown(() -> b.insert(9, "x")))
        .append(Show.thrown(() -> b.delete(3, 2)));
    out.append(Show.thrown(() -> b.setLength(-1)))
        .append(Show.thrown(() -> b.substring(2, 1)))
        .append(Show.thrown(() -> b.replace(9, 10, "")));
    return out.append(b.substring(1))
        .append(b.substring(1, 2))
        .append(b.compareTo(new StringBuilder("x")))
        .append(b.equals(b))
        .toString();
  }

  public static String partsOfTexts() {
    String s = "  padded text ";
    char[] target = {'-', '-', '-', '-'};
    s.getChars(2, 4, target, 1);
    StringBuilder b = new StringBuilder("abcabc");
    b.append(target, 1, 3).insert(1, (CharSequence) "xyz", 1, 3);
    StringBuilder out = new StringBuilder("parts ");
    out.append('[').append(s.stripLeading()).append(s.stripTrailing()).append(']').append(target);
    out.append("".stripLeading())
        .append("   ".stripTrailing())
        .append(b)
        .append(b.lastIndexOf("abc", 2));
    out.append(s.regionMatches(2, "pad", 0, 3)).append(s.regionMatches(true, 2, "xPAD", 1, 3));
    out.append(s.regionMatches(2, "PAD", 0, 3)).append(s.regionMatches(-1, "a", 0, 1));
    out.append(s.regionMatches(0, "a", 0, 2)).append(s.regionMatches(0, "a", 0, -1));
    out.append(s.<Integer>transform(String::length));
    b.getChars(0, 2, target, 2);
    return out.append(target).append(Show.thrown(() -> s.getChars(3, 2, target, 0))).toString();
  }
}
