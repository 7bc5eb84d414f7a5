package foliowalk.text;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as users write them: {@code 30s}, {@code 5m}, {@code 2g}, {@code 1_000_000}. */
public final class Quantity {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmgt])(?:i?b)?");
  private static final Pattern COUNT = Pattern.compile("\\d[\\d_]{0,20}");

  /** A hundred years; what a number of nanoseconds can count is not much more. */
  private static final Duration LONGEST = Duration.ofDays(36_525);

  private Quantity() {}

  /**
   * A duration with its unit.
   *
   * @throws IllegalArgumentException with one line that shows the form
   */
  public static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text.trim().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time; write a number with a unit, such as 30s, 5m or 2h");
    }
    long amount = Long.parseLong(matcher.group(1));
    Duration time =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          default -> Duration.ofHours(amount);
        };
    if (time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("'" + text + "' is more time than can be measured");
    }
    return time;
  }

  /**
   * A number of bytes given in kibi-, mebi-, gibi- or tebibytes.
   *
   * @throws IllegalArgumentException with one line that shows the form
   */
  public static long bytes(String text) {
    Matcher matcher = SIZE.matcher(text.trim().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a size; write a number with a unit, such as 512m or 2g");
    }
    int shift = 10 * (1 + "kmgt".indexOf(matcher.group(2)));
    long amount = Long.parseLong(matcher.group(1));
    if (amount > Long.MAX_VALUE >> shift) {
      throw new IllegalArgumentException("'" + text + "' is more memory than can be counted");
    }
    return amount << shift;
  }

  /**
   * A whole number from 0, with underscores where the user likes them.
   *
   * @throws IllegalArgumentException with one line that shows the form
   */
  public static long count(String text) {
    String trimmed = text.trim();
    if (COUNT.matcher(trimmed).matches()) {
      try {
        return Long.parseLong(trimmed.replace("_", ""));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("'" + text + "' is too large a number", e);
      }
    }
    if (trimmed.matches("-\\d+")) {
      throw new IllegalArgumentException("'" + text + "' is below 0; leave it out for no limit");
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a number; write digits, such as 1000000 or 1_000_000");
  }

  /**
   * As {@link #count}, within the range of an {@code int}.
   *
   * @throws IllegalArgumentException with one line that shows the form
   */
  public static int smallCount(String text) {
    long value = count(text);
    if (value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("'" + text + "' is too large a number");
    }
    return (int) value;
  }
}
