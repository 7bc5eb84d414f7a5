package foliowalk.corpus.random;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.corpus.AllModes;
import foliowalk.corpus.Compilation;
import foliowalk.corpus.random.ProgramGenerator.Made;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The explorer against the naive enumeration, program by program. {@code
 * -Dfoliowalk.random.programs=9000} walks more of them, {@code -Dfoliowalk.random.first=1000}
 * others.
 */
class RandomProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("foliowalk.random.programs", 2000);
  private static final long FIRST = Long.getLong("foliowalk.random.first", 0);

  /** The argument that makes {@code main} throw its final values. */
  private static final String FINALS = "finals";

  private static final EmbeddedEngine ENGINE = new EmbeddedEngine();

  @TempDir static Path classes;

  @TestFactory
  Stream<DynamicTest> explorer_and_naive_enumeration_agree() {
    List<Made> programs = new ArrayList<>();
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("Fault", JavaText.faults());
    for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
      Made made = ProgramGenerator.make(seed);
      programs.add(made);
      sources.put(made.program().name(), text(made));
    }
    Compilation.compile(sources, classes);
    return programs.stream()
        .map(made -> DynamicTest.dynamicTest(made.program().name(), () -> compare(made)));
  }

  private static String text(Made made) {
    return JavaText.of(made.program(), JavaText.ordered(made.outcomes().finals()));
  }

  private static void compare(Made made) throws UnusableInputException {
    Outcomes expected = made.outcomes();
    RunResult breadthFirst = walk(config(made, List.of()));
    assertThat(lengths(breadthFirst).keySet())
        .as(text(made))
        .isEqualTo(expected.shortest().keySet());
    assertThat(breadthFirst.verdict().word())
        .as(text(made))
        .isEqualTo(expected.shortest().isEmpty() ? "PROVED" : "VIOLATED");
    long schedules = breadthFirst.statistics().schedules().orElseThrow().longValueExact();
    if (made.program().objects()) {
      assertThat(schedules)
          .as("schedules of\n%s", text(made))
          .isLessThanOrEqualTo(expected.schedules());
    } else {
      assertThat(schedules).as("schedules of\n%s", text(made)).isEqualTo(expected.schedules());
      assertThat(lengths(breadthFirst)).as(text(made)).isEqualTo(expected.shortest());
    }
    if (!made.program().daemons().contains(true)) {
      assertThat(breadthFirst.statistics().endStates())
          .as("end states of\n%s", text(made))
          .isEqualTo(expected.ends().size());
    }
    AllModes.agree(breadthFirst, made.program().name().hashCode());

    RunResult depthFirst = walk(config(made, List.of(FINALS)).withSearch(SearchOrder.DFS));
    SortedMap<String, Integer> properties = new TreeMap<>(expected.shortest());
    for (int i = 0; made.program().finishes() && i < expected.finals().size(); i++) {
      properties.put("Fault$Final" + i, 0);
    }
    assertThat(lengths(depthFirst).keySet()).as(text(made)).isEqualTo(properties.keySet());
    assertThat(depthFirst.statistics().schedules())
        .as("schedules of\n%s", text(made))
        .isEqualTo(breadthFirst.statistics().schedules());

    RunResult reduced = walk(config(made, List.of(FINALS)).withReduction(Reduction.INDEPENDENT));
    assertThat(lengths(reduced).keySet())
        .as("reduced\n%s", text(made))
        .isEqualTo(properties.keySet());
    assertThat(reduced.statistics().states())
        .as("reduced\n%s", text(made))
        .isLessThanOrEqualTo(depthFirst.statistics().states());
  }

  private static SortedMap<String, Integer> lengths(RunResult result) {
    SortedMap<String, Integer> lengths = new TreeMap<>();
    for (Violation v : result.violations()) {
      lengths.put(v.property(), v.trace().length());
    }
    return lengths;
  }

  private static RunConfig config(Made made, List<String> args) {
    return RunConfig.of(made.program().name(), args, List.of(classes))
        .withSpuriousWakeups(made.program().spurious());
  }

  private static RunResult walk(RunConfig config) throws UnusableInputException {
    return ENGINE.walk(config, ProgressListener.NONE, new StopSignal());
  }
}
