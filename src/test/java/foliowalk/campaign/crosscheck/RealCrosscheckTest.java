package foliowalk.campaign.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.campaign.crosscheck.Comparison.Outcome;
import foliowalk.campaign.signoff.Plan;
import foliowalk.config.Limits;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.jpf.JpfEngine;
import foliowalk.jpf.JpfPlaces;
import foliowalk.jpf.JpfRequest;
import foliowalk.jpf.JpfUnavailableException;
import foliowalk.result.Verdict;
import foliowalk.run.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** With the Java PathFinder of this machine; skipped, with the reason, where there is none. */
class RealCrosscheckTest {
  private static final Path CONFIGS = Path.of("jpf-configs");
  private static final Duration TIME = Duration.ofMinutes(3);

  private static CrosscheckResult compare(List<Subject> subjects) {
    try {
      JpfEngine jpf = JpfEngine.find(JpfPlaces.ofThisProcess(Optional.empty()), JpfRequest.plain());
      return new Crosscheck(EmbeddedEngine::new, jpf, TIME, Duration.ZERO, 2)
          .run(subjects, true, new Silent(), new StopSignal());
    } catch (JpfUnavailableException e) {
      Assumptions.abort("skipped: " + e.getMessage());
      throw new AssertionError(e);
    }
  }

  @Test
  void both_engines_agree_on_designs_a_b_and_c_in_S1() throws Exception {
    Plan plan =
        Plan.read(CONFIGS, Limits.NONE, Optional.empty())
            .restrictedTo(List.of("S1"), List.of("a", "b", "c"));
    List<Subject> subjects =
        ScenarioSubjects.of(plan, CONFIGS).stream()
            .filter(subject -> subject.name().startsWith("S1/shrinker/"))
            .toList();
    List<Comparison> comparisons = compare(subjects).comparisons();
    assertThat(comparisons).hasSize(3);
    assertThat(comparisons)
        .allSatisfy(c -> assertThat(c.outcome()).as(c.subject().name()).isEqualTo(Outcome.AGREES));
    assertThat(comparisons.get(0).jpf().verdict()).isInstanceOf(Verdict.Proved.class);
    assertThat(comparisons.get(1).jpfInShort()).isEqualTo("I1");
  }

  @Test
  void the_smallest_program_of_each_flaw_shows_it_or_the_flaw_is_mended() throws Exception {
    List<String> programs = FlawCatalogue.FLAWS.stream().map(Flaw::program).toList();
    try (Corpus corpus = Corpus.read(Path.of("src", "test", "corpus"))) {
      List<Subject> subjects =
          corpus.restrictedTo(programs).stream()
              .filter(subject -> subject.flaw().isPresent())
              .toList();
      CrosscheckResult result = compare(subjects);
      assertThat(result.comparisons())
          .as("a program may have several cases, of which some show no flaw")
          .extracting(c -> c.subject().config().target())
          .containsAll(programs);
      assertThat(result.comparisons())
          .allSatisfy(
              c ->
                  assertThat(c.outcome())
                      .as(c.subject().name() + ": JPF " + c.jpfInShort() + " " + c.whyNot())
                      .isIn(Outcome.EXPLAINED, Outcome.AGREES));
    }
  }

  private static final class Silent implements Crosscheck.Listener {
    @Override
    public void walking(Subject subject, String engine, long states) {}

    @Override
    public void compared(Comparison comparison) {}
  }
}
