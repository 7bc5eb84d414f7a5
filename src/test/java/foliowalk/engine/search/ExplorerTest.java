package foliowalk.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.result.Statistics;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Search rules on graphs of a few states. */
class ExplorerTest {
  private static final RunConfig CONFIG = RunConfig.of("none", List.of(), List.of());

  private static Explorer.Walk walk(Digraph graph, RunConfig config) {
    return new Explorer(graph, config, ProgressListener.NONE, new StopSignal()).walk();
  }

  private static Explorer.Walk limited(Digraph graph, long maxStates, int maxDepth) {
    return walk(graph, CONFIG.withLimits(new Limits(maxStates, maxDepth, Duration.ZERO, 0)));
  }

  private static Digraph endless() {
    Digraph graph = new Digraph();
    for (int i = 0; i < 100_000; i++) {
      graph.edge(i, i + 1);
    }
    return graph;
  }

  /** A diamond with a tail: 0 to 1 and 2, both to 3, then 4. */
  private static Digraph diamond() {
    return new Digraph().path(0, 1, 3, 4).path(0, 2, 3);
  }

  @ParameterizedTest
  @EnumSource(SearchOrder.class)
  void a_diamond_has_its_numbers(SearchOrder order) {
    Explorer.Walk walk = walk(diamond(), CONFIG.withSearch(order));
    Statistics numbers = walk.statistics();
    assertThat(numbers.states()).isEqualTo(5);
    assertThat(numbers.transitions()).isEqualTo(5);
    assertThat(numbers.depth()).isEqualTo(3);
    assertThat(numbers.endStates()).isEqualTo(1);
    assertThat(numbers.schedules()).contains(BigInteger.TWO);
    assertThat(walk.violations()).isEmpty();
    assertThat(walk.completeness().complete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(SearchOrder.class)
  void a_state_without_choices_is_an_end_or_a_deadlock(SearchOrder order) {
    Digraph graph = new Digraph().edge(0, 1).edge(0, 2).edge(0, 3).stuck(2);
    Explorer.Walk walk = walk(graph, CONFIG.withSearch(order));
    assertThat(walk.statistics().endStates()).isEqualTo(2);
    assertThat(walk.violations()).hasSize(1);
    Explorer.Found found = walk.violations().get(0);
    assertThat(found.property()).isEqualTo("deadlock");
    assertThat(found.choices()).containsExactly(1);
    assertThat(found.message()).contains("thread at 2");
  }

  @Test
  void breadth_first_finds_a_shortest_counterexample() {
    Digraph graph =
        new Digraph().path(0, 1, 2, 3).violation(3, "p").path(0, 4).violation(4, "p").edge(4, 3);
    Explorer.Walk walk = walk(graph, CONFIG);
    assertThat(walk.violations()).hasSize(1);
    assertThat(walk.violations().get(0).choices()).containsExactly(1, 0);
    assertThat(walk.violations().get(0).message()).isEqualTo("from 4");
  }

  @ParameterizedTest
  @EnumSource(SearchOrder.class)
  void exploration_goes_on_after_a_violation(SearchOrder order) {
    Digraph graph =
        new Digraph().violation(0, "p").edge(0, 1).violation(1, "q").violation(1, "p").edge(1, 2);
    Explorer.Walk walk = walk(graph, CONFIG.withSearch(order));
    assertThat(walk.violations())
        .extracting(Explorer.Found::property)
        .containsExactlyInAnyOrder("p", "q");
    assertThat(walk.statistics().states()).isEqualTo(3);
    assertThat(walk.statistics().transitions()).isEqualTo(5);
    assertThat(walk.statistics().schedules()).contains(BigInteger.valueOf(4));
    assertThat(walk.completeness().complete()).isTrue();
  }

  @Test
  void a_violation_counts_in_the_depth() {
    assertThat(walk(new Digraph().edge(0, 1).violation(1, "p"), CONFIG).statistics().depth())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(SearchOrder.class)
  void depth_limit_makes_the_walk_incomplete(SearchOrder order) {
    RunConfig config = CONFIG.withSearch(order).withLimits(new Limits(0, 2, Duration.ZERO, 0));
    Explorer.Walk walk = walk(diamond(), config);
    assertThat(walk.completeness().complete()).isFalse();
    assertThat(walk.completeness().frontierEmpty()).isFalse();
    assertThat(walk.completeness().cuts()).containsExactly("--max-depth 2 reached");
    assertThat(walk.statistics().states()).isEqualTo(4);
    assertThat(walk.statistics().schedules()).isEmpty();
    assertThat(walk.statistics().schedulesNote()).isNotEmpty();
  }

  @Test
  void depth_limit_that_cuts_no_step_leaves_the_walk_complete() {
    assertThat(limited(diamond(), 0, 3).completeness().complete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(SearchOrder.class)
  void state_limit_makes_the_walk_incomplete(SearchOrder order) {
    RunConfig config = CONFIG.withSearch(order).withLimits(new Limits(3, 0, Duration.ZERO, 0));
    Explorer.Walk walk = walk(diamond(), config);
    assertThat(walk.completeness().complete()).isFalse();
    assertThat(walk.completeness().cuts()).containsExactly("--max-states 3 reached");
    assertThat(walk.statistics().schedules()).isEmpty();
  }

  @Test
  void state_limit_above_the_number_of_states_cuts_nothing() {
    assertThat(limited(diamond(), 6, 0).completeness().complete()).isTrue();
  }

  @Test
  void time_limit_makes_the_walk_incomplete() {
    Limits limits = new Limits(0, 0, Duration.ofNanos(1), 0);
    assertThat(walk(endless(), CONFIG.withLimits(limits)).completeness().cuts())
        .singleElement()
        .asString()
        .startsWith("--max-time");
  }

  @Test
  void memory_limit_makes_the_walk_incomplete() {
    Limits limits = new Limits(0, 0, Duration.ZERO, 1);
    assertThat(walk(endless(), CONFIG.withLimits(limits)).completeness().cuts())
        .singleElement()
        .asString()
        .startsWith("--max-memory");
  }

  @Test
  void stop_signal_makes_the_walk_incomplete_with_its_words() {
    StopSignal stop = new StopSignal();
    stop.stop("interrupted (Ctrl-C)");
    Explorer.Walk walk = new Explorer(endless(), CONFIG, ProgressListener.NONE, stop).walk();
    assertThat(walk.completeness().cuts()).containsExactly("interrupted (Ctrl-C)");
    assertThat(walk.completeness().complete()).isFalse();
  }

  @Test
  void what_cannot_be_interpreted_is_an_error_and_no_cut() {
    Explorer.Walk walk = walk(new Digraph().path(0, 1).unsupported(1, "native m()"), CONFIG);
    assertThat(walk.completeness().error()).contains("unsupported: native m()");
    assertThat(walk.completeness().complete()).isFalse();
  }

  @Test
  void a_cycle_is_walked_once_and_has_no_number_of_schedules() {
    Statistics numbers = walk(new Digraph().path(0, 1, 2, 1).edge(2, 3), CONFIG).statistics();
    assertThat(numbers.states()).isEqualTo(4);
    assertThat(numbers.transitions()).isEqualTo(4);
    assertThat(numbers.schedules()).isEqualTo(Optional.empty());
    assertThat(numbers.schedulesNote()).contains("cycle");
  }

  @Test
  void schedules_are_not_counted_when_not_asked_for() {
    RunConfig config = RunConfig.of("none", List.of(), List.of()).withCountSchedules(false);
    Statistics numbers = walk(diamond(), config).statistics();
    assertThat(numbers.schedules()).isEmpty();
    assertThat(numbers.schedulesNote()).contains("not counted");
    assertThat(numbers.states()).isEqualTo(5);
  }
}
