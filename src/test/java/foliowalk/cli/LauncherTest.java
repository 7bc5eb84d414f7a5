package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, and what it says when it cannot. Maven is a script here. */
class LauncherTest {
  private static final String[] TOOLS = {
    "dirname",
    "readlink",
    "sed",
    "head",
    "find",
    "cksum",
    "sort",
    "cat",
    "mkdir",
    "rmdir",
    "awk",
    "sleep",
    "flock",
    "ln",
    "env"
  };

  @TempDir Path folder;
  private Path home;
  private Path bin;

  @BeforeEach
  void copyOfTheProject() throws IOException {
    home = Files.createDirectories(folder.resolve("a home"));
    Files.copy(Launched.home().resolve("foliowalk"), home.resolve("foliowalk"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("models"));
    Files.writeString(home.resolve("src/main/A.java"), "class A {}");
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      for (Path place : List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool))) {
        if (Files.exists(place) && !Files.exists(bin.resolve(tool))) {
          Files.createSymbolicLink(bin.resolve(tool), place);
        }
      }
    }
    // Builds by borrowing the classes of the build under way, and leaves a line in a file.
    mavenThat(
        "sleep 0.3; mkdir -p target; ln -sfn '"
            + Launched.home().resolve("target/classes")
            + "' target/classes; ln -sfn '"
            + Launched.home().resolve("target/lib")
            + "' target/lib; echo built >>builds");
  }

  private void mavenThat(String script) throws IOException {
    script("mvn", script);
  }

  private void script(String name, String text) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/bash\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Launched start(Map<String, String> environment, Path launcher) {
    Map<String, String> all = new java.util.HashMap<>(environment);
    all.put("PATH", bin.toString());
    all.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
    return Launched.start(folder, all, launcher, "--version");
  }

  private Launched.Ended run() {
    return start(Map.of(), home.resolve("foliowalk")).await();
  }

  private long builds() throws IOException {
    Path log = home.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  @Test
  void first_use_builds_quietly_and_the_second_does_not() throws IOException {
    Launched.Ended first = run();
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).startsWith("foliowalk " + ToolVersion.current());
    assertThat(builds()).isEqualTo(1);
    assertThat(run().exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void changed_new_and_deleted_sources_build_again() throws IOException {
    run();
    Files.writeString(home.resolve("src/main/A.java"), "class A { }");
    run();
    assertThat(builds()).isEqualTo(2);
    Files.writeString(home.resolve("models/B.java"), "class B {}");
    run();
    assertThat(builds()).isEqualTo(3);
    Files.delete(home.resolve("models/B.java"));
    run();
    assertThat(builds()).isEqualTo(4);
    Files.setLastModifiedTime(
        home.resolve("pom.xml"), java.nio.file.attribute.FileTime.fromMillis(0));
    run();
    assertThat(builds()).as("same content, other date").isEqualTo(4);
  }

  @Test
  void two_launchers_at_once_build_once() throws IOException {
    Launched one = start(Map.of(), home.resolve("foliowalk"));
    Launched two = start(Map.of(), home.resolve("foliowalk"));
    assertThat(one.await().exitCode()).isZero();
    assertThat(two.await().exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void two_launchers_at_once_build_once_where_there_is_no_flock_too() throws IOException {
    Files.deleteIfExists(bin.resolve("flock"));
    two_launchers_at_once_build_once();
    assertThat(home.resolve("target/foliowalk.lock.d")).doesNotExist();
  }

  @Test
  void launcher_works_through_symbolic_links() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("foliowalk"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));
    assertThat(link).isSymbolicLink();
    assertThat(start(Map.of(), second).await().out()).startsWith("foliowalk ");
  }

  @Test
  void build_failure_shows_what_maven_said_and_exits_70() throws IOException {
    mavenThat("echo '[ERROR] A.java:[1,1] cannot find symbol'; exit 1");
    Launched.Ended ended = run();
    assertThat(ended.exitCode()).isEqualTo(70);
    assertThat(ended.err()).contains("cannot find symbol", "the build failed");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void long_build_says_so() throws IOException {
    mavenThat("sleep 2.5; exit 1");
    assertThat(run().err()).startsWith("foliowalk: building, since this is the first use");
  }

  @Test
  void missing_maven_is_one_line_and_69() throws IOException {
    Files.delete(bin.resolve("mvn"));
    Launched.Ended ended = run();
    assertThat(ended.exitCode()).isEqualTo(69);
    assertThat(ended.err()).containsOnlyOnce("\n").contains("Maven is needed");
  }

  @Test
  void missing_java_is_one_line_and_69() {
    Launched.Ended ended = start(Map.of("JAVA_HOME", ""), home.resolve("foliowalk")).await();
    assertThat(ended.exitCode()).isEqualTo(69);
    assertThat(ended.err())
        .isEqualTo(
            "foliowalk: Java 17 or newer is needed, found: none. Install a JDK 17, or point"
                + " JAVA_HOME to one.\n");
  }

  @Test
  void old_java_is_named_with_its_version() throws IOException {
    script("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    Launched.Ended ended =
        start(Map.of("JAVA_HOME", "/no/such/jdk"), home.resolve("foliowalk")).await();
    assertThat(ended.exitCode()).isEqualTo(69);
    assertThat(ended.err())
        .containsOnlyOnce("\n")
        .contains("/no/such/jdk/bin/java (no such program)")
        .contains(bin + "/java (Java 11)");
    script("java", "echo 'java version \"1.8.0_301\"' >&2");
    assertThat(start(Map.of("JAVA_HOME", ""), home.resolve("foliowalk")).await().err())
        .contains("(Java 8)");
  }

  @Test
  void nothing_is_built_when_the_environment_forbids_it() throws IOException {
    Map<String, String> noBuild = Map.of("FOLIOWALK_NO_BUILD", "1");
    Launched.Ended unbuilt = start(noBuild, home.resolve("foliowalk")).await();
    assertThat(unbuilt.exitCode()).isEqualTo(69);
    assertThat(unbuilt.err()).containsOnlyOnce("\n").contains("not built yet");
    run();
    Files.writeString(home.resolve("src/main/A.java"), "class A { int changed; }");
    assertThat(start(noBuild, home.resolve("foliowalk")).await().exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void options_for_the_virtual_machine_are_passed_on() {
    Launched.Ended ended =
        start(Map.of("FOLIOWALK_OPTS", "-Xmx64m -XshowSettings:vm"), home.resolve("foliowalk"))
            .await();
    assertThat(ended.err()).contains("Max. Heap Size: 64.00M");
  }

  @Test
  void java_that_cannot_start_is_one_line_and_69() {
    Launched.Ended ended =
        start(Map.of("FOLIOWALK_OPTS", "-Xno-such-option"), home.resolve("foliowalk")).await();
    assertThat(ended.exitCode()).isEqualTo(69);
    assertThat(ended.err())
        .startsWith("foliowalk: ")
        .contains("does not start: Unrecognized option: -Xno-such-option. ")
        .containsOnlyOnce("\n");
  }

  @Test
  void memory_that_java_cannot_have_is_one_line_and_69_and_leaves_nothing_behind()
      throws IOException {
    run();
    Path script =
        Files.writeString(
            folder.resolve("limited"),
            "ulimit -v 2000000 && exec /bin/bash '" + home.resolve("foliowalk") + "' \"$@\"\n");
    Launched.Ended ended = start(Map.of(), script).await();
    assertThat(ended.exitCode()).isEqualTo(69);
    assertThat(ended.err()).contains("does not start: ", "ulimit -v").containsOnlyOnce("\n");
    assertThat(folder.toFile().list((d, name) -> name.startsWith("hs_err"))).isEmpty();
  }

  @Test
  void changed_sources_in_a_folder_that_cannot_be_written_are_one_line() throws IOException {
    assumeThat(System.getProperty("user.name")).isNotEqualTo("root"); // who may write everywhere
    run();
    Files.writeString(home.resolve("src/main/A.java"), "class A { int more; }");
    Files.setPosixFilePermissions(
        home.resolve("target"), PosixFilePermissions.fromString("r-xr-xr-x"));
    Launched.Ended ended = run();
    Files.setPosixFilePermissions(
        home.resolve("target"), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(ended.exitCode()).isEqualTo(70);
    assertThat(ended.err()).contains("FOLIOWALK_NO_BUILD=1").containsOnlyOnce("\n");
  }
}
