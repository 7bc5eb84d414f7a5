package foliowalk.engine.search;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.engine.system.StateVector;
import foliowalk.result.StuckSearch;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** States from which no schedule can end, on graphs drawn by hand. */
class StuckStatesTest {
  private static final RunConfig CONFIG = RunConfig.of("graph", List.of(), List.of());

  /** A walk that can be asked for its states. */
  private record Walked(Explorer explorer, Explorer.Walk walk) {
    static Walked of(Digraph graph, RunConfig config) {
      Explorer explorer = new Explorer(graph, config, ProgressListener.NONE, new StopSignal());
      return new Walked(explorer, explorer.walk());
    }

    static Walked of(Digraph graph) {
      return of(graph, CONFIG);
    }

    List<Integer> stuck(int states) {
      return IntStream.range(0, states).filter(s -> explorer.isStuck(vector(s))).boxed().toList();
    }

    Optional<Explorer.Found> found() {
      return walk.violations().stream()
          .filter(v -> v.property().equals(Violation.STUCK))
          .findFirst();
    }

    StuckSearch search() {
      return walk.completeness().stuck();
    }
  }

  private static StateVector vector(int state) {
    StateVector vector = new StateVector();
    vector.words[0] = state;
    vector.length = 1;
    return vector;
  }

  private static EndSearch.Answer endSearch(Digraph graph, int state) {
    return new EndSearch(graph).from(vector(state)).search(100, Budget.unlimited());
  }

  @ParameterizedTest
  @EnumSource
  void a_cycle_without_a_way_out_is_stuck_and_so_is_what_leads_to_it_alone(SearchOrder order) {
    // 0 can end in 1; 2 leads to the cycle of 3 and 4 only.
    Digraph graph = new Digraph().edge(0, 1).edge(0, 2).path(2, 3, 4, 3);
    Walked walked = Walked.of(graph, CONFIG.withSearch(order));
    assertThat(walked.stuck(5)).containsExactly(2, 3, 4);
    assertThat(walked.search()).isEqualTo(StuckSearch.DONE);
  }

  @Test
  void the_counterexample_is_a_shortest_way_to_such_a_state() {
    // 4 is stuck after two steps by way of 1, the self-loop 6 after three by way of 5.
    Digraph graph =
        new Digraph().edge(0, 1).edge(1, 2).edge(1, 4).edge(4, 4).path(0, 3, 5, 6, 6).edge(5, 2);
    Walked walked = Walked.of(graph);
    assertThat(walked.stuck(7)).containsExactly(4, 6);
    assertThat(walked.found().orElseThrow().choices()).containsExactly(0, 1);
    assertThat(walked.found().orElseThrow().message()).isEqualTo("from here no schedule can end");
  }

  @Test
  void a_cycle_that_can_be_left_is_not_stuck() {
    Walked walked = Walked.of(new Digraph().path(0, 1, 2, 0).edge(1, 3));
    assertThat(walked.stuck(4)).isEmpty();
    assertThat(walked.found()).isEmpty();
  }

  @Test
  void where_something_is_held_back_for_ever_the_walk_is_cut_and_nothing_is_stuck() {
    // 0 can end in 1; in the cycle of 2 and 3 something waits in one state, or in both.
    for (Integer[] holding : new Integer[][] {{3}, {2, 3}}) {
      Digraph graph = new Digraph().edge(0, 1).path(0, 2, 3, 2).holding(holding);
      Walked walked = Walked.of(graph);
      assertThat(walked.stuck(4)).isEmpty();
      assertThat(walked.found()).isEmpty();
      assertThat(walked.walk().completeness().complete()).isFalse();
      assertThat(walked.walk().completeness().cuts())
          .singleElement(as(STRING))
          .contains("--timeouts last", "thread at " + holding[0]);
    }
  }

  @Test
  void what_is_held_back_before_an_end_or_a_loop_that_holds_nothing_back_changes_nothing() {
    Walked ends = Walked.of(new Digraph().path(0, 1, 0).edge(1, 2).holding(0, 1));
    assertThat(ends.walk().completeness().complete()).isTrue();
    Walked stuck = Walked.of(new Digraph().path(0, 1, 2, 2).edge(0, 3).holding(0));
    assertThat(stuck.stuck(4)).containsExactly(1, 2);
    assertThat(stuck.walk().completeness().complete()).isTrue();
  }

  @Test
  void where_what_is_held_back_leads_to_no_end_either_a_cycle_is_stuck() {
    // In the cycle of 2 and 3 something waits that would lead to 4, and in 4 what leads back.
    Digraph graph =
        new Digraph().edge(0, 1).path(0, 2, 3, 2).heldBack(3, 4).path(4, 4).heldBack(4, 2);
    Walked walked = Walked.of(graph);
    assertThat(walked.stuck(4)).containsExactly(2, 3);
    assertThat(walked.walk().completeness().complete()).isTrue();
    assertThat(walked.found().orElseThrow().choices()).hasSize(1);
    assertThat(endSearch(graph, 2)).isEqualTo(EndSearch.Answer.CANNOT_END);
    graph.edge(4, 5);
    assertThat(Walked.of(graph).found()).isEmpty();
    assertThat(endSearch(graph, 2)).isEqualTo(EndSearch.Answer.NOT_KNOWN);
  }

