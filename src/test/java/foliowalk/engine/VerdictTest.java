package foliowalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.result.Completeness;
import foliowalk.result.ExitCode;
import foliowalk.result.Statistics;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.trace.Trace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A verdict is only as strong as the completeness under it. */
class VerdictTest {
  private static final Violation RACE =
      new Violation("I1", "used after free", new Trace(List.of(), List.of(), List.of()));

  private static Completeness completeness(boolean frontierEmpty, List<String> cuts, String error) {
    return new Completeness(frontierEmpty, cuts, List.of(), Optional.ofNullable(error));
  }

  private static Verdict verdict(Completeness completeness, Violation... violations) {
    return Verdict.from(completeness, List.of(violations), Statistics.NOTHING);
  }

  @Test
  void only_a_complete_walk_proves() {
    for (boolean frontierEmpty : new boolean[] {true, false}) {
      for (List<String> cuts : List.of(List.<String>of(), List.of("--max-states 1 reached"))) {
        for (String error : new String[] {null, "unsupported"}) {
          boolean complete = frontierEmpty && cuts.isEmpty() && error == null;
          assertThat(verdict(completeness(frontierEmpty, cuts, error)) instanceof Verdict.Proved)
              .as("%s %s %s", frontierEmpty, cuts, error)
              .isEqualTo(complete);
        }
      }
    }
  }

  @Test
  void a_violation_never_proves() {
    Verdict verdict = verdict(completeness(true, List.of(), null), RACE);
    assertThat(verdict).isInstanceOf(Verdict.Violated.class);
    assertThat(verdict.reason()).contains("I1").doesNotContain("may be more");
    assertThat(verdict.exitCode()).isEqualTo(ExitCode.VIOLATED);
  }

  @Test
  void a_violation_before_a_cut_says_that_there_may_be_more() {
    Verdict verdict = verdict(completeness(false, List.of("--max-time 5s reached"), null), RACE);
    assertThat(verdict).isInstanceOf(Verdict.Violated.class);
    assertThat(verdict.reason()).contains("--max-time 5s reached").contains("there may be more");
  }

  @Test
  void a_cut_without_violation_is_inconclusive_and_names_the_limit() {
    Verdict verdict = verdict(completeness(false, List.of("--max-depth 9 reached"), null));
    assertThat(verdict).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(verdict.reason()).contains("--max-depth 9 reached");
    assertThat(verdict.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void a_cut_weakens_even_when_the_frontier_is_empty() {
    assertThat(verdict(completeness(true, List.of("--max-depth 9 reached"), null)))
        .isInstanceOf(Verdict.Inconclusive.class);
  }

  @Test
  void an_error_weakens_whatever_was_found() {
    Verdict verdict = verdict(completeness(false, List.of(), "native method m()"), RACE);
    assertThat(verdict).isInstanceOf(Verdict.Error.class);
    assertThat(verdict.reason()).contains("native method m()");
  }
}
