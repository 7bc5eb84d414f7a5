package foliowalk.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The choices of a schedule as one line to paste: {@code 0*12,1,0*3} is twelve times 0, and so on.
 */
public final class ChoiceText {
  private static final Pattern RUN =
      Pattern.compile("\\s*(\\d{1,9})(?:\\s*\\*\\s*(\\d{1,6}))?\\s*");

  private ChoiceText() {}

  /** Writes choices down, equal neighbours as one. */
  public static String of(List<Integer> choices) {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < choices.size(); ) {
      int to = from + 1;
      while (to < choices.size() && choices.get(to).equals(choices.get(from))) {
        to++;
      }
      text.append(from == 0 ? "" : ",").append(choices.get(from));
      text.append(to - from == 1 ? "" : "*" + (to - from));
      from = to;
    }
    return text.toString();
  }

  /**
   * Reads what {@link #of} writes.
   *
   * @throws IllegalArgumentException with words for the user, when the text has another form
   */
  public static List<Integer> parse(String text) {
    List<Integer> choices = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher run = RUN.matcher(part);
      if (!run.matches()) {
        throw new IllegalArgumentException(
            "'" + part.strip() + "' is no choice; choices are numbers from 0, such as 0*12,1,0*3");
      }
      int times = run.group(2) == null ? 1 : Integer.parseInt(run.group(2));
      for (int i = 0; i < times; i++) {
        choices.add(Integer.valueOf(run.group(1)));
      }
    }
    return List.copyOf(choices);
  }
}
