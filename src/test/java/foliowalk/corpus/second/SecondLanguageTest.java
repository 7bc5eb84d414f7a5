package foliowalk.corpus.second;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.corpus.AllModes;
import foliowalk.corpus.Compilation;
import foliowalk.corpus.host.WalkOutcomes;
import foliowalk.corpus.second.PlanMaker.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The explorer against the second meaning: the same violated properties, and the same values where
 * a program ends. {@code -Dfoliowalk.second.programs=5000} walks more programs, {@code
 * -Dfoliowalk.second.first=1000} others.
 */
class SecondLanguageTest {
  private static final int PROGRAMS = Integer.getInteger("foliowalk.second.programs", 150);
  private static final long FIRST = Long.getLong("foliowalk.second.first", 0);

  private static final List<String> FIELDS = List.of("x0", "x1", "y0", "y1", "y2");

  @TempDir static Path classes;

  @TestFactory
  Stream<DynamicTest> explorer_and_second_meaning_agree() {
    List<Made> programs = new ArrayList<>();
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("Woes", PlanMaker.woes());
    for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
      Made made = PlanMaker.make(seed);
      programs.add(made);
      sources.put(made.plan().name(), made.plan().java());
    }
    Compilation.compile(sources, classes);
    return programs.stream()
        .map(made -> DynamicTest.dynamicTest(made.plan().name(), () -> compare(made)));
  }

  /** The values of the fields that the walk knows: it has none for what no code names. */
  private static Set<List<Long>> known(Set<List<Long>> ends, List<String> fields) {
    assertThat(FIELDS).containsAll(fields);
    return ends.stream()
        .map(end -> fields.stream().map(f -> end.get(FIELDS.indexOf(f))).toList())
        .collect(Collectors.toSet());
  }

  private static void compare(Made made) throws Exception {
    RunConfig config = RunConfig.of(made.plan().name(), List.of(), List.of(classes));
    WalkOutcomes walk = WalkOutcomes.of(config);
    String text = made.plan().java();
    assertThat(walk.complete()).as(text).isTrue();
    assertThat(walk.violated()).as(text).isEqualTo(made.found().violated());
    assertThat(walk.ends()).as(text).isEqualTo(known(made.found().ends(), walk.fields()));
    AllModes.agree(walk.result(), made.plan().name().hashCode());
  }
}
