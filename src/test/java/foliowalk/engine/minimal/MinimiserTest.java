package foliowalk.engine.minimal;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.program.link.Linker;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.run.UnusableInputException;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.ContextSwitch.Need;
import foliowalk.trace.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * On the kernel model; that the number of switches and their needs are exact is compared with every
 * path of the small programs of the corpus.
 */
class MinimiserTest {
  private static final RunConfig CONFIG = Runs.config("S1", "+design=b");
  private static final RunResult PLAIN = Runs.walk(CONFIG);
  private static final RunResult MINIMAL = Runs.walk(CONFIG.withMinimise(true));

  private static Minimiser minimiser(long mostSteps) throws UnusableInputException {
    return new Minimiser(
        new JavaTransitionSystem(Linker.link(CONFIG), CONFIG),
        state -> false,
        new Allowance(Limits.NONE, Budget.unlimited(), mostSteps));
  }

  private static Violation only(RunResult result) {
    assertThat(result.violations()).hasSize(1);
    return result.violations().get(0);
  }

  @Test
  void verdict_numbers_and_length_are_the_same_with_and_without() {
    assertThat(MINIMAL.verdict().reason()).isEqualTo(PLAIN.verdict().reason());
    assertThat(MINIMAL.configHash()).isEqualTo(PLAIN.configHash());
    assertThat(MINIMAL.statistics().states()).isEqualTo(PLAIN.statistics().states());
    assertThat(MINIMAL.reached()).isEqualTo(PLAIN.reached());
    assertThat(only(MINIMAL).trace().length()).isEqualTo(only(PLAIN).trace().length());
    assertThat(only(MINIMAL).property()).isEqualTo(only(PLAIN).property());
  }

  @Test
  void the_race_keeps_the_switches_that_open_and_close_its_window() {
    List<ContextSwitch> switches = only(MINIMAL).trace().switches();
    assertThat(switches).hasSizeLessThan(only(PLAIN).trace().switches().size());
    assertThat(switches)
        .extracting(s -> s.from() + ">" + s.to() + " " + s.need())
        .containsExactly(
            "main>evict NEEDED",
            "evict>reclaim INCIDENTAL",
            "reclaim>evict NEEDED",
            "evict>grace-period NEEDED",
            "grace-period>reclaim NEEDED");
  }

  @Test
  void beyond_the_allowance_the_schedule_stays_and_no_need_is_claimed()
      throws UnusableInputException {
    Violation plain = only(PLAIN);
    List<Explorer.Found> found =
        List.of(new Explorer.Found(plain.property(), plain.message(), plain.trace().choices()));
    Minimiser cut = minimiser(1000);
    assertThat(cut.fewestSwitches(found)).isEqualTo(found);
    // That nothing happens without main takes no step to find out.
    List<ContextSwitch> switches = cut.labelled(plain).trace().switches();
    assertThat(switches).hasSizeGreaterThan(2).first().matches(s -> s.need() == Need.NEEDED);
    assertThat(switches.subList(1, switches.size())).allMatch(s -> s.need() == Need.UNKNOWN);
    assertThat(minimiser(1_000_000).fewestSwitches(found)).isNotEqualTo(found);
  }
}
