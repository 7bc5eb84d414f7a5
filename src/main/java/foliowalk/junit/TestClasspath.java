package foliowalk.junit;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Where the class files of a test and of what it calls are. */
final class TestClasspath {
  private final Set<Path> entries = new LinkedHashSet<>();

  private TestClasspath() {}

  /** The folder or jar of the test first, then the class path and module path of this JVM. */
  static List<Path> of(Class<?> test) {
    TestClasspath path = new TestClasspath();
    CodeSource source = test.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      try {
        path.add(Path.of(source.getLocation().toURI()));
      } catch (URISyntaxException | RuntimeException e) {
        // No file: then the class path below has to do.
      }
    }
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      Stream.of(System.getProperty(property, "").split(File.pathSeparator))
          .filter(entry -> !entry.isEmpty())
          .forEach(entry -> path.add(Path.of(entry)));
    }
    return List.copyOf(path.entries);
  }

  private void add(Path entry) {
    Path absolute = entry.toAbsolutePath().normalize();
    if (Files.exists(absolute) && entries.add(absolute) && Files.isRegularFile(absolute)) {
      addNamedIn(absolute);
    }
  }

  /** Build tools shorten a long class path to a jar whose manifest names the rest. */
  private void addNamedIn(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String named =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String entry : named == null ? new String[0] : named.trim().split("\\s+")) {
        URI target = jar.toUri().resolve(entry);
        if ("file".equals(target.getScheme())) {
          add(Path.of(target));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // Not a jar or no such place: nothing more to find there.
    }
  }
}
