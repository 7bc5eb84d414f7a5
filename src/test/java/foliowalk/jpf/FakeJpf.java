package foliowalk.jpf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** A folder that looks like a built jpf-core, with a stand-in that acts as it is told to. */
public final class FakeJpf {
  /** Java's magic number, then a version. */
  private static final int[] CLASS_HEAD = {0xca, 0xfe, 0xba, 0xbe, 0, 0, 0};

  private static final int VERSION_OF_JAVA_0 = 44;

  private FakeJpf() {}

  /** Builds one for this process's own Java. */
  public static Path build(Path folder) {
    return build(folder, Runtime.version().feature());
  }

  /** Builds one that claims to be for some Java. */
  public static Path build(Path folder, int feature) {
    try {
      Path home = folder.resolve("jpf-core");
      Files.createDirectories(home.resolve("build"));
      Path source = folder.resolve("RunJPF.java");
      Files.copy(Path.of("src/test/resources/jpf/RunJPF.txt"), source);
      int failed =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", folder.toString(), source.toString());
      if (failed != 0) {
        throw new AssertionError("the stand-in does not compile");
      }
      byte[] main = Files.readAllBytes(folder.resolve("RunJPF.class"));
      jar(
          home.resolve("build/RunJPF.jar"),
          Map.of(
              "META-INF/MANIFEST.MF",
              "Manifest-Version: 1.0\nMain-Class: RunJPF\n\n".getBytes(),
              "RunJPF.class",
              main));
      jar(
          home.resolve("build/jpf.jar"),
          Map.of(
              "gov/nasa/jpf/JPF.class",
              head(feature),
              "gov/nasa/jpf/.version",
              "0123456789abcdef0123\n".getBytes()));
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] head(int feature) {
    byte[] head = new byte[CLASS_HEAD.length + 1];
    for (int i = 0; i < CLASS_HEAD.length; i++) {
      head[i] = (byte) CLASS_HEAD[i];
    }
    head[CLASS_HEAD.length] = (byte) (VERSION_OF_JAVA_0 + feature);
    return head;
  }

  private static void jar(Path file, Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  /** Places at which nothing but the running Java is found. */
  public static JpfPlaces places(
      Optional<Path> option, Map<String, String> environment, Path userHome) {
    return new JpfPlaces(
        option, environment, userHome, Path.of(System.getProperty("java.home")), List.of());
  }
}
