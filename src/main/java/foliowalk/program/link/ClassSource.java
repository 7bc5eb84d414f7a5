package foliowalk.program.link;

import foliowalk.program.Origin;
import foliowalk.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds class files, in this order: library models of ours, the program's class path, the JDK this
 * process runs on. What a test is written with is never read from the class path: assertions of
 * JUnit have models, the rest of it is refused by name where it is used.
 */
final class ClassSource {
  /** Prefix under which our models of JDK classes are compiled, see {@code foliowalk.library}. */
  static final String LIBRARY_PREFIX = "foliowalk/library/";

  /** Packages whose classes are found among our models only, beside the JDK's own. */
  private static final List<String> TEST_LIBRARIES =
      List.of("org/junit/", "org/opentest4j/", "org/assertj/");

  private final List<Path> classpath;
  private final Map<String, byte[]> programClasses = new TreeMap<>();

  ClassSource(List<Path> classpath) {
    this.classpath = classpath;
  }

  /** The bytes of one class file. */
  record Found(Origin origin, byte[] bytes) {}

  /** Finds a class by internal name, or returns null. */
  Found find(String name) {
    boolean jdkName = name.startsWith("java/") || name.startsWith("jdk/");
    boolean testLibrary = TEST_LIBRARIES.stream().anyMatch(name::startsWith);
    if (jdkName || testLibrary || name.startsWith(LIBRARY_PREFIX)) {
      String model = jdkName || testLibrary ? LIBRARY_PREFIX + name : name;
      byte[] bytes = resource(ClassSource.class.getClassLoader(), model);
      if (bytes != null) {
        return new Found(Origin.LIBRARY, bytes);
      }
    }
    if (!jdkName && !testLibrary) {
      byte[] bytes = fromClasspath(name + ".class");
      if (bytes != null) {
        programClasses.put(name, bytes);
        return new Found(Origin.PROGRAM, bytes);
      }
    }
    byte[] bytes = resource(ClassLoader.getPlatformClassLoader(), name);
    return bytes == null ? null : new Found(Origin.JDK, bytes);
  }

  private static byte[] resource(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  private byte[] fromClasspath(String file) {
    for (Path entry : classpath) {
      try {
        if (Files.isDirectory(entry)) {
          Path candidate = entry.resolve(file);
          if (Files.isRegularFile(candidate)) {
            return Files.readAllBytes(candidate);
          }
        } else if (Files.isRegularFile(entry)) {
          try (ZipFile zip = new ZipFile(entry.toFile())) {
            ZipEntry e = zip.getEntry(file);
            if (e != null) {
              return zip.getInputStream(e).readAllBytes();
            }
          }
        }
      } catch (IOException e) {
        throw new Refusal("cannot read " + file + " from " + entry + ": " + e.getMessage());
      }
    }
    return null;
  }

  /** SHA-256 over name and bytes of every class of the program read so far, in name order. */
  String hash() {
    Sha256 hash = new Sha256();
    programClasses.forEach((name, bytes) -> hash.add(name).add(new byte[1]).add(bytes));
    return hash.hex();
  }
}
