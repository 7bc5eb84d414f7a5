package foliowalk.library.java.lang;

import foliowalk.library.Assumes;
import foliowalk.library.Host;

/** Model of {@link java.lang.StringBuilder}: holds its content as one text. */
public final class StringBuilder
    implements CharSequence, Comparable<java.lang.StringBuilder>, java.io.Serializable {
  private static final long serialVersionUID = 1L;
  private java.lang.String content = "";

  public StringBuilder() {}

  public StringBuilder(int capacity) {
    if (capacity < 0) {
      throw new NegativeArraySizeException(java.lang.String.valueOf(capacity));
    }
  }

  public StringBuilder(java.lang.String initial) {
    content = initial.toString();
  }

  public StringBuilder(CharSequence initial) {
    content = initial.toString();
  }

  private java.lang.StringBuilder me() {
    return (java.lang.StringBuilder) (Object) this;
  }

  @Assumes(
      "java.lang.StringBuilder is a model, not the JDK's code: of one that threads share, each"
          + " change replaces the whole text")
  private static void ofSharedOne() {}

  private java.lang.StringBuilder with(java.lang.String more) {
    if (Host.isShared(this)) {
      ofSharedOne();
    }
    content = content.concat(more);
    return me();
  }

  public java.lang.StringBuilder append(java.lang.String s) {
    return with(s == null ? "null" : s);
  }

  public java.lang.StringBuilder append(CharSequence s, int start, int end) {
    CharSequence from = s == null ? "null" : s;
    checkPart(start, end, from.length());
    return with(from.toString().substring(start, end));
  }

  public java.lang.StringBuilder append(Object value) {
    return with(java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder append(CharSequence value) {
    return with(java.lang.String.valueOf((Object) value));
  }

  public java.lang.StringBuilder append(char[] value, int offset, int count) {
    checkPart(offset, offset + count, value.length);
    return with(new java.lang.String(value, offset, count));
  }

  public java.lang.StringBuilder append(char[] value) {
    return with(java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder append(int value) {
    return with(java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder append(long value) {
    return with(java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder append(float value) {
    return with(java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder append(double value) {
    return with(java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder append(char value) {
    return with(java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder append(boolean value) {
    return with(java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder insert(int offset, java.lang.String value) {
    return put(offset, java.lang.String.valueOf((Object) value));
  }

  public java.lang.StringBuilder insert(int offset, CharSequence value, int start, int end) {
    CharSequence from = value == null ? "null" : value;
    checkPlace(offset);
    checkPart(start, end, from.length());
    return insert(offset, from.subSequence(start, end).toString());
  }

  public java.lang.StringBuilder insert(int offset, Object value) {
    return put(offset, java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder insert(int offset, CharSequence value) {
    return put(offset, java.lang.String.valueOf((Object) value));
  }

  public java.lang.StringBuilder insert(int offset, char[] value) {
    return put(offset, java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder insert(int offset, int value) {
    return put(offset, java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder insert(int offset, long value) {
    return put(offset, java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder insert(int offset, float value) {
    return put(offset, java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder insert(int offset, double value) {
    return put(offset, java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder insert(int offset, char value) {
    return put(offset, java.lang.String.valueOf(value));
  }

  public java.lang.StringBuilder insert(int offset, boolean value) {
    return put(offset, java.lang.String.valueOf(value));
  }

  private void checkPlace(int offset) {
    if (offset < 0 || offset > content.length()) {
      throw new StringIndexOutOfBoundsException(
          "offset " + offset + ", length " + content.length());
    }
  }

  private static void checkPart(int start, int end, int length) {
    if (start < 0 || start > end || end > length) {
      throw new IndexOutOfBoundsException("start " + start + ", end " + end + ", length " + length);
    }
  }

  private java.lang.StringBuilder put(int offset, java.lang.String text) {
    checkPlace(offset);
    content = content.substring(0, offset).concat(text).concat(content.substring(offset));
    return me();
  }

  private int checked(int start, int end) {
    int last = end > content.length() ? content.length() : end;
    if (start < 0 || start > last) {
      throw new StringIndexOutOfBoundsException(
          "start " + start + ", end " + last + ", length " + content.length());
    }
    return last;
  }

  private void check(int index) {
    if (index < 0 || index >= content.length()) {
      throw new StringIndexOutOfBoundsException("index " + index + ", length " + content.length());
    }
  }

  public java.lang.StringBuilder replace(int start, int end, java.lang.String text) {
    int last = checked(start, end);
    content = content.substring(0, start).concat(text).concat(content.substring(last));
    return me();
  }

  public java.lang.StringBuilder delete(int start, int end) {
    int last = checked(start, end);
    content = content.substring(0, start).concat(content.substring(last));
    return me();
  }

  public java.lang.StringBuilder deleteCharAt(int index) {
    check(index);
    return delete(index, index + 1);
  }

  public void setCharAt(int index, char value) {
    check(index);
    content =
        content
            .substring(0, index)
            .concat(java.lang.String.valueOf(value))
            .concat(content.substring(index + 1));
  }

  public int indexOf(java.lang.String other) {
    return content.indexOf(other);
  }

  public int indexOf(java.lang.String other, int from) {
    return content.indexOf(other, from);
  }

  public int lastIndexOf(java.lang.String other, int from) {
    return content.lastIndexOf(other, from);
  }

  public void getChars(int from, int to, char[] target, int at) {
    content.getChars(from, to, target, at);
  }

  public int lastIndexOf(java.lang.String other) {
    return content.lastIndexOf(other);
  }

  @Override
  public int length() {
    return content.length();
  }

  @Override
  public boolean isEmpty() {
    return content.isEmpty();
  }

  @Override
  public char charAt(int index) {
    java.lang.String now = content;
    if (index < 0 || index >= now.length()) {
      throw new StringIndexOutOfBoundsException("index " + index + ", length " + now.length());
    }
    return now.charAt(index);
  }

  @Override
  public CharSequence subSequence(int begin, int end) {
    return substring(begin, end);
  }

  public java.lang.String substring(int begin) {
    return substring(begin, content.length());
  }

  public java.lang.String substring(int begin, int end) {
    java.lang.String now = content;
    if (begin < 0 || begin > end || end > now.length()) {
      throw new StringIndexOutOfBoundsException(
          "start " + begin + ", end " + end + ", length " + now.length());
    }
    return new java.lang.String(now.substring(begin, end));
  }

  /** Keeps surrogate pairs in order, as the API says. */
  public java.lang.StringBuilder reverse() {
    java.lang.String out = "";
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean pair =
          c >= 0xd800
              && c < 0xdc00
              && i + 1 < content.length()
              && content.charAt(i + 1) >= 0xdc00
              && content.charAt(i + 1) < 0xe000;
      out = content.substring(i, pair ? i + 2 : i + 1).concat(out);
      i = pair ? i + 1 : i;
    }
    content = out;
    return me();
  }

  public void setLength(int length) {
    if (length < 0) {
      throw new StringIndexOutOfBoundsException(length);
    }
    while (content.length() < length) {
      content = content.concat("\0");
    }
    content = content.substring(0, length);
  }

  public void ensureCapacity(int capacity) {}

  public void trimToSize() {}

  @Override
  public int compareTo(java.lang.StringBuilder other) {
    return content.compareTo(other.toString());
  }

  @Override
  public java.lang.String toString() {
    return new java.lang.String(content);
  }
}
