package foliowalk.text;

import java.nio.file.InvalidPathException;

/** What is wrong with a text that was to be a path. */
public final class PathText {
  private PathText() {}

  /** One line with what would be right. */
  public static String problem(InvalidPathException e) {
    // The JDK's words for what the locale's character set does not have, see sun.nio.fs.UnixPath.
    return String.valueOf(e.getReason()).startsWith("Malformed input")
        ? "the path '" + e.getInput() + "' cannot be expressed in this locale; set LC_ALL=C.UTF-8"
        : "'" + e.getInput() + "' is not a path: " + e.getReason();
  }
}
