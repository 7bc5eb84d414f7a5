package foliowalk.report;

import java.io.File;
import java.nio.file.Path;

/** Paths as reports name them: short, and the same on every machine where they can be. */
public final class ShownPath {
  private ShownPath() {}

  /** A path as short as it can be named from the folder in which foliowalk runs. */
  public static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) && !absolute.equals(here)
        ? here.relativize(absolute)
        : absolute;
  }

  /**
   * A path relative to the folder in which foliowalk runs where it lies below it, else absolute;
   * with {@code /} between the parts.
   */
  public static String of(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    String text = shown.toString().replace(File.separatorChar, '/');
    return text.isEmpty() ? "." : text;
  }
}
