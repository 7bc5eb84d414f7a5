package foliowalk.text;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Numbers as people read them, the same in every locale. */
public final class Numbers {
  private static final int EXACT_DIGITS = 15;

  private Numbers() {}

  /** With a comma between each three digits. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** With a comma between each three digits, however long. */
  public static String grouped(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Exact up to 15 digits, beyond that like {@code 1.23e45}, rounded down. */
  public static String brief(BigInteger number) {
    String digits = number.toString();
    if (digits.length() <= EXACT_DIGITS) {
      return grouped(number);
    }
    return digits.charAt(0) + "." + digits.substring(1, 3) + "e" + (digits.length() - 1);
  }

  /** {@link #brief(BigInteger)}, or a dash. */
  public static String brief(Optional<BigInteger> number) {
    return number.map(Numbers::brief).orElse("-");
  }

  /** Seconds with two decimals. */
  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f s", seconds);
  }

  /** A whole rate, with commas. */
  public static String rate(double perSecond) {
    return grouped(Math.round(perSecond));
  }

  /** Mebibytes, rounded up. */
  public static String mebibytes(long bytes) {
    return grouped((bytes + (1 << 20) - 1) >> 20) + " MiB";
  }

  /** A limit on time as users write it. */
  public static String duration(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }
}
