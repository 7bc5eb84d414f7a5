package foliowalk.engine.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.engine.search.Explorer;
import foliowalk.program.Program;
import foliowalk.program.link.Linker;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way to store a state is an optimisation: with and without it the graph is the same. */
class ShortStoreTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anchor.FreeFolioRace 1,1,rcu",
        "anchor.FreeFolioRace 1,1,no",
        "anchor.FreeFolioRace 2,1,rcu",
        "freefolio.Main scenario=S1,design=b",
        "freefolio.Main scenario=S1,design=d3",
        "freefolio.Main scenario=S11,design=d2,variant=ipi",
        "freefolio.Main scenario=S3,design=c"
      })
  void traversing_always_gives_the_same_states_transitions_schedules_and_violations(String program)
      throws Exception {
    String[] parts = program.split(" ");
    RunConfig config =
        RunConfig.of(
            parts[0], List.of(parts[1].split(",")), List.of(Path.of("target", "models-classes")));
    Program linked = Linker.link(config);

    Explorer.Walk fast = walk(linked, config, false);
    Explorer.Walk slow = walk(linked, config, true);

    assertThat(fast.completeness().complete()).isTrue();
    assertThat(fast.statistics().states()).isEqualTo(slow.statistics().states());
    assertThat(fast.statistics().transitions()).isEqualTo(slow.statistics().transitions());
    assertThat(fast.statistics().endStates()).isEqualTo(slow.statistics().endStates());
    assertThat(fast.statistics().schedules()).isEqualTo(slow.statistics().schedules());
    assertThat(fast.violations()).isEqualTo(slow.violations());
  }

  private static Explorer.Walk walk(Program program, RunConfig config, boolean alwaysTraverse) {
    JavaTransitionSystem system = new JavaTransitionSystem(program, config, alwaysTraverse);
    return new Explorer(system, config, ProgressListener.NONE, new StopSignal()).walk();
  }
}
