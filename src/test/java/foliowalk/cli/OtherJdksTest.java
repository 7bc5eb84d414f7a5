package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tool on the other JDKs that lie beside the running one, which is where a system keeps them:
 * the same class files have the same verdict. Where nothing of the JDK's own bytecode is walked, or
 * what is walked is the same in both, they have the same numbers.
 */
class OtherJdksTest {
  private static final Pattern FEATURE = Pattern.compile("JAVA_VERSION=\"(\\d+)");
  private static final Path RUNNING = Path.of(System.getProperty("java.home"));

  @TempDir Path folder;

  @Test
  void the_model_has_the_same_verdict_and_numbers() throws IOException {
    List<String> all = List.of("verdict", "states", "transitions", "endStates", "schedules");
    same(all, "freefolio.Main", "models-classes", "--args", "scenario=S1,design=b");
  }

  @Test
  void what_takes_classes_from_the_JDK_has_the_same_verdict() throws IOException {
    same(List.of("verdict", "endStates"), "foliowalk.program.link.Various", "test-classes");
  }

  /** Constants of enums in patterns, with the name of their enum (JLS 21, 14.11.1). */
  private static final String QUALIFIED =
      """
      class Qualified {
        sealed interface Shape permits Letter, Number {}

        enum Letter implements Shape {
          A,
          B {
            @Override
            public String toString() {
              return "second";
            }
          },
          C
        }

        record Number(int value) implements Shape {}

        static int of(Shape shape) {
          return switch (shape) {
            case Letter.A -> 1;
            case Letter.B -> 2;
            case Letter letter -> 3;
            case Number(int value) when value > 1 -> 4;
            case Number number -> 5;
          };
        }

        public static void main(String[] args) {
          Shape[] shapes = {Letter.A, Letter.B, Letter.C, new Number(2), new Number(1)};
          for (int i = 0; i < shapes.length; i++) {
            assert of(shapes[i]) == i + 1;
          }
          Letter letter = Letter.C;
          boolean last =
              switch (letter) {
                case Letter.A, Letter.B -> false;
                case Letter.C -> true;
              };
          assert last;
        }
      }
      """;

  @Test
  void a_switch_names_constants_with_their_enum() throws IOException, InterruptedException {
    List<Path> jdks = otherJdks().stream().filter(jdk -> feature(jdk) >= 21).toList();
    assumeThat(jdks).as("JDKs of Java 21 and later beside %s", RUNNING).isNotEmpty();
    Path source = folder.resolve("Qualified.java");
    Files.writeString(source, QUALIFIED);
    for (Path jdk : jdks) {
      List<String> javac =
          List.of(
              jdk.resolve("bin").resolve("javac").toString(),
              "--release",
              "21",
              "-d",
              folder.toString(),
              source.toString());
      assertThat(new ProcessBuilder(javac).inheritIO().start().waitFor()).isZero();
      ObjectNode told = walk(jdk, List.of("verdict"), "Qualified", folder);
      assertThat(told.get("verdict").asText()).isEqualTo("PROVED");
    }
  }

  private void same(List<String> what, String target, String classes, String... more)
      throws IOException {
    List<Path> others = otherJdks();
    assumeThat(others)
        .as("JDKs of another feature release than %s beside %s", Runtime.version(), RUNNING)
        .isNotEmpty();
    Path path = Launched.home().resolve("target").resolve(classes);
    ObjectNode here = walk(RUNNING, what, target, path, more);
    for (Path other : others) {
      assertThat(walk(other, what, target, path, more)).as(other.toString()).isEqualTo(here);
    }
  }

  private ObjectNode walk(Path jdk, List<String> what, String target, Path path, String... more)
      throws IOException {
    List<String> run =
        List.of("check", "--target", target, "--classpath", path.toString(), "--json", "r");
    Launched.Ended ended =
        Launched.start(
                folder,
                Map.of("FOLIOWALK_NO_BUILD", "1", "JAVA_HOME", jdk.toString()),
                Launched.home().resolve("foliowalk"),
                Stream.concat(run.stream(), Stream.of(more)).toArray(String[]::new))
            .await();
    // A slow machine is told how far the walk has come, and nothing else.
    assertThat(ended.err().lines()).allMatch(line -> line.endsWith(" waiting"));
    JsonNode json = new ObjectMapper().readTree(folder.resolve("r").toFile());
    ObjectNode told = new ObjectMapper().createObjectNode().put("exit", ended.exitCode());
    for (String name : what) {
      assertThat(json.has(name)).as(name).isTrue();
      told.set(name, json.get(name));
    }
    return told;
  }

  private static List<Path> otherJdks() throws IOException {
    try (Stream<Path> siblings = Files.list(RUNNING.getParent())) {
      return siblings
          .filter(jdk -> Files.isExecutable(jdk.resolve("bin").resolve("javac")))
          .filter(jdk -> feature(jdk) >= 17 && feature(jdk) != Runtime.version().feature())
          .sorted()
          .toList();
    }
  }

  /** The number in the file that every JDK has for this; 0 without it. */
  private static int feature(Path jdk) {
    try {
      Matcher version = FEATURE.matcher(Files.readString(jdk.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
