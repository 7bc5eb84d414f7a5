package foliowalk.result;

import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every state of a small program and every step between them.
 *
 * @param states what each is, in the order in which a breadth-first walk comes to them; a state's
 *     number is its place here, and 0 is the initial state
 * @param edges one for each step, by the state they lead from and the order of its choices
 */
public record StateDiagram(List<State> states, List<Edge> edges) {

  /** Copies the lists. */
  public StateDiagram {
    states = List.copyOf(states);
    edges = List.copyOf(edges);
  }

  /** What a state is. */
  public enum State {
    /** Some thread can move. */
    OPEN,
    /** Every thread that keeps the program alive has ended. */
    ENDED,
    /** No thread can move and not all have ended. */
    DEADLOCK,
    /** Threads can move, and no schedule can end. */
    STUCK
  }

  /**
   * A step from a state.
   *
   * @param from the state
   * @param choice position of the step among those enabled there
   * @param step thread and place, as a schedule names them that takes the first way to the state
   * @param to the state it leads to; empty when it violates a property, which ends the path
   * @param property what it violates; empty when nothing
   */
  public record Edge(int from, int choice, Step step, Optional<Integer> to, String property) {}

  /**
   * The edges of a schedule from the initial state.
   *
   * @throws IllegalArgumentException when the schedule does not fit
   */
  public List<Edge> path(List<Integer> choices) {
    List<Edge> path = new ArrayList<>();
    Optional<Integer> here = Optional.of(0);
    for (int choice : choices) {
      Optional<Integer> from = here;
      Edge taken =
          edges.stream()
              .filter(edge -> from.equals(Optional.of(edge.from())) && edge.choice() == choice)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "step " + (path.size() + 1) + " of the schedule is no edge"));
      path.add(taken);
      here = taken.to();
    }
    return path;
  }
}
