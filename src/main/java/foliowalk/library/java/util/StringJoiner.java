package foliowalk.library.java.util;

import foliowalk.library.Assumes;
import foliowalk.library.Host;

/** Model of {@link java.util.StringJoiner}: holds its content as one text. */
public final class StringJoiner {
  private final String prefix;
  private final String delimiter;
  private final String suffix;

  /** Without prefix and suffix; null while there is nothing. */
  private String content;

  private String whenEmpty;

  public StringJoiner(CharSequence delimiter) {
    this(delimiter, "", "");
  }

  public StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    Objects.requireNonNull(prefix, "The prefix must not be null");
    Objects.requireNonNull(delimiter, "The delimiter must not be null");
    Objects.requireNonNull(suffix, "The suffix must not be null");
    this.prefix = prefix.toString();
    this.delimiter = delimiter.toString();
    this.suffix = suffix.toString();
  }

  private java.util.StringJoiner me() {
    return (java.util.StringJoiner) (Object) this;
  }

  @Assumes(
      "java.util.StringJoiner is a model, not the JDK's code: of one that threads share, each"
          + " change replaces the whole text")
  private static void ofSharedOne() {}

  public java.util.StringJoiner setEmptyValue(CharSequence value) {
    whenEmpty = Objects.requireNonNull(value, "The empty value must not be null").toString();
    return me();
  }

  public java.util.StringJoiner add(CharSequence element) {
    String text = String.valueOf((Object) element);
    if (Host.isShared(this)) {
      ofSharedOne();
    }
    content = content == null ? text : content.concat(delimiter).concat(text);
    return me();
  }

  /** Adds what the other holds, without its prefix and suffix, as one element. */
  public java.util.StringJoiner merge(java.util.StringJoiner other) {
    String more = ((StringJoiner) (Object) Objects.requireNonNull(other)).content;
    return more == null ? me() : add(more);
  }

  public int length() {
    return toString().length();
  }

  @Override
  public String toString() {
    if (content == null && whenEmpty != null) {
      return whenEmpty;
    }
    return prefix.concat(content == null ? "" : content).concat(suffix);
  }
}
