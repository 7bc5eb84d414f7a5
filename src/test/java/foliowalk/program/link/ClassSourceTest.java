package foliowalk.program.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassSourceTest {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  @TempDir Path folder;

  private Path jar(String... names) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name : names) {
        entries.putNextEntry(new JarEntry(name + ".class"));
        entries.write(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        entries.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void a_jar_is_opened_once() throws IOException {
    Path jar = jar("p/A", "p/B");
    try (ClassSource source = new ClassSource(List.of(jar))) {
      Files.delete(jar.toRealPath());
      Files.createFile(jar);
      assertThat(source.find("p/A").bytes()).asString().isEqualTo("p/A");
      assertThat(source.find("p/B").bytes()).asString().isEqualTo("p/B");
      assertThat(source.exists("p/C")).isFalse();
      assertThat(source.whereFound("p/B")).isEqualTo(jar.toString());
    }
  }

  @Test
  void a_jar_is_closed_at_the_end() throws IOException {
    assumeThat(OPEN_FILES).isDirectory();
    Path jar = jar("p/A").toRealPath();
    try (ClassSource source = new ClassSource(List.of(jar))) {
      source.find("p/A");
      assertThat(open(jar)).isOne();
    }
    assertThat(open(jar)).isZero();
  }

  private static long open(Path file) throws IOException {
    try (Stream<Path> all = Files.list(OPEN_FILES)) {
      return all.filter(fd -> leadsTo(fd, file)).count();
    }
  }

  private static boolean leadsTo(Path descriptor, Path file) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file);
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }
}
