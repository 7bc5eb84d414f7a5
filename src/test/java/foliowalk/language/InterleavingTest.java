package foliowalk.language;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.language.programs.Interleaved;
import foliowalk.result.RunResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which outcomes of library calls other threads, or choices, make possible. */
class InterleavingTest {
  private static boolean reachable(boolean spurious, String program, String outcome) {
    RunConfig config =
        RunConfig.of(
                Interleaved.class.getName(),
                List.of(program, outcome),
                List.of(Rules.testClasses()))
            .withSpuriousWakeups(spurious);
    RunResult result = Rules.walk(config);
    assertThat(result.completeness().complete()).as(result.verdict().reason()).isTrue();
    assertThat(result.violations())
        .allSatisfy(
            v -> assertThat(v.property()).isEqualTo(Interleaved.class.getName() + "$Reached"));
    return !result.violations().isEmpty();
  }

  private static void outcomes(String program, List<String> possible, String... impossible) {
    for (String p : possible) {
      assertThat(reachable(false, program, p)).as("%s can give %s", program, p).isTrue();
    }
    for (String p : impossible) {
      assertThat(reachable(false, program, p)).as("%s can give %s", program, p).isFalse();
    }
  }

  @Test
  void copiesOfArraysThatOthersWriteAreNotAtomic() {
    outcomes("copy", List.of("[0, 0]", "[0, 1]", "[1, 0]", "[1, 1]"), "[2, 0]");
    outcomes("clone", List.of("[0, 0]", "[0, 1]", "[1, 0]", "[1, 1]"));
    outcomes("text", List.of("aa", "ab", "ba", "bb"));
  }

  @Test
  void methodsOfAtomicsAreAtomic() {
    outcomes("atomic", List.of("3"), "1", "2", "0");
    outcomes("atomicArray", List.of("[0, 3]"), "[0, 1]", "[0, 2]");
    outcomes("update", List.of("5", "8"), "2", "4", "1");
  }

  @Test
  void betweenTwoMethodsOfAtomicsOthersMayRun() {
    outcomes("racy", List.of("1", "2", "3"), "0");
  }

  @Test
  void randomMeansEveryValue() {
    outcomes("random", List.of("0f5", "0t6", "1f6", "2t5", "2f6"), "3f5", "0f7", "0t4");
  }

  @Test
  void weakCompareAndSetFailsWithoutCauseOnRequest() {
    outcomes("weak", List.of("true1"), "false0");
    Stream.of("true1", "false0").forEach(o -> assertThat(reachable(true, "weak", o)).isTrue());
    assertThat(reachable(true, "weak", "true0")).isFalse();
  }

  @Test
  void valuesOfAnEnumAreAFreshArray() {
    outcomes("values", List.of("0"), "1");
  }
}
