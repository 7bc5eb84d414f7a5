package foliowalk.engine.search;

import foliowalk.config.RunConfig;
import foliowalk.engine.store.ExactVisitedSet;
import foliowalk.engine.store.StoreFullException;
import foliowalk.engine.store.VisitedSet;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.engine.system.TransitionSystem.Ending;
import foliowalk.result.Coverage;
import foliowalk.result.Statistics;
import foliowalk.result.Violation;
import foliowalk.walker.Budget;
import foliowalk.walker.BudgetExceededException;
import foliowalk.walker.ProgressListener;
import foliowalk.walker.StopSignal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks a transition system: takes a state from the frontier, takes every step from it, stores what
 * is new. Goes on after a violation, whose path ends there, and keeps the first one of each
 * property; breadth-first that one is a shortest.
 */
public final class Explorer {
  private final TransitionSystem system;
  private final RunConfig config;
  private final ProgressListener progress;
  private final Budget budget;
  private VisitedSet visited = new ExactVisitedSet();
  private StateGraph graph;
  private Frontier frontier;
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final List<String> cuts = new ArrayList<>();
  private final StateVector current = new StateVector();
  private final StateVector next = new StateVector();
  private final Choices choices = new Choices();
  private String error;
  private long began;
  private int states;
  private long transitions;
  private long endStates;
  private int deepest;
  private boolean depthCut;

  /**
   * A violation as the search sees it.
   *
   * @param choices positions of the choices from the initial state to and including the step that
   *     violates; for a deadlock up to the state that is stuck
   */
  public record Found(String property, String message, List<Integer> choices) {}

  /** What a walk found. */
  public record Walk(List<Found> violations, Coverage coverage, Statistics statistics) {}

  /**
   * A walk that has not begun.
   *
   * @param assumptions lines that the coverage has to carry
   */
  public Explorer(
      TransitionSystem system, RunConfig config, ProgressListener progress, StopSignal stop) {
    this(system, config, progress, stop, config.countSchedules());
  }

  /**
   * As above.
   *
   * @param keepsGraph whether every edge is kept, so that {@link #space} knows what leads to what
   */
  public Explorer(
      TransitionSystem system,
      RunConfig config,
      ProgressListener progress,
      StopSignal stop,
      boolean keepsGraph) {
    this(system, config, progress, new Budget(config.limits(), stop), keepsGraph);
  }

  /**
   * As above.
   *
   * @param budget that of the whole run, which may have begun before this walk
   */
  public Explorer(
      TransitionSystem system,
      RunConfig config,
      ProgressListener progress,
      Budget budget,
      boolean keepsGraph) {
    this.system = system;
    this.config = config;
    this.progress = progress;
    this.budget = budget;
    this.graph = new StateGraph(keepsGraph);
    this.frontier = Frontier.of(config.search());
  }

  /** Walks to the end or to a limit. */
  public Walk walk(List<String> assumptions) {
    began = System.nanoTime();
    system.initial(next);
    store(-1, 0);
    boolean complete = expandWithinHeap();
    double seconds = seconds();
    if (depthCut) {
      cuts.add("--max-depth " + config.limits().maxDepth() + " reached");
    }
    Optional<BigInteger> schedules = Optional.empty();
    String note = "";
    if (!config.countSchedules()) {
      note = "not counted (--no-schedules)";
    } else if (!complete || !cuts.isEmpty()) {
      note = "not counted: the walk is not complete";
    } else {
      try {
        schedules = new ScheduleCounter(graph, states, budget).count();
        note = schedules.isPresent() ? "" : "no finite number: the state graph has a cycle";
      } catch (BudgetExceededException e) {
        note = "not counted: " + e.getMessage();
      }
    }
    Statistics statistics =
        new Statistics(
            states, transitions, deepest, endStates, schedules, note, seconds, budget.peakMemory());
    Coverage coverage = new Coverage(complete, cuts, assumptions, Optional.ofNullable(error));
    return new Walk(List.copyOf(found.values()), coverage, statistics);
  }

