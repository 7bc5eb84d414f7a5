package foliowalk.campaign.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter of a program, given to it as an argument {@code name=n}.
 *
 * @param name key of the argument
 * @param first smallest value, walked first
 * @param last largest value
 */
public record SweepParameter(String name, int first, int last) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([\\w.-]+):(\\d{1,4})\\.\\.(\\d{1,4})\\s*");

  /**
   * Reads {@code threads:1..3,rounds:1..2}.
   *
   * @throws IllegalArgumentException with one line that says what is wrong and what would be right
   */
  public static List<SweepParameter> parseAll(String text) {
    List<SweepParameter> all = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      SweepParameter one = parse(part);
      if (all.stream().anyMatch(other -> other.name.equals(one.name))) {
        throw new IllegalArgumentException("'" + one.name + "' is to grow twice");
      }
      all.add(one);
    }
    return List.copyOf(all);
  }

  private static SweepParameter parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + text.strip() + "' is not of the form NAME:FIRST..LAST, such as threads:1..3");
    }
    int first = Integer.parseInt(form.group(2));
    int last = Integer.parseInt(form.group(3));
    if (first > last) {
      throw new IllegalArgumentException(
          "'"
              + text.strip()
              + "' runs backwards; write "
              + form.group(1)
              + ":"
              + last
              + ".."
              + first);
    }
    return new SweepParameter(form.group(1), first, last);
  }

  /** As it is written. */
  @Override
  public String toString() {
    return name + ":" + first + ".." + last;
  }
}
