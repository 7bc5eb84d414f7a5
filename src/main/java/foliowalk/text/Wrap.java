package foliowalk.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks long text into lines without losing a character that can be seen. */
public final class Wrap {
  private Wrap() {}

  /**
   * Lines of at most {@code width} characters; a break is made after a blank, a punctuation mark or
   * an opening parenthesis, or, where the second half of a line has none, anywhere.
   */
  public static List<String> at(int width, String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int cut = width;
      for (int i = width; i > width / 2; i--) {
        if (" ,;.(".indexOf(rest.charAt(i - 1)) >= 0) {
          cut = i;
          break;
        }
      }
      if (Character.isHighSurrogate(rest.charAt(cut - 1))) {
        cut--;
      }
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }
}