  /**
   * The states walked, with how far each is from a violation; asked after {@link #walk}.
   *
   * @param walk what that returned
   * @return empty when the heap was too small to keep the graph, or there are more edges than an
   *     array can index
   */
  public Optional<StateSpace> space(Walk walk) {
    return graph == null || !graph.keepsEdges()
        ? Optional.empty()
        : StateSpace.of(visited, graph, walk.coverage().complete());
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /** As {@link #expandAll}; a full heap is a limit like any other, and so is one met in a step. */
  private boolean expandWithinHeap() {
    try {
      boolean complete = expandAll();
      states = visited.size();
      return complete;
    } catch (StoreFullException | BudgetExceededException e) {
      states = visited.size();
      cuts.add(e.getMessage());
      return false;
    } catch (OutOfMemoryError e) {
      states = visited.size();
      // What was stored is not needed to say what was found; the report needs the room.
      visited = null;
      graph = null;
      frontier = null;
      cuts.add(
          "the heap of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB is full; FOLIOWALK_OPTS=-Xmx12g gives more");
      return false;
    }
  }

  /** Whether the frontier ran empty. */
  private boolean expandAll() {
    int state;
    while ((state = frontier.poll()) >= 0) {
      visited.get(state, current);
      int depth = graph.depth(state);
      system.choices(current, choices);
      if (choices.size() == 0) {
        ended(state);
      } else if (config.limits().maxDepth() > 0 && depth >= config.limits().maxDepth()) {
        depthCut = true;
      } else if (!expand(state)) {
        return false;
      }
      graph.expanded(state);
      String limit = budget.exceeded(visited.size());
      if (limit != null && frontier.size() > 0) {
        cuts.add(limit);
        return false;
      }
      if (budget.reportDue()) {
        progress.progress(visited.size(), transitions, depth, frontier.size(), seconds());
      }
    }
    return !depthCut;
  }

  private void ended(int state) {
    if (system.ending(current) == Ending.ENDED) {
      endStates++;
      return;
    }
    graph.edge(StateGraph.DEADLOCK);
    if (!found.containsKey(Violation.DEADLOCK)) {
      found.put(
          Violation.DEADLOCK,
          new Found(Violation.DEADLOCK, deadlock(system.blocked(current)), path(state)));
    }
  }

  /**
   * The message of a deadlock.
   *
   * @param blocked what each thread waits for
   */
  public static String deadlock(List<String> blocked) {
    return "no thread can move and not all have ended: " + String.join("; ", blocked);
  }

  private boolean expand(int state) {
    int count = choices.size();
    for (int i = 0; i < count; i++) {
      transitions++;
      switch (system.step(current, choices.get(i), next)) {
        case STATE -> graph.edge(store(state, i));
        case VIOLATION -> {
          graph.edge(StateGraph.VIOLATION);
          deepest = Math.max(deepest, graph.depth(state) + 1);
          violated(state, i);
        }
        default -> {
          error = "unsupported: " + system.unsupported();
          return false;
        }
      }
    }
    return true;
  }

  private void violated(int state, int position) {
    TransitionSystem.Broken broken = system.violation();
    if (!found.containsKey(broken.property())) {
      List<Integer> choicesToHere = new ArrayList<>(path(state));
      choicesToHere.add(position);
      found.put(broken.property(), new Found(broken.property(), broken.message(), choicesToHere));
    }
  }

  private int store(int from, int position) {
    int number = visited.add(next);
    if (number < 0) {
      return -1 - number;
    }
    graph.discovered(from, position);
    deepest = Math.max(deepest, graph.depth(number));
    frontier.add(number);
    return number;
  }

  private List<Integer> path(int state) {
    List<Integer> reversed = new ArrayList<>();
    for (int s = state; graph.parent(s) >= 0; s = graph.parent(s)) {
      reversed.add(graph.choice(s));
    }
    java.util.Collections.reverse(reversed);
    return reversed;
  }
}