  @Test
  void where_nothing_ends_and_things_go_on_only_what_is_never_let_go_cuts_the_walk() {
    Digraph letGo = new Digraph().path(0, 1, 2, 1).holding(1);
    assertThat(Walked.of(letGo).walk().completeness().complete()).isTrue();
    Digraph never = new Digraph().path(0, 1, 2, 1).holding(1, 2);
    assertThat(Walked.of(never).walk().completeness().complete()).isFalse();
  }

  @Test
  void a_deadlock_is_an_end_of_its_own() {
    Walked walked = Walked.of(new Digraph().edge(0, 1).path(0, 2, 3, 2).edge(3, 4).stuck(4));
    assertThat(walked.stuck(5)).isEmpty();
    assertThat(walked.walk().violations())
        .extracting(Explorer.Found::property)
        .containsExactly(Violation.DEADLOCK);
  }

  @Test
  void a_step_that_violates_a_property_is_an_end() {
    Walked walked = Walked.of(new Digraph().edge(0, 1).path(0, 2, 2).violation(2, "I1"));
    assertThat(walked.stuck(3)).isEmpty();
  }

  @Test
  void one_run_can_have_all_three() {
    Digraph graph =
        new Digraph().edge(0, 1).edge(0, 2).stuck(2).edge(0, 3).edge(3, 3).violation(0, "I1");
    assertThat(Walked.of(graph).walk().violations())
        .extracting(Explorer.Found::property)
        .containsExactlyInAnyOrder("I1", Violation.DEADLOCK, Violation.STUCK);
  }

  @Test
  void where_nothing_ends_and_things_go_on_it_is_said_and_nothing_is_stuck() {
    Walked walked = Walked.of(new Digraph().path(0, 1, 2, 1));
    assertThat(walked.stuck(3)).isEmpty();
    assertThat(walked.search()).isEqualTo(StuckSearch.NO_END);
  }

  @Test
  void where_nothing_ends_a_part_in_which_nothing_changes_any_more_is_stuck() {
    // The steps between 2 and 3 change nothing; 1 goes on to change.
    Digraph graph = new Digraph().path(0, 1, 1).path(0, 2, 3, 2).memory(2, 7).memory(3, 7);
    Walked walked = Walked.of(graph);
    assertThat(walked.stuck(4)).containsExactly(2, 3);
    assertThat(walked.search()).isEqualTo(StuckSearch.NO_END);
    assertThat(walked.found().orElseThrow().choices()).containsExactly(1);
  }

  @Test
  void a_program_that_does_nothing_for_ever_is_stuck_from_its_first_state() {
    Walked walked = Walked.of(new Digraph().edge(0, 0).memory(0, 1));
    assertThat(walked.found().orElseThrow().choices()).isEmpty();
  }

  @Test
  void where_nothing_but_violations_ends_what_loops_and_changes_is_not_reported() {
    Walked walked = Walked.of(new Digraph().violation(0, "I1").path(0, 1, 2, 1));
    assertThat(walked.stuck(3)).isEmpty();
    assertThat(walked.search()).isEqualTo(StuckSearch.DONE);
  }

  @Test
  void a_walk_that_was_cut_does_not_say() {
    Digraph graph = new Digraph().path(0, 1, 2, 1);
    Explorer.Walk walk =
        Walked.of(
                graph.edge(2, 3),
                CONFIG.withLimits(new foliowalk.config.Limits(2, 0, java.time.Duration.ZERO, 0)))
            .walk();
    assertThat(walk.completeness().stuck()).isEqualTo(StuckSearch.NOT_DONE);
    assertThat(walk.violations()).isEmpty();
  }

  @Test
  void a_long_way_back_needs_no_recursion_and_no_sweep_for_each_step() {
    // Numbers grow along the path, so that the way back from its end runs against the sweeps.
    Digraph graph = new Digraph();
    int length = 200_000;
    graph.edge(0, length);
    for (int s = length; s > 1; s--) {
      graph.edge(s, s - 1);
    }
    // Beside it a path that leads back: each state was found before the one it can end through.
    for (int s = 0; s < 50; s++) {
      graph.edge(length + 50 - s, length + 49 - s);
    }
    graph.edge(0, length + 50);
    Walked walked = Walked.of(graph);
    assertThat(walked.search()).isEqualTo(StuckSearch.DONE);
    assertThat(walked.found()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_same_as_walking_forwards_from_each_state(SearchOrder order) {
    Random random = new Random(5);
    for (int graphs = 0; graphs < 2_000; graphs++) {
      int states = 1 + random.nextInt(14);
      Digraph graph = new Digraph();
      for (int s = 0; s < states; s++) {
        int edges = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
        for (int e = 0; e < edges; e++) {
          graph.edge(s, random.nextInt(states));
        }
        if (edges == 0 && random.nextInt(3) == 0) {
          graph.stuck(s);
        }
        if (edges > 0 && random.nextInt(20) == 0) {
          graph.violation(s, "I1");
        }
      }
      Walked walked = Walked.of(graph, CONFIG.withSearch(order));
      if (walked.walk().statistics().endStates() == 0) {
        continue;
      }
      StateSpace space = walked.explorer().space(walked.walk()).orElseThrow();
      for (int s = 0; s < states; s++) {
        if (space.number(vector(s)) >= 0) {
          assertThat(walked.explorer().isStuck(vector(s)))
              .as("state %d of graph %d", s, graphs)
              .isEqualTo(endSearch(graph, s) == EndSearch.Answer.CANNOT_END);
        }
      }
    }
  }
}
