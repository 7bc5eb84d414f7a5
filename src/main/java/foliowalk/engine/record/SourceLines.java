package foliowalk.engine.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the text of source lines on a source path. What is not found is empty. */
final class SourceLines {
  /** Bytes of a source file, at most: as on the page. */
  private static final long LONGEST_FILE = 1_000_000;

  private final List<Path> sourcepath;
  private final Map<String, List<String>> files = new HashMap<>();

  SourceLines(List<Path> sourcepath) {
    this.sourcepath = sourcepath;
  }

  String line(String className, String file, int line) {
    int slash = className.lastIndexOf('/');
    String relative = className.substring(0, slash + 1) + file;
    List<String> lines = files.computeIfAbsent(relative, this::read);
    return line >= 1 && line <= lines.size() ? lines.get(line - 1).strip() : "";
  }

  /** A class file says where its source lies: that may be no path, or lead out of the folder. */
  private List<String> read(String relative) {
    for (Path folder : sourcepath) {
      try {
        Path root = folder.toAbsolutePath().normalize();
        Path candidate = root.resolve(relative).normalize();
        if (candidate.startsWith(root)
            && Files.isRegularFile(candidate)
            && Files.size(candidate) <= LONGEST_FILE) {
          return Files.readAllLines(candidate);
        }
      } catch (IOException | InvalidPathException e) {
        return List.of();
      }
    }
    return List.of();
  }
}
