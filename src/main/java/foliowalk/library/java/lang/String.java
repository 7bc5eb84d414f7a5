package foliowalk.library.java.lang;

/**
 * Model of {@link java.lang.String}: an immutable text kept outside the state under a number. What
 * depends on a locale, a character set or a regular expression is left out.
 */
public final class String
    implements CharSequence, Comparable<java.lang.String>, java.io.Serializable {
  private static final long serialVersionUID = 1L;

  /** Number of the text in the engine's constant table. */
  private final int text;

  public String() {
    this.text = self("").text;
  }

  public String(java.lang.String original) {
    this.text = self(original).text;
  }

  public String(char[] value) {
    this.text = self(valueOf(value)).text;
  }

  public String(char[] value, int offset, int count) {
    this.text = self(valueOf(value, offset, count)).text;
  }

  public String(java.lang.StringBuilder builder) {
    this.text = self(builder.toString()).text;
  }

  private static String self(java.lang.String s) {
    return (String) (Object) s;
  }

  private java.lang.String me() {
    return (java.lang.String) (Object) this;
  }

  @Override
  public native int length();

  @Override
  public native char charAt(int index);

  @Override
  public native boolean equals(Object other);

  @Override
  public native int hashCode();

  @Override
  public native int compareTo(java.lang.String other);

  public native int compareToIgnoreCase(java.lang.String other);

  public native boolean equalsIgnoreCase(java.lang.String other);

  public native java.lang.String substring(int begin, int end);

  public native int indexOf(java.lang.String other, int from);

  public native int lastIndexOf(java.lang.String other, int from);

  public native java.lang.String concat(java.lang.String other);

  public native java.lang.String trim();

  public native java.lang.String strip();

  /** In the root locale. */
  public native java.lang.String toLowerCase();

  /** In the root locale. */
  public native java.lang.String toUpperCase();

  public native java.lang.String replace(char from, char to);

  public native java.lang.String intern();

  /** Of an array that no other thread can reach. */
  private static native java.lang.String ofChars(char[] value);

  public static native java.lang.String valueOf(int value);

  public static native java.lang.String valueOf(long value);

  public static native java.lang.String valueOf(float value);

  public static native java.lang.String valueOf(double value);

  public static native java.lang.String valueOf(char value);

  public static java.lang.String valueOf(boolean value) {
    return value ? "true" : "false";
  }

  public static java.lang.String valueOf(Object object) {
    return object == null ? "null" : object.toString();
  }

  public static java.lang.String valueOf(char[] value) {
    return valueOf(value, 0, value.length);
  }

  public static java.lang.String valueOf(char[] value, int offset, int count) {
    if (offset < 0 || count < 0 || offset > value.length - count) {
      throw new StringIndexOutOfBoundsException(
          "offset " + offset + ", count " + count + ", length " + value.length);
    }
    char[] own = new char[count];
    java.lang.System.arraycopy(value, offset, own, 0, count);
    return ofChars(own);
  }

  public static java.lang.String copyValueOf(char[] value) {
    return valueOf(value);
  }

  public static java.lang.String join(CharSequence delimiter, CharSequence... elements) {
    java.lang.String between = delimiter.toString();
    java.lang.String out = "";
    for (int i = 0; i < elements.length; i++) {
      out = out.concat(i == 0 ? "" : between).concat(valueOf((Object) elements[i]));
    }
    return out;
  }

  public static java.lang.String join(
      CharSequence delimiter, Iterable<? extends CharSequence> elements) {
    java.lang.String between = delimiter.toString();
    java.lang.String out = "";
    boolean first = true;
    for (CharSequence element : elements) {
      out = out.concat(first ? "" : between).concat(valueOf((Object) element));
      first = false;
    }
    return out;
  }

  @Override
  public boolean isEmpty() {
    return length() == 0;
  }

  public java.lang.String stripLeading() {
    int at = 0;
    while (at < length() && Character.isWhitespace(charAt(at))) {
      at++;
    }
    return substring(at);
  }

  public java.lang.String stripTrailing() {
    int end = length();
    while (end > 0 && Character.isWhitespace(charAt(end - 1))) {
      end--;
    }
    return substring(0, end);
  }

  public boolean regionMatches(int from, java.lang.String other, int otherFrom, int length) {
    return regionMatches(false, from, other, otherFrom, length);
  }

  public boolean regionMatches(
      boolean ignoreCase, int from, java.lang.String other, int otherFrom, int length) {
    if (from < 0
        || otherFrom < 0
        || from > (long) length() - length
        || otherFrom > (long) other.length() - length) {
      return false;
    }
    if (length <= 0) {
      return true;
    }
    java.lang.String mine = substring(from, from + length);
    java.lang.String theirs = other.substring(otherFrom, otherFrom + length);
    return ignoreCase ? mine.equalsIgnoreCase(theirs) : mine.equals(theirs);
  }

  public void getChars(int from, int to, char[] target, int at) {
    if (from < 0 || from > to || to > length()) {
      throw new StringIndexOutOfBoundsException(
          "begin " + from + ", end " + to + ", length " + length());
    }
    for (int i = from; i < to; i++) {
      target[at + i - from] = charAt(i);
    }
  }

  public <R> R transform(java.util.function.Function<? super java.lang.String, ? extends R> f) {
    return f.apply((java.lang.String) (Object) this);
  }

  public boolean isBlank() {
    return strip().isEmpty();
  }

  public java.lang.String substring(int begin) {
    return substring(begin, length());
  }

  @Override
  public CharSequence subSequence(int begin, int end) {
    return substring(begin, end);
  }

  public int indexOf(java.lang.String other) {
    return indexOf(other, 0);
  }

  public int indexOf(int character) {
    return indexOf(character, 0);
  }

  public int indexOf(int character, int from) {
    return character >>> 16 != 0
        ? pair(character, from, true)
        : indexOf(valueOf((char) character), from);
  }

  public int lastIndexOf(java.lang.String other) {
    return lastIndexOf(other, length());
  }

  public int lastIndexOf(int character) {
    return lastIndexOf(character, length());
  }

  public int lastIndexOf(int character, int from) {
    return character >>> 16 != 0
        ? pair(character, from, false)
        : lastIndexOf(valueOf((char) character), from);
  }

  /** Looks for a code point that takes two chars. */
  private int pair(int character, int from, boolean forward) {
    if (character < 0 || character > 0x10ffff) {
      return -1;
    }
    java.lang.String two =
        valueOf((char) (0xd7c0 + (character >> 10)))
            .concat(valueOf((char) (0xdc00 | character & 0x3ff)));
    return forward ? indexOf(two, from) : lastIndexOf(two, from);
  }

  public boolean startsWith(java.lang.String prefix) {
    return startsWith(prefix, 0);
  }

  public boolean startsWith(java.lang.String prefix, int offset) {
    return offset >= 0
        && offset <= length() - prefix.length()
        && substring(offset, offset + prefix.length()).equals(prefix);
  }

  public boolean endsWith(java.lang.String suffix) {
    return startsWith(suffix, length() - suffix.length());
  }

  public boolean contains(CharSequence other) {
    return indexOf(other.toString(), 0) >= 0;
  }

  public boolean contentEquals(CharSequence other) {
    return me().equals(other.toString());
  }

  public java.lang.String replace(CharSequence from, CharSequence to) {
    java.lang.String wanted = from.toString();
    java.lang.String instead = to.toString();
    java.lang.String out = "";
    int at = 0;
    while (true) {
      int next = at > length() ? -1 : indexOf(wanted, at);
      if (next < 0) {
        return at == 0 ? me() : out.concat(substring(java.lang.Math.min(at, length())));
      }
      out = out.concat(substring(at, next)).concat(instead);
      at = next + wanted.length();
      if (wanted.isEmpty()) {
        out = next < length() ? out.concat(substring(next, next + 1)) : out;
        at = next + 1;
      }
    }
  }

  public java.lang.String repeat(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
    java.lang.String out = "";
    for (int i = 0; i < count; i++) {
      out = out.concat(me());
    }
    return out;
  }

  public char[] toCharArray() {
    char[] out = new char[length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = charAt(i);
    }
    return out;
  }

  @Override
  public java.lang.String toString() {
    return me();
  }
}
