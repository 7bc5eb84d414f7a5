package foliowalk.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.run.Budget;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers of maximal paths, on graphs written down edge by edge. */
class ScheduleCounterTest {
  private static final int VIOLATION = StateGraph.VIOLATION;

  /** The targets of the edges of state 0, of state 1, and so on. */
  private static Optional<BigInteger> count(int[]... targets) {
    StateGraph graph = new StateGraph();
    for (int s = 0; s < targets.length; s++) {
      graph.discovered(s - 1, 0);
    }
    for (int s = 0; s < targets.length; s++) {
      for (int t : targets[s]) {
        graph.edge(t);
      }
      graph.expanded(s);
    }
    return new ScheduleCounter(graph, targets.length, Budget.unlimited()).count();
  }

  private static int[] to(int... targets) {
    return targets;
  }

  @Test
  void one_state_is_one_path() {
    assertThat(count(to())).contains(BigInteger.ONE);
  }

  @Test
  void a_diamond_has_two() {
    assertThat(count(to(1, 2), to(3), to(3), to())).contains(BigInteger.TWO);
  }

  @Test
  void every_edge_between_two_states_counts() {
    assertThat(count(to(1, 1, 1), to(2, 2), to())).contains(BigInteger.valueOf(6));
  }

  @Test
  void a_path_ends_in_each_violation() {
    assertThat(count(to(VIOLATION, 1), to(VIOLATION, VIOLATION, 2), to()))
        .contains(BigInteger.valueOf(4));
  }

  @Test
  void a_violation_behind_several_paths_counts_for_each() {
    assertThat(count(to(1, 1), to(VIOLATION))).contains(BigInteger.TWO);
  }

  @Test
  void every_end_counts() {
    assertThat(count(to(1, 2, 3), to(), to(), to())).contains(BigInteger.valueOf(3));
  }

  @Test
  void an_edge_back_to_an_earlier_state_is_fine_without_a_cycle() {
    // 0 to 2 to 1, where 1 was numbered before 2.
    assertThat(count(to(1, 2), to(3), to(1), to())).contains(BigInteger.TWO);
  }

  @Test
  void a_cycle_has_no_number() {
    assertThat(count(to(1), to(2), to(1, 3), to())).isEmpty();
  }

  @Test
  void a_loop_has_no_number() {
    assertThat(count(to(1), to(1))).isEmpty();
  }

  @Test
  void a_cycle_through_the_first_state_has_no_number() {
    assertThat(count(to(1), to(0))).isEmpty();
  }

  @Test
  void numbers_do_not_overflow() {
    int layers = 200;
    int[][] targets = new int[layers + 1][];
    for (int s = 0; s < layers; s++) {
      targets[s] = to(s + 1, s + 1, s + 1);
    }
    targets[layers] = to();
    assertThat(count(targets)).contains(BigInteger.valueOf(3).pow(layers));
  }

  @Test
  void numbers_around_the_limit_of_a_long_add_up() {
    // 2^62 + 2^62 = 2^63 by one path more at the end: small and big numbers meet.
    int[][] targets = new int[66][];
    for (int s = 0; s < 62; s++) {
      targets[s] = to(s + 1, s + 1);
    }
    targets[62] = to(63, 64);
    targets[63] = to(65);
    targets[64] = to(65, 65);
    targets[65] = to();
    assertThat(count(targets)).contains(BigInteger.TWO.pow(62).multiply(BigInteger.valueOf(3)));
  }

  @Test
  void states_expanded_out_of_order_are_counted() {
    StateGraph graph = new StateGraph();
    for (int s = 0; s < 4; s++) {
      graph.discovered(s - 1, 0);
    }
    // As a depth-first search does: 0, then 2 before 1.
    graph.edge(1);
    graph.edge(2);
    graph.expanded(0);
    graph.edge(3);
    graph.edge(1);
    graph.expanded(2);
    graph.expanded(3);
    graph.edge(3);
    graph.expanded(1);
    assertThat(new ScheduleCounter(graph, 4, Budget.unlimited()).count())
        .contains(BigInteger.valueOf(3));
  }
}
