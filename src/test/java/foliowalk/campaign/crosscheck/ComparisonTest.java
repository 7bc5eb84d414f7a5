package foliowalk.campaign.crosscheck;

import static foliowalk.campaign.crosscheck.Results.complete;
import static foliowalk.campaign.crosscheck.Results.cut;
import static foliowalk.campaign.crosscheck.Results.failed;
import static foliowalk.campaign.crosscheck.Results.flawed;
import static foliowalk.campaign.crosscheck.Results.plain;
import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.campaign.crosscheck.Comparison.Outcome;
import foliowalk.report.page.MarkdownPage;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When two results agree, disagree, differ by a flaw, or say nothing of each other. */
class ComparisonTest {
  private static void assertOutcome(RunResult ours, RunResult jpf, Outcome expected) {
    assertThat(plain(ours, jpf).outcome()).isEqualTo(expected);
    assertThat(plain(jpf, ours).outcome()).as("swapped").isEqualTo(expected);
  }

  @Test
  void complete_results_agree_when_their_sets_are_equal() {
    assertOutcome(complete(), complete(), Outcome.AGREES);
    assertOutcome(complete("I1", "deadlock"), complete("deadlock", "I1"), Outcome.AGREES);
    assertOutcome(complete("I1"), complete(), Outcome.DISAGREES);
    assertOutcome(complete("I1"), complete("I2"), Outcome.DISAGREES);
    assertOutcome(complete("I1", "I2"), complete("I1"), Outcome.DISAGREES);
  }

  @Test
  void stuck_is_left_out_since_jpf_does_not_look_for_it() {
    assertOutcome(complete("stuck"), complete(), Outcome.AGREES);
    assertOutcome(complete("stuck", "I1"), complete("I1"), Outcome.AGREES);
    assertOutcome(complete("stuck", "I1"), complete(), Outcome.DISAGREES);
    assertThat(plain(complete("stuck"), complete()).oursInShort()).isEqualTo("stuck");
  }

  @Test
  void a_cut_result_never_agrees_but_can_refute() {
    assertOutcome(complete("I1"), cut(), Outcome.NOT_COMPARED);
    assertOutcome(complete("I1"), cut("I1"), Outcome.NOT_COMPARED);
    assertOutcome(complete("I1"), cut("I2"), Outcome.DISAGREES);
    assertOutcome(complete(), cut("I1"), Outcome.DISAGREES);
    assertOutcome(cut("I1"), cut("I2"), Outcome.NOT_COMPARED);
    assertOutcome(complete(), failed(), Outcome.NOT_COMPARED);
    assertThat(plain(complete("I1"), cut("I1")).whyNot()).contains("JPF: too long", "I1");
    assertThat(plain(complete(), failed()).whyNot()).contains("no such class");
  }

  @Test
  void a_flaw_explains_exactly_what_it_says_and_nothing_else() {
    assertThat(flawed("PROVED", complete("I1"), complete()).outcome()).isEqualTo(Outcome.EXPLAINED);
    assertThat(flawed("PROVED", complete("I1"), complete("I2")).outcome())
        .isEqualTo(Outcome.DISAGREES);
    assertThat(flawed("I2, I1", complete(), complete("I1", "I2")).outcome())
        .isEqualTo(Outcome.EXPLAINED);
    assertThat(flawed("I1", complete(), complete("I1", "I2")).outcome())
        .isEqualTo(Outcome.DISAGREES);
    assertThat(flawed("cannot run: such class", complete(), failed()).outcome())
        .isEqualTo(Outcome.EXPLAINED);
    assertThat(flawed("cannot run: other words", complete(), failed()).outcome())
        .isEqualTo(Outcome.NOT_COMPARED);
    assertThat(flawed("cannot run: such class", complete(), complete("I1")).outcome())
        .isEqualTo(Outcome.DISAGREES);
  }

  @Test
  void what_a_cut_search_of_jpf_showed_must_be_part_of_what_the_flaw_says() {
    assertThat(flawed("I1, I2", complete(), cut("I1")).outcome()).isEqualTo(Outcome.EXPLAINED);
    assertThat(flawed("I1", complete(), cut("I2")).outcome()).isEqualTo(Outcome.DISAGREES);
    assertThat(flawed("PROVED", complete("I1"), cut()).outcome()).isEqualTo(Outcome.NOT_COMPARED);
    assertThat(flawed("PROVED", cut("I1"), complete()).outcome()).isEqualTo(Outcome.DISAGREES);
  }

