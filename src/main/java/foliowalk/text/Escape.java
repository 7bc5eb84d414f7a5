package foliowalk.text;

import java.util.Locale;

/**
 * Makes text from a program under test safe for where it is written. All escaping of the text and
 * Markdown formats is here; JSON is escaped by its generator.
 */
public final class Escape {
  private Escape() {}

  /**
   * For one line of plain text: line breaks, control characters and lone surrogates become visible
   * escapes, so that a value can neither break the layout nor drive a terminal.
   */
  public static String line(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = isPlain(text, i);
      if (!plain && safe == null) {
        safe = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (safe != null) {
        safe.append(plain ? String.valueOf(c) : visible(c));
      }
    }
    return safe == null ? text : safe.toString();
  }

  private static boolean isPlain(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT // among them the marks that reverse the direction of a line
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  private static String visible(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
    };
  }

  /** For HTML text, as inside the {@code <summary>} of a Markdown page. */
  public static String html(String text) {
    return line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /**
   * For JSON inside a {@code <script>} element of an HTML page: no {@code <} is left that could end
   * the element, and the JSON means the same.
   */
  public static String scriptData(String json) {
    return json.replace("<", "\\u003c");
  }

  /** For running text or a table cell of a Markdown page: nothing in it is markup. */
  public static String markdown(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (char c : line(text).toCharArray()) {
      if ("&<>".indexOf(c) >= 0) {
        safe.append(html(String.valueOf(c)));
      } else if ("\\`*_[]|~".indexOf(c) >= 0) {
        safe.append('\\').append(c);
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  /** A fenced block of a Markdown page; the fence is longer than any run of backquotes inside. */
  public static String markdownBlock(String text) {
    int run = 0;
    int longest = 2;
    for (char c : text.toCharArray()) {
      run = c == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + "text\n" + text + (text.endsWith("\n") ? "" : "\n") + fence + "\n";
  }
}
