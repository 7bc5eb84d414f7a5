package foliowalk.library.java.lang;

/** Model of {@link java.lang.StringBuilder}: holds its content as one text. */
public final class StringBuilder implements CharSequence {
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

  private java.lang.StringBuilder with(java.lang.String more) {
    content = content.concat(more);
    return (java.lang.StringBuilder) (Object) this;
  }

  public java.lang.StringBuilder append(java.lang.String s) {
    return with(s == null ? "null" : s);
  }

  public java.lang.StringBuilder append(Object o) {
    return with(java.lang.String.valueOf(o));
  }

  public java.lang.StringBuilder append(CharSequence s) {
    return with(java.lang.String.valueOf((Object) s));
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

  @Override
  public int length() {
    return content.length();
  }

  @Override
  public char charAt(int index) {
    return content.charAt(index);
  }

  @Override
  public CharSequence subSequence(int begin, int end) {
    return content.substring(begin, end);
  }

  public java.lang.StringBuilder reverse() {
    java.lang.String out = "";
    for (int i = content.length() - 1; i >= 0; i--) {
      out = out.concat(java.lang.String.valueOf(content.charAt(i)));
    }
    content = out;
    return (java.lang.StringBuilder) (Object) this;
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

  @Override
  public java.lang.String toString() {
    return content.concat("");
  }
}
