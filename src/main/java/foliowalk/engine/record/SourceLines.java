package foliowalk.engine.record;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the text of source lines on a source path. What is not found is empty. */
final class SourceLines {
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

  private List<String> read(String relative) {
    for (Path folder : sourcepath) {
      Path candidate = folder.resolve(relative);
      if (Files.isRegularFile(candidate)) {
        try {
          return Files.readAllLines(candidate);
        } catch (MalformedInputException e) {
          return List.of();
        } catch (IOException e) {
          return List.of();
        }
      }
    }
    return List.of();
  }
}
