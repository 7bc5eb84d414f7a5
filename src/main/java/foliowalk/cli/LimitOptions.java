package foliowalk.cli;

import foliowalk.config.Limits;
import foliowalk.text.Quantity;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The bounds that end a walk early, as options. */
final class LimitOptions {
  @Option(
      names = "--max-states",
      paramLabel = "N",
      converter = Count.class,
      description = "Stop after storing N states.")
  private long maxStates;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      converter = SmallCount.class,
      description = "Go no deeper than N steps.")
  private int maxDepth;

  @Option(
      names = "--max-time",
      paramLabel = "TIME",
      converter = Time.class,
      description = "Stop after TIME, such as 30s, 5m or 2h.")
  private Duration maxTime = Duration.ZERO;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      converter = Size.class,
      description = "Stop when the heap in use passes SIZE, such as 512m or 2g.")
  private long maxMemory;

  /** The limits given, each 0 where it was not. */
  Limits limits() {
    return new Limits(maxStates, maxDepth, maxTime, maxMemory);
  }

  private static long atLeastOne(String text) {
    if (text.trim().matches("-\\d+")) {
      throw new IllegalArgumentException("must be at least 1, not " + text.trim());
    }
    long count = Quantity.count(text);
    if (count == 0) {
      throw new IllegalArgumentException("must be at least 1, not " + text.trim());
    }
    return count;
  }

  /** A limit of nothing would be none. */
  private static <T> T moreThanNothing(T limit, T nothing, String text) {
    if (limit.equals(nothing)) {
      throw new IllegalArgumentException("must be more than nothing, not " + text.trim());
    }
    return limit;
  }

  private static <T> T convert(Function<String, T> parser, String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /** For {@code --max-states}. */
  static final class Count implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return LimitOptions.convert(LimitOptions::atLeastOne, text);
    }
  }

  /** For {@code --max-depth}. */
  static final class SmallCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return LimitOptions.convert(
          t -> {
            atLeastOne(t);
            return Quantity.smallCount(t);
          },
          text);
    }
  }

  /** For {@code --max-time}. */
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return LimitOptions.convert(
          t -> moreThanNothing(Quantity.duration(t), Duration.ZERO, t), text);
    }
  }

  /** For {@code --max-memory}. */
  static final class Size implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return LimitOptions.convert(t -> moreThanNothing(Quantity.bytes(t), 0L, t), text);
    }
  }
}