  @Test
  void a_flaw_that_no_longer_shows_is_told_and_no_failure() {
    Comparison mended = flawed("PROVED", complete("I1"), complete("I1"));
    assertThat(mended.outcome()).isEqualTo(Outcome.AGREES);
    assertThat(mended.flawNoLongerShows()).isTrue();
    assertThat(plain(complete(), complete()).flawNoLongerShows()).isFalse();
    assertThat(crosscheck(mended).exitCode()).isEqualTo(ExitCode.PROVED);
    assertThat(crosscheck(mended).summary()).endsWith("; 1 no longer show the flaw they name");
  }

  private static CrosscheckResult crosscheck(Comparison... comparisons) {
    return crosscheck(List.of(), comparisons);
  }

  private static CrosscheckResult crosscheck(List<Subject> notReached, Comparison... comparisons) {
    return new CrosscheckResult(
        "Java PathFinder <x>",
        "0123",
        Duration.ofSeconds(60),
        2,
        List.of(comparisons),
        List.of(
            new Subject(
                Subject.Kind.CORPUS,
                "a.Spurious",
                Results.CONFIG,
                foliowalk.jpf.JpfRequest.plain(),
                Optional.empty(),
                Optional.of("needs spurious wake-ups"))),
        notReached,
        true,
        Optional.empty(),
        1.5);
  }

  @Test
  void one_disagreement_fails_and_no_comparison_is_no_success() {
    Comparison agrees = plain(complete(), complete());
    Comparison differs = plain(complete(), complete("I1"));
    Comparison open = plain(complete(), cut());
    Comparison explained = flawed("I1", complete(), complete("I1"));
    assertThat(crosscheck(agrees, open, explained).exitCode()).isEqualTo(ExitCode.PROVED);
    assertThat(crosscheck(agrees, differs).exitCode()).isEqualTo(ExitCode.VIOLATED);
    assertThat(crosscheck(open).exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(crosscheck(agrees, differs, open, explained).summary())
        .isEqualTo(
            "1 agree, 1 disagree, 1 differ by a known flaw of Java PathFinder, 1 not compared,"
                + " 1 left out");
  }

  @Test
  void the_page_names_the_revision_and_lists_open_programs_apart() throws IOException {
    StringWriter page = new StringWriter();
    MarkdownPage.write(
        CrosscheckPage.of(
            crosscheck(plain(complete("I1"), complete("I1")), plain(complete(), cut()))),
        page);
    assertThat(page.toString())
        .contains("JPF revision: `0123`", "2 programs were compared at the same time")
        .containsSubsequence(
            "## Disagreements", "None.", "## Scenarios: agreements", "| I1 | I1 |", "## Corpus")
        .containsSubsequence("## Not compared", "JPF: too long", "a.Spurious: needs spurious")
        .contains("## Traits of the tool\n")
        .doesNotContain("<x>");
  }

  @Test
  void the_page_names_what_was_not_reached() throws IOException {
    StringWriter page = new StringWriter();
    Subject far = Results.subject(Subject.Kind.SCENARIO, "S9/before/a", Optional.empty());
    MarkdownPage.write(
        CrosscheckPage.of(crosscheck(List.of(far), plain(complete(), complete()))), page);
    assertThat(page.toString())
        .containsSubsequence(
            "1 left out, 1 not reached",
            "## Not compared",
            "Not reached before the comparison ended: S9/before/a.",
            "Not walked here:");
  }

  @Test
  void the_page_shows_each_flaw_with_rule_program_and_what_each_engine_says() throws IOException {
    StringWriter page = new StringWriter();
    Flaw flaw = FlawCatalogue.find("superclass-lock").orElseThrow();
    Subject subject =
        Results.subject(
            Subject.Kind.CORPUS,
            "classinit.SuperDeadlock",
            Optional.of(new KnownFlaw(flaw, "PROVED")));
    MarkdownPage.write(
        CrosscheckPage.of(crosscheck(new Comparison(subject, complete("deadlock"), complete()))),
        page);
    assertThat(page.toString())
        .containsSubsequence(
            "## Where Java PathFinder differs, and why",
            "### superclass-lock",
            "JLS 12.4.2",
            "`src/test/corpus/classinit/SuperDeadlock.java`",
            "| classinit.SuperDeadlock | deadlock | PROVED | PROVED | explained |",
            "## Not compared");
  }
}
