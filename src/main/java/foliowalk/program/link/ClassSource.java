package foliowalk.program.link;

import foliowalk.program.Origin;
import foliowalk.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds class files, in this order: library models of ours, the program's class path, the JDK this
 * process runs on. What a test is written with is never read from the class path: assertions of
 * JUnit have models, the rest of it is refused by name where it is used. A jar is opened once, when
 * it is looked into first, and stays open until this is closed.
 */
final class ClassSource implements AutoCloseable {
  /** Prefix under which our models of JDK classes are compiled, see {@code foliowalk.library}. */
  static final String LIBRARY_PREFIX = "foliowalk/library/";

  /** Packages whose classes are found among our models only, beside the JDK's own. */
  private static final List<String> TEST_LIBRARIES =
      List.of("org/junit/", "org/opentest4j/", "org/assertj/");

  private final List<Path> classpath;

  /** More than a compiler writes: a method has 64 KiB, the constant pool 65,535 entries. */
  private static final int MOST_BYTES = 64 << 20;

  private final Map<String, byte[]> programClasses = new TreeMap<>();

  private final Map<Path, JarFile> jars = new HashMap<>();
  private final Map<String, Boolean> exist = new HashMap<>();
  private final Map<String, Boolean> packagesOfJdk = new HashMap<>();

  /**
   * Of a class path. As with {@code java -cp}, the manifest of a jar may name further entries, and
   * a multi-release jar shows the classes for the version of the JDK that runs this.
   */
  ClassSource(List<Path> classpath) {
    Set<Path> all = new LinkedHashSet<>();
    classpath.forEach(entry -> add(entry, all));
    this.classpath = List.copyOf(all);
  }

  private void add(Path entry, Set<Path> all) {
    if (!all.add(entry) || !Files.isRegularFile(entry)) {
      return;
    }
    try {
      Manifest manifest = jar(entry).getManifest();
      String more =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String relative : more == null ? new String[0] : more.trim().split(" +")) {
        Path next = entry.toAbsolutePath().resolveSibling(Path.of(URI.create(relative).getPath()));
        if (Files.exists(next)) {
          add(next.normalize(), all);
        }
      }
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      // A jar that cannot be read is told where a class is looked for in it.
    }
  }

  private JarFile jar(Path entry) throws IOException {
    JarFile jar = jars.get(entry);
    if (jar == null) {
      jar = new JarFile(entry.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
      jars.put(entry, jar);
    }
    return jar;
  }

  @Override
  public void close() {
    for (JarFile jar : jars.values()) {
      try {
        jar.close();
      } catch (IOException e) {
        // Nothing was written to it.
      }
    }
    jars.clear();
  }

  /** The bytes of one class file. */
  record Found(Origin origin, byte[] bytes) {}

  /** Finds a class of the run by internal name, or returns null. */
  Found find(String name) {
    return find(name, true);
  }

  private Found find(String name, boolean counts) {
    boolean jdkName = name.startsWith("java/") || name.startsWith("jdk/");
    boolean testLibrary = isTestLibrary(name);
    if (jdkName || testLibrary || name.startsWith(LIBRARY_PREFIX)) {
      String model = jdkName || testLibrary ? LIBRARY_PREFIX + name : name;
      byte[] bytes = resource(ClassSource.class.getClassLoader(), model);
      if (bytes != null) {
        return new Found(Origin.LIBRARY, bytes);
      }
    }
    if (!jdkName && !testLibrary && !inJdk(name)) {
      byte[] bytes = fromClasspath(name + ".class");
      if (bytes != null) {
        if (counts) {
          programClasses.put(name, bytes);
        }
        return new Found(Origin.PROGRAM, bytes);
      }
    }
    byte[] bytes = resource(ClassLoader.getPlatformClassLoader(), name);
    return bytes == null ? null : new Found(Origin.JDK, bytes);
  }

  /** Whether a class is of those that have models or are refused, never read. */
  static boolean isTestLibrary(String name) {
    return TEST_LIBRARIES.stream().anyMatch(name::startsWith);
  }

  /** The packages of the JDK are found in the JDK only, whatever the class path has (JLS 7.4.3). */
  private boolean inJdk(String name) {
    String of = name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.');
    return packagesOfJdk.computeIfAbsent(
        of, p -> ModuleLayer.boot().modules().stream().anyMatch(m -> m.getPackages().contains(p)));
  }

  /** The bytes of a class that the class path has, for the verifier; or null. */
  byte[] bytesOfProgram(String name) {
    byte[] known = programClasses.get(name);
    byte[] bytes = known != null ? known : fromClasspath(name + ".class");
    return bytes == null && name.startsWith(LIBRARY_PREFIX)
        ? resource(ClassSource.class.getClassLoader(), name)
        : bytes;
  }

  /** Whether there is a class of a name. */
  boolean exists(String name) {
    return exist.computeIfAbsent(name, n -> find(n, false) != null);
  }

  /** The bytes of the class that a model of ours stands for; null when nobody has it. */
  byte[] stoodFor(String name) {
    byte[] bytes = resource(ClassLoader.getPlatformClassLoader(), name);
    return bytes == null ? fromClasspath(name + ".class") : bytes;
  }

  /** Where the class path has a class, for a message. */
  String whereFound(String name) {
    return classpath.stream()
        .filter(entry -> has(entry, name + ".class"))
        .map(Path::toString)
        .findFirst()
        .orElse("on the class path");
  }

  private boolean has(Path entry, String file) {
    if (Files.isDirectory(entry)) {
      return Files.exists(entry.resolve(file));
    }
    try {
      return jar(entry).getEntry(file) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] resource(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  /** A few bytes of a jar can stand for gigabytes. */
  private static byte[] bounded(InputStream in, Path entry, String file) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refusal(
          file
              + " in "
              + entry
              + " is larger than the "
              + (MOST_BYTES >> 20)
              + " MiB of a class file");
    }
    return bytes;
  }

  private byte[] fromClasspath(String file) {
    for (Path entry : classpath) {
      try {
        if (Files.isDirectory(entry)) {
          if (!Files.isExecutable(entry)) {
            throw new Refusal(
                "cannot read "
                    + file
                    + " from "
                    + entry
                    + ": no permission to look into the folder");
          }
          Path candidate = entry.resolve(file);
          if (Files.isRegularFile(candidate)) {
            try (InputStream in = Files.newInputStream(candidate)) {
              return bounded(in, entry, file);
            }
          }
        } else if (Files.isRegularFile(entry)) {
          ZipEntry e = jar(entry).getEntry(file);
          if (e != null) {
            try (InputStream in = jar(entry).getInputStream(e)) {
              return bounded(in, entry, file);
            }
          }
        }
      } catch (InvalidPathException e) {
        return null; // no file has such a name
      } catch (IOException | SecurityException e) {
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
