package foliowalk.cli;

import foliowalk.config.Reduction;
import foliowalk.config.SearchOrder;
import foliowalk.text.PathText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads values of options, with complaints in the words that the help uses. */
final class Converters {
  private Converters() {}

  /** Makes a command line, and those below it, use them. */
  static void register(CommandLine line) {
    line.registerConverter(Path.class, Converters::path);
    line.registerConverter(SearchOrder.class, text -> constant(SearchOrder.class, text));
    line.registerConverter(Reduction.class, text -> constant(Reduction.class, text));
    line.registerConverter(
        EngineOptions.Engine.class, text -> constant(EngineOptions.Engine.class, text));
    line.registerConverter(
        EngineOptions.Style.class, text -> constant(EngineOptions.Style.class, text));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(PathText.problem(e));
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(text.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new TypeConversionException(
        "'"
            + text
            + "' is none of "
            + String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Converters::word).toList()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
