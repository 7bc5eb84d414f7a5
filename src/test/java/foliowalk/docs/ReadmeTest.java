package foliowalk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.cli.Launched;
import foliowalk.config.file.JpfKeys;
import foliowalk.result.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What README.md says is true: its commands run and print what stands below them, its tables are
 * those of the code, its links lead somewhere.
 */
class ReadmeTest {
  /** What a shell takes for one word, as far as the README goes. */
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  private static final Pattern README_MATRIX =
      Pattern.compile("(?m)^\\| scenario .*\\n(\\|.*\\n)+");

  private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\\n(.*?)^```");

  /**
   * Too long for a test, or this very build: {@code .ci/run} and the sign-off's reports show them.
   */
  private static final List<String> RUN_ELSEWHERE =
      List.of("./foliowalk signoff --quick", "mvn -q verify");

  private final String readme = read(Path.of("README.md"));

  /** A command and the lines shown below it, where {@code ...} stands for any lines. */
  private record Shown(String command, List<String> output) {}

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Shown> commands() {
    List<Shown> commands = new ArrayList<>();
    Matcher blocks = CONSOLE.matcher(readme);
    while (blocks.find()) {
      for (String line : blocks.group(1).lines().toList()) {
        if (line.startsWith("$ ")) {
          commands.add(new Shown(line.substring(2), new ArrayList<>()));
        } else {
          commands.get(commands.size() - 1).output().add(line);
        }
      }
    }
    return commands;
  }

  @Test
  void the_two_commands_of_a_newcomer_are_there() {
    assertThat(commands().stream().map(Shown::command)).containsAll(RUN_ELSEWHERE);
  }

  @TestFactory
  Stream<DynamicTest> commands_print_what_is_shown() {
    return commands().stream()
        .filter(shown -> !RUN_ELSEWHERE.contains(shown.command()))
        .map(shown -> DynamicTest.dynamicTest(shown.command(), () -> assertPrints(shown)));
  }

  private static void assertPrints(Shown shown) {
    assertThat(shown.command()).as("a command that a test can run").startsWith("./foliowalk ");
    String[] words =
        WORD.matcher(shown.command())
            .results()
            .map(word -> word.group().replace("\"", ""))
            .toArray(String[]::new);
    Launched.Ended ended =
        Launched.run(Launched.home(), Arrays.copyOfRange(words, 1, words.length));
    assertThat(ended.exitCode()).as("exit code; it said %s", ended.err()).isLessThan(64);
    List<String> printed = ended.out().lines().toList();
    List<String> expected = shown.output().stream().filter(line -> !line.equals("...")).toList();
    assertThat(printed).containsSubsequence(expected);
  }

  @Test
  void exit_codes_are_those_of_the_code() throws IllegalAccessException {
    for (Field field : ExitCode.class.getFields()) {
      assertThat(readme).contains("\n| " + field.getInt(null) + " | ");
    }
  }

  @Test
  void keys_are_those_that_the_code_honours() {
    for (JpfKeys.Known known : new JpfKeys().all()) {
      String row = "\n| `" + known.key() + "` | " + known.note() + " |";
      if (known.treatment() == JpfKeys.Treatment.HONOURED) {
        assertThat(readme).contains(row);
      } else {
        assertThat(readme).doesNotContain("\n| `" + known.key() + "` |");
      }
    }
  }

  @Test
  void matrix_is_that_of_the_kept_report() throws IOException {
    String matrix = matrix(read(Path.of("reports", "signoff.md")));
    if (Boolean.getBoolean("golden.rewrite")) {
      String page = README_MATRIX.matcher(readme).replaceFirst(Matcher.quoteReplacement(matrix));
      Files.writeString(Path.of("README.md"), page);
    }
    assertThat(read(Path.of("README.md"))).contains(matrix);
  }

  private static String matrix(String report) {
    Matcher table = Pattern.compile("## Matrix\\n\\n((?:\\|.*\\n)+)").matcher(report);
    assertThat(table.find()).isTrue();
    return table.group(1);
  }

  @Test
  void links_to_files_lead_somewhere() {
    Matcher links =
        Pattern.compile("\\]\\(([^):#]+)\\)|`((?:src|jpf-configs|reports)/[\\w/.]+)`")
            .matcher(readme);
    while (links.find()) {
      String name = links.group(1) == null ? links.group(2) : links.group(1);
      assertThat(Path.of(name)).exists();
    }
  }

  @Test
  void version_is_that_of_the_pom() {
    assertThat(read(Path.of("pom.xml")))
        .contains(
            "<artifactId>foliowalk</artifactId>\n  <version>"
                + foliowalk.result.ToolVersion.current()
                + "</version>");
  }
}
