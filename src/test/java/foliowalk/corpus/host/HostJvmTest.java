package foliowalk.corpus.host;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.corpus.Compilation;
import foliowalk.corpus.CorpusPrograms;
import foliowalk.corpus.CorpusPrograms.Case;
import foliowalk.result.Violation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every program of the corpus on the JVM that runs the tests: no outcome, exception or hang that is
 * seen there may be missing in the walk. {@code -Dfoliowalk.host.millis=3000} gives each program
 * three seconds, {@code -Dfoliowalk.host.seed=7} other numbers of runs and other disturbances.
 */
class HostJvmTest {
  private static final long MILLIS = Long.getLong("foliowalk.host.millis", 40);
  private static final int RUNS = Integer.getInteger("foliowalk.host.runs", 200);
  private static final long SEED = Long.getLong("foliowalk.host.seed", 1);

  @TempDir static Path classes;

  private static Map<HostJvm.Job, Map<String, Integer>> seen;
  private static List<Case> cases;

  @BeforeAll
  static void run() throws Exception {
    Map<String, String> programs = CorpusPrograms.sources();
    Compilation.compile(programs, classes);
    cases = CorpusPrograms.cases(programs).stream().filter(c -> !c.onlyWalked()).toList();
    seen =
        new HostJvm(List.of(classes), MILLIS, RUNS, SEED)
            .run(cases.stream().map(HostJvmTest::job).toList());
  }

  private static HostJvm.Job job(Case c) {
    return new HostJvm.Job(c.name(), c.oracle().args());
  }

  @TestFactory
  Stream<DynamicTest> nothing_seen_on_the_host_is_missing_in_the_walk() {
    return cases.stream().map(c -> DynamicTest.dynamicTest(c.title(), () -> check(c)));
  }

  @Test
  void runs_come_to_an_outcome() {
    // A program that loops for ever comes to none, and nobody can tell that from a slow one.
    List<Case> ending =
        cases.stream().filter(c -> !c.oracle().violated().contains(Violation.STUCK)).toList();
    long known =
        ending.stream()
            .filter(c -> seen.get(job(c)).keySet().stream().anyMatch(k -> !k.equals("unknown")))
            .count();
    assertThat(known).isGreaterThan(ending.size() * 9L / 10);
  }

  private static void check(Case c) throws Exception {
    RunConfig config = c.config(classes);
    WalkOutcomes walk = WalkOutcomes.of(config);
    Map<String, Integer> outcomes = seen.get(job(c));
    assertThat(outcomes).as("outcomes of %s", c.title()).isNotEmpty();
    assertThat(outcomes.keySet())
        .as("%s: walk says %s", c.title(), walk.violated())
        .allMatch(walk::knows);
  }
}
