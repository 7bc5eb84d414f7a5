package foliowalk.fidelity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A small model, its map, and a small tree of C files that the model fits in part. */
public final class FidelityFixture {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "fidelity");

  private FidelityFixture() {}

  /** The tree that stands for a kernel's. */
  public static Path tree() {
    return RESOURCES.resolve("tree").toAbsolutePath();
  }

  /** The map. */
  public static Path map() {
    return RESOURCES.resolve("map.txt").toAbsolutePath();
  }

  /** Compiles the model into {@code folder}. */
  public static Path classes(Path folder) {
    List<String> arguments = new ArrayList<>(List.of("-g", "-d", folder.toString()));
    try (Stream<Path> sources = Files.walk(RESOURCES.resolve("model"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> arguments.add(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new AssertionError("the model of the test does not compile");
    }
    return folder;
  }
}
