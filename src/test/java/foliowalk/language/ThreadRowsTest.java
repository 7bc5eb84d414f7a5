package foliowalk.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import foliowalk.config.RunConfig;
import foliowalk.config.Timeouts;
import foliowalk.language.programs.ThreadRows;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table in docs/threads.md: the outcomes of each row are exactly those that a walk finds, and
 * what the host JVM does is among them.
 */
class ThreadRowsTest {
  /** {@code | `row` | what | `outcome`, `outcome` | source |}. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\| ((?:`[^`]*`(?:, )?)+)[^|]*\\|[^|]*\\|$");

  private static final int RUNS_ON_THE_HOST = 10;

  @TempDir Path scratch;

  private static TreeMap<String, Set<String>> table() throws IOException {
    TreeMap<String, Set<String>> rows = new TreeMap<>();
    Matcher m = ROW.matcher(Files.readString(Path.of("docs/threads.md")));
    while (m.find()) {
      rows.put(
          m.group(1),
          Pattern.compile("`([^`]*)`")
              .matcher(m.group(2))
              .results()
              .map(r -> r.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return rows;
  }

  @Test
  void everyRowIsAProgramAndEveryProgramARow() throws IOException {
    Set<String> programs =
        Arrays.stream(ThreadRows.class.getDeclaredMethods())
            .filter(m -> Modifier.isPublic(m.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(table().keySet()).isEqualTo(programs);
  }

  @TestFactory
  Stream<DynamicTest> outcomesAreExactlyThoseOfTheTable() throws IOException {
    return table().entrySet().stream()
        .map(
            row ->
                dynamicTest(
                    row.getKey(),
                    () -> {
                      assertThat(walked(row.getKey())).isEqualTo(row.getValue());
                      if (!row.getValue().contains(Violation.DEADLOCK)) {
                        for (int i = 0; i < RUNS_ON_THE_HOST; i++) {
                          assertThat(Rules.shown(Rules.onHost(ThreadRows.class, row.getKey())))
                              .as("what the host does")
                              .isIn(row.getValue());
                        }
                      }
                    }));
  }

  /** Walks until every outcome that is not among those found before is found. */
  private Set<String> walked(String row) {
    Set<String> found = new TreeSet<>();
    while (true) {
      RunResult result = Rules.walk(config(row).withArgs(List.copyOf(found)));
      assertThat(result.completeness().complete()).as(result.verdict().reason()).isTrue();
      List<String> now = new ArrayList<>();
      for (Violation v : result.violations()) {
        now.add(v.property().equals(Violation.DEADLOCK) ? v.property() : Rules.shown(v.message()));
      }
      if (!found.addAll(now)) {
        return found;
      }
    }
  }

  private RunConfig config(String row) {
    String main = Rules.generateOpenMain(scratch, ThreadRows.class, row);
    return RunConfig.of(main, List.of(), List.of(scratch, Rules.testClasses()));
  }

  @Test
  void whereTimeOutsComeLastAJoinSeesTheEnd() {
    RunResult result = Rules.walk(config("joinForATime").withTimeouts(Timeouts.LAST));
    assertThat(result.violations()).hasSize(1);
    assertThat(Rules.shown(result.violations().get(0).message())).isEqualTo("ended");
  }
}
