package foliowalk.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of files for a while, removed with all that is in it when closed. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes one.
   *
   * @param purpose a word in its name
   */
  public static TemporaryFolder make(String purpose) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("foliowalk-" + purpose + "-"));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Leaves what cannot be removed: it lies where the system keeps temporary files. */
  @Override
  public void close() {
    try (Stream<Path> entries = Files.walk(path)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
