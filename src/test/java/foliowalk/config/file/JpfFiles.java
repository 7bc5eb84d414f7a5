package foliowalk.config.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes and reads small {@code .jpf} files for the tests of this package. */
final class JpfFiles {
  private final Path folder;

  JpfFiles(Path folder) {
    this.folder = folder;
  }

  Path write(String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The effective properties of a file with these lines. */
  JpfProperties properties(List<String> overrides, String... lines) throws ConfigurationException {
    return JpfProperties.read(write("test.jpf", lines), overrides, Map.of());
  }

  /** The application of a file that names a program, and has these lines besides. */
  JpfApplication application(List<String> overrides, String... lines)
      throws ConfigurationException {
    write("classes/placeholder");
    String head = "target = p.Main\nclasspath = ${config_path}/classes\n";
    return JpfApplication.read(write("test.jpf", head + String.join("\n", lines)), overrides);
  }
}
