package foliowalk.result;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the program that has code.
 *
 * @param file source file with the folders of its package, such as {@code bank/Account.java}
 * @param line from 1
 * @param method class without package, and method
 */
public record CodeLine(String file, int line, String method) implements Comparable<CodeLine> {
  private static final Comparator<CodeLine> ORDER =
      Comparator.comparing(CodeLine::file)
          .thenComparingInt(CodeLine::line)
          .thenComparing(CodeLine::method);

  private static final Pattern FORM = Pattern.compile("(?s)(.*):(\\d{1,9}) \\((.*)\\)");

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it has another form
   */
  public static CodeLine parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not of the form file:line (method)");
    }
    return new CodeLine(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3));
  }

  @Override
  public int compareTo(CodeLine other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + " (" + method + ")";
  }
}
