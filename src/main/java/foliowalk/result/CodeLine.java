package foliowalk.result;

import java.util.Comparator;

/**
 * A line of the program that has code.
 *
 * @param file source file with the folders of its package, such as {@code freefolio/mm/Vmscan.java}
 * @param line from 1
 * @param method class without package, and method
 */
public record CodeLine(String file, int line, String method) implements Comparable<CodeLine> {
  private static final Comparator<CodeLine> ORDER =
      Comparator.comparing(CodeLine::file)
          .thenComparingInt(CodeLine::line)
          .thenComparing(CodeLine::method);

  @Override
  public int compareTo(CodeLine other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + " (" + method + ")";
  }
}
