package foliowalk.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code src/it/junit-example} is a project of its own, built here by a Maven of its own as users
 * build theirs. What it depends on comes from the local repository of this build; only foliowalk
 * itself, which is not packaged yet, is put beside it. Nothing is fetched.
 */
class ExampleProjectTest {
  private static final Path EXAMPLE = Path.of("src", "it", "junit-example");
  private static final long PATIENCE_MINUTES = 5;

  @TempDir Path folder;

  private Path project;
  private Path repository;

  /** How a build ended. */
  private record Built(int exitCode, String said) {}

  @BeforeEach
  void lay_out() throws IOException {
    project = folder.resolve("project");
    copy(EXAMPLE, project);
    repository = folder.resolve("repository");
    Path ours = repository.resolve(Path.of("io", "foliowalk", "foliowalk"));
    link(Path.of(System.getProperty("foliowalk.localRepository")), repository, ours);
    Path version = Files.createDirectories(ours.resolve(ToolVersion.current()));
    String name = "foliowalk-" + ToolVersion.current();
    Files.copy(Path.of("pom.xml"), version.resolve(name + ".pom"));
    jar(Path.of("target", "classes"), version.resolve(name + ".jar"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        if (!file.startsWith(from.resolve("target"))) {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
      }
    }
  }

  /** Shows a repository under another path, all but one folder of it. */
  private static void link(Path from, Path to, Path except) throws IOException {
    Files.createDirectories(to);
    if (to.equals(except) || !Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        Path target = to.resolve(entry.getFileName());
        if (except.startsWith(target)) {
          link(entry, target, except);
        } else {
          Files.createSymbolicLink(target, entry);
        }
      }
    }
  }

  private static void jar(Path classes, Path file) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file));
        Stream<Path> files = Files.walk(classes)) {
      for (Path entry : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
        Files.copy(entry, jar);
        jar.closeEntry();
      }
    }
  }

  private Built mavenTest() throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                "mvn", "--batch-mode", "--offline", "-Dmaven.repo.local=" + repository, "test")
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("MAVEN_OPTS", "-Xmx256m");
    Process maven;
    try {
      maven = builder.start();
    } catch (IOException e) {
      return abort("no mvn on the path: " + e.getMessage());
    }
    if (!maven.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      maven.destroyForcibly();
      throw new AssertionError("still running: " + Files.readString(log));
    }
    return new Built(maven.exitValue(), Files.readString(log));
  }

  private static String totals(String said) {
    Matcher line = Pattern.compile("Tests run: \\d+, Failures: \\d+, Errors: \\d+").matcher(said);
    String last = "";
    while (line.find()) {
      last = line.group();
    }
    return last;
  }

  @Test
  void its_tests_pass() throws IOException, InterruptedException {
    Built built = mavenTest();
    assertThat(built.exitCode()).as(built.said()).isZero();
    assertThat(totals(built.said())).isEqualTo("Tests run: 5, Failures: 0, Errors: 0");
    assertThat(project.resolve("target/deadlock.json")).isRegularFile();
  }

  @Test
  void a_lock_taken_away_breaks_the_build_with_the_schedule()
      throws IOException, InterruptedException {
    Path counter = project.resolve("src/main/java/example/Counter.java");
    String guarded = Files.readString(counter);
    String unguarded = guarded.replace("public synchronized void", "public void");
    assertThat(unguarded).isNotEqualTo(guarded);
    Files.writeString(counter, unguarded);
    Built built = mavenTest();
    assertThat(built.exitCode()).as(built.said()).isEqualTo(1);
    assertThat(totals(built.said())).isEqualTo("Tests run: 5, Failures: 1, Errors: 0");
    assertThat(built.said())
        .contains("CounterTest.no_update_is_lost")
        .contains(
            "expected PROVED, but it is VIOLATED: violated: org.opentest4j.AssertionFailedError")
        .contains("Counter#1.value 0 -> 1")
        .contains("value++;")
        .containsPattern("@ExploreAllSchedules\\(replay = \"[0-9*,]+\"\\)");
  }

  @Test
  void readme_shows_a_test_of_it() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher java = Pattern.compile("(?ms)^```java\\n(.*?)^```").matcher(readme);
    assertThat(java.find()).isTrue();
    assertThat(Files.readString(EXAMPLE.resolve("src/test/java/example/CounterTest.java")))
        .endsWith(java.group(1));
    String xml = readme.replaceAll("(?s).*```xml\\n(.*?)```.*", "$1");
    assertThat(Files.readString(EXAMPLE.resolve("pom.xml")).replaceAll("\\s+", ""))
        .contains(List.of(xml.replaceAll("\\s+", "")));
  }
}
