package foliowalk.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.engine.system.StateVector;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Distances to a violation, on graphs drawn by hand. */
class StateSpaceTest {
  private static final RunConfig CONFIG = RunConfig.of("graph", List.of(), List.of());

  private static StateSpace space(Digraph graph, SearchOrder order) {
    Explorer explorer =
        new Explorer(
            graph,
            CONFIG.withSearch(order).withCountSchedules(false),
            ProgressListener.NONE,
            new StopSignal());
    return explorer.space(explorer.walk()).orElseThrow();
  }

  /** Distances of the states 0 to n - 1, by their names in the drawing. */
  private static List<Integer> distances(Digraph graph, int n, SearchOrder order) {
    StateSpace space = space(graph, order);
    return IntStream.range(0, n).mapToObj(s -> space.distance(number(space, s))).toList();
  }

  private static int number(StateSpace space, int state) {
    StateVector vector = new StateVector();
    vector.words[0] = state;
    vector.length = 1;
    return space.number(vector);
  }

  @Test
  void nearest_of_several_violations_counts_in_either_order_of_search() {
    for (SearchOrder order : SearchOrder.values()) {
      Digraph graph =
          new Digraph().path(0, 1, 2, 3).violation(3, "far").path(1, 4).violation(4, "near");
      assertThat(distances(graph, 5, order)).containsExactly(3, 2, 2, 1, 1);
    }
  }

  @Test
  void deadlock_is_a_violation_where_it_stands() {
    Digraph graph = new Digraph().path(0, 1, 2).stuck(2).violation(0, "p");
    assertThat(distances(graph, 3, SearchOrder.BFS)).containsExactly(1, 1, 0);
  }

  @Test
  void deadlock_is_nearer_than_a_violating_step_as_far_away() {
    // 0 -> 1 (stuck); 0 -> 2 -> 3 violates: from 0 one step, not three.
    Digraph graph = new Digraph().path(0, 2, 3).violation(3, "p").edge(0, 1).stuck(1);
    assertThat(distances(graph, 4, SearchOrder.BFS)).containsExactly(1, 0, 2, 1);
  }

  @Test
  void cycle_without_a_way_out_reaches_nothing() {
    Digraph graph = new Digraph().path(0, 1, 2, 1).path(0, 3, 0).violation(3, "p");
    assertThat(distances(graph, 4, SearchOrder.BFS))
        .containsExactly(2, StateSpace.NONE, StateSpace.NONE, 1);
  }

  @Test
  void an_expansion_that_ends_in_an_error_adds_no_edge_of_another_state() {
    // 2 is expanded last; its first edge leads to 1, which no other state's edge does but that of
    // 0.
    Digraph graph = new Digraph().edge(0, 1).edge(0, 2).edge(2, 1).unsupported(2, "native");
    graph.violation(1, "p");
    StateSpace space = space(graph, SearchOrder.BFS);
    assertThat(space.complete()).isFalse();
    assertThat(space.distance(number(space, 0))).isEqualTo(2);
    assertThat(space.distance(number(space, 2))).isEqualTo(StateSpace.NONE);
  }

  @Test
  void a_state_that_was_not_walked_has_no_number() {
    assertThat(number(space(new Digraph().path(0, 1), SearchOrder.BFS), 7)).isEqualTo(-1);
  }
}
