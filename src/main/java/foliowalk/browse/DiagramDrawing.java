package foliowalk.browse;

import foliowalk.config.RunConfig;
import foliowalk.engine.record.RecordedPath;
import foliowalk.engine.search.StateSpace;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.program.Program;
import foliowalk.result.StateDiagram;
import foliowalk.result.StateDiagram.Edge;
import foliowalk.result.StateDiagram.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the steps of a state space that was walked whole, breadth-first. Each state is gone to by
 * the first way to it, since the names of threads are those of a path; the effort is the number of
 * states times their distance.
 */
final class DiagramDrawing {
  private final Program program;
  private final RunConfig config;
  private final StateSpace space;
  private final List<State> states = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  /** The first way to each state met so far, by its number. */
  private final List<List<Integer>> ways = new ArrayList<>();

  DiagramDrawing(Program program, RunConfig config, StateSpace space) {
    this.program = program;
    this.config = config;
    this.space = space;
  }

  StateDiagram draw() {
    ways.add(List.of());
    for (int state = 0; state < space.size(); state++) {
      leave(state);
    }
    return new StateDiagram(states, edges);
  }

  private void leave(int state) {
    RecordedPath path = new RecordedPath(program, config);
    ways.get(state).forEach(path::take);
    for (int choice = 0; choice < path.options(); choice++) {
      edges.add(edge(state, choice, path.preview(choice)));
    }
    if (path.options() > 0) {
      states.add(space.stuck(state) ? State.STUCK : State.OPEN);
    } else {
      states.add(path.broken().isPresent() ? State.DEADLOCK : State.ENDED);
    }
  }

  private Edge edge(int from, int choice, RecordedPath.Preview preview) {
    if (preview.outcome() instanceof Broken broken) {
      return new Edge(from, choice, preview.step(), Optional.empty(), broken.property());
    }
    if (preview.outcome() != Outcome.STATE) {
      throw new IllegalStateException("a complete walk has no step that is not supported");
    }
    int to = space.number(preview.state());
    if (to == ways.size()) { // the walk numbered them in this order
      List<Integer> way = new ArrayList<>(ways.get(from));
      way.add(choice);
      ways.add(way);
    }
    return new Edge(from, choice, preview.step(), Optional.of(to), "");
  }
}
