package foliowalk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.program.link.Linker;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.ContextSwitch.Need;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks every program under {@code src/test/corpus} and compares what is found with the oracle on
 * top of its file, see {@link Oracle}. Adding a test is adding a file.
 */
class CorpusTest {
  private static final int FEWEST = 60;
  private static final BigInteger MOST_PATHS = BigInteger.valueOf(10_000);
  private static final EmbeddedEngine ENGINE = new EmbeddedEngine();

  @TempDir static Path classes;

  /** Text by class name. */
  private static final Map<String, String> PROGRAMS = new TreeMap<>();

  @BeforeAll
  static void compile() throws IOException {
    PROGRAMS.putAll(CorpusPrograms.sources());
    Compilation.compile(PROGRAMS, classes);
  }

  @Test
  void corpus_is_there() {
    assertThat(PROGRAMS).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @TestFactory
  Stream<DynamicTest> walk_finds_what_the_oracle_says() {
    return PROGRAMS.entrySet().stream()
        .flatMap(
            program ->
                Oracle.of(program.getKey(), program.getValue()).stream()
                    .map(oracle -> test(program.getKey(), oracle)));
  }

  private static DynamicTest test(String name, Oracle oracle) {
    String title = (name + " " + String.join(" ", oracle.args())).strip();
    return DynamicTest.dynamicTest(
        title,
        () -> {
          try {
            check(name, oracle);
          } catch (AssertionError e) {
            throw new AssertionError(title + ": " + e.getMessage(), e);
          }
        });
  }

  private static void check(String name, Oracle oracle) throws UnusableInputException {
    RunConfig config = config(name, oracle);
    RunResult result = walk(config);
    checkVerdict(oracle, result);
    checkNumbers(oracle, result.statistics());
    Map<String, Integer> lengths =
        result.violations().stream()
            .collect(Collectors.toMap(Violation::property, v -> v.trace().length()));
    assertThat(lengths).containsAllEntriesOf(oracle.shortest());
    TraceCheck.check(result);
    if (oracle.sameAs().isPresent()) {
      checkSame(result, oracle.sameAs().get());
    }
    checkDepthFirst(oracle, result);
    if (result.completeness().complete()) {
      AllModes.agree(result);
    }
    RunResult minimal = checkMinimal(result);
    checkEveryPath(minimal, lengths);
    for (Reduction reduction : Reduction.values()) {
      if (reduction != Reduction.NONE && result.completeness().complete()) {
        RunResult reduced = walk(config.withReduction(reduction));
        checkVerdict(oracle, reduced);
        long full = result.statistics().states();
        // To remember what was shared may tell a few states apart.
        long most = reduction == Reduction.LOCK ? full + full / 4 : full;
        assertThat(reduced.statistics().states()).isLessThanOrEqualTo(most);
      }
    }
  }

  private static RunConfig config(String name, Oracle oracle) {
    return RunConfig.of(name, oracle.args(), List.of(classes))
        .withLimits(oracle.limits())
        .withSpuriousWakeups(oracle.spurious())
        .withTimeouts(oracle.timeouts());
  }

  private static RunResult walk(RunConfig config) throws UnusableInputException {
    return ENGINE.walk(config, ProgressListener.NONE, new StopSignal());
  }

  private static void checkVerdict(Oracle oracle, RunResult result) {
    assertThat(result.verdict().word()).as(result.verdict().reason()).isEqualTo(oracle.verdict());
    oracle.reason().ifPresent(words -> assertThat(result.verdict().reason()).contains(words));
    Set<String> violated =
        result.violations().stream().map(Violation::property).collect(Collectors.toSet());
    assertThat(violated).isEqualTo(oracle.violated());
  }

  private static void checkNumbers(Oracle oracle, Statistics found) {
    oracle.states().ifPresent(n -> assertThat(found.states()).as("states").isEqualTo(n));
    oracle
        .transitions()
        .ifPresent(n -> assertThat(found.transitions()).as("transitions").isEqualTo(n));
    oracle.endStates().ifPresent(n -> assertThat(found.endStates()).as("end states").isEqualTo(n));
    oracle
        .schedules()
        .ifPresent(
            n ->
                assertThat(found.schedules().map(BigInteger::toString))
                    .as("schedules %s", found.schedulesNote())
                    .isEqualTo(n.map(BigInteger::toString)));
  }

  private static void checkSame(RunResult result, String twin) throws UnusableInputException {
    Oracle oracle = Oracle.of(twin, PROGRAMS.get(twin)).get(0);
    Statistics expected = walk(config(twin, oracle)).statistics();
    assertThat(numbers(result.statistics())).as("as many as %s", twin).isEqualTo(numbers(expected));
  }

  /** Another order of search sees the same graph; its counterexamples can only be longer. */
  private static void checkDepthFirst(Oracle oracle, RunResult breadthFirst)
      throws UnusableInputException {
    RunResult depthFirst = walk(breadthFirst.config().withSearch(SearchOrder.DFS));
    checkVerdict(oracle, depthFirst);
    TraceCheck.check(depthFirst);
    if (!breadthFirst.completeness().complete()) {
      return;
    }
    assertThat(numbers(depthFirst.statistics())).isEqualTo(numbers(breadthFirst.statistics()));
    for (Violation v : depthFirst.violations()) {
      assertThat(v.trace().length()).isGreaterThanOrEqualTo(length(breadthFirst, v.property()));
    }
  }

  /** Choosing among the shortest schedules changes neither what is violated nor the lengths. */
  private static RunResult checkMinimal(RunResult result) throws UnusableInputException {
    RunResult minimal = walk(result.config().withMinimise(true));
    TraceCheck.check(minimal);
    assertThat(minimal.verdict().reason()).isEqualTo(result.verdict().reason());
    assertThat(numbers(minimal.statistics())).isEqualTo(numbers(result.statistics()));
    assertThat(minimal.violations()).hasSameSizeAs(result.violations());
    for (int i = 0; i < minimal.violations().size(); i++) {
      Violation chosen = minimal.violations().get(i);
      Violation any = result.violations().get(i);
      assertThat(chosen.property()).isEqualTo(any.property());
      assertThat(chosen.trace().length()).isEqualTo(any.trace().length());
      assertThat(chosen.trace().switches()).hasSizeLessThanOrEqualTo(any.trace().switches().size());
      if (result.completeness().complete()) {
        assertThat(chosen.trace().switches()).noneMatch(s -> s.need() == Need.UNKNOWN);
      }
    }
    return minimal;
  }

  /** Where the schedules are few enough to walk each, they must be as many and as short. */
  private static void checkEveryPath(RunResult result, Map<String, Integer> lengths)
      throws UnusableInputException {
    Optional<BigInteger> schedules = result.statistics().schedules();
    if (schedules.isPresent() && schedules.get().compareTo(MOST_PATHS) <= 0) {
      EveryPath.Found found = EveryPath.of(Linker.link(result.config()), result.config());
      assertThat(found.paths()).isEqualTo(schedules.get().longValueExact());
      assertThat(found.shortest()).isEqualTo(lengths);
      Map<String, Integer> switches =
          result.violations().stream()
              .collect(Collectors.toMap(Violation::property, v -> v.trace().switches().size()));
      assertThat(found.switches()).as("fewest switches").isEqualTo(switches);
      for (Violation v : result.violations()) {
        checkNeeds(
            EveryPath.order(TraceCheck.system(result), v.trace().choices()),
            found.orders().get(v.property()),
            v.trace().switches().stream().map(ContextSwitch::need).toList());
      }
    }
  }

  /**
   * A switch is incidental exactly when some violating path has the same order of threads without
   * the turn that the switch ends, or without the next turn of its thread; turns may be left out.
   */
  private static void checkNeeds(
      List<Integer> order, Set<List<Integer>> violating, List<Need> needs) {
    for (int k = 0; k + 1 < order.size(); k++) {
      int thread = order.get(k);
      List<Integer> laterTurns =
          IntStream.range(k + 1, order.size()).filter(j -> order.get(j) == thread).boxed().toList();
      List<List<Integer>> without = new ArrayList<>(List.of(without(order, k)));
      laterTurns.stream().findFirst().ifPresent(j -> without.add(without(order, j)));
      boolean incidental =
          without.stream().anyMatch(w -> violating.stream().anyMatch(v -> isWithin(v, w)));
      assertThat(needs.get(k))
          .as("switch %d of %s", k, order)
          .isEqualTo(incidental ? Need.INCIDENTAL : Need.NEEDED);
    }
  }

  private static List<Integer> without(List<Integer> order, int turn) {
    List<Integer> left = new ArrayList<>(order);
    left.remove(turn);
    return left;
  }

  /** Whether a list is another one with elements left out. */
  private static boolean isWithin(List<Integer> part, List<Integer> whole) {
    int at = 0;
    for (int element : whole) {
      at += at < part.size() && part.get(at) == element ? 1 : 0;
    }
    return at == part.size();
  }

  private static int length(RunResult result, String property) {
    return result.violations().stream()
        .filter(v -> v.property().equals(property))
        .mapToInt(v -> v.trace().length())
        .findFirst()
        .orElseThrow();
  }

  private static List<Object> numbers(Statistics s) {
    return Arrays.asList(s.states(), s.transitions(), s.endStates(), s.schedules());
  }
}
