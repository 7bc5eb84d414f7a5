package foliowalk.library.java.lang;

/** Model of {@link java.lang.String}: an immutable text kept outside the state under a number. */
public final class String
    implements CharSequence, Comparable<java.lang.String>, java.io.Serializable {
  private static final long serialVersionUID = 1L;

  /** Number of the text in the engine's constant table. */
  private final int text;

  private String(int text) {
    this.text = text;
  }

  public String() {
    this.text = self("").text;
  }

  public String(java.lang.String original) {
    this.text = self(original).text;
  }

  public String(char[] value) {
    this.text = self(ofChars(value, 0, value.length)).text;
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

  public native java.lang.String substring(int begin, int end);

  public native int indexOf(java.lang.String other, int from);

  public native int lastIndexOf(java.lang.String other, int from);

  public native java.lang.String concat(java.lang.String other);

  public native java.lang.String trim();

  public native java.lang.String toLowerCase();

  public native java.lang.String toUpperCase();

  public native java.lang.String replace(char from, char to);

  public native java.lang.String intern();

  static native java.lang.String ofChars(char[] value, int offset, int count);

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
    return ofChars(value, 0, value.length);
  }

  public boolean isEmpty() {
    return length() == 0;
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
    return indexOf(valueOf((char) character), 0);
  }

  public int lastIndexOf(java.lang.String other) {
    return lastIndexOf(other, length());
  }

  public int lastIndexOf(int character) {
    return lastIndexOf(valueOf((char) character), length());
  }

  public boolean startsWith(java.lang.String prefix) {
    return prefix.length() <= length() && substring(0, prefix.length()).equals(prefix);
  }

  public boolean endsWith(java.lang.String suffix) {
    return suffix.length() <= length()
        && substring(length() - suffix.length(), length()).equals(suffix);
  }

  public boolean contains(CharSequence other) {
    return indexOf(other.toString(), 0) >= 0;
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
