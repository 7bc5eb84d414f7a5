package foliowalk.engine.search;

import foliowalk.config.RunConfig;
import foliowalk.engine.store.ExactVisitedSet;
import foliowalk.engine.store.StoreFullException;
import foliowalk.engine.store.VisitedSet;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.engine.system.TransitionSystem.Unsupported;
import foliowalk.result.Completeness;
import foliowalk.result.Statistics;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.run.BudgetExceededException;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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
  private StuckStates stuck = StuckStates.NOT_KNOWN;

  /**
   * A violation as the search sees it.
   *
   * @param choices positions of the choices from the initial state to and including the step that
   *     violates; for a deadlock up to the state in which nobody can move, for {@code stuck} up to
   *     the first from which no schedule can end
   */
  public record Found(String property, String message, List<Integer> choices) {}

  /** What a walk found. */
  public record Walk(List<Found> violations, Completeness completeness, Statistics statistics) {}

  /** A walk that has not begun. */
  public Explorer(
      TransitionSystem system, RunConfig config, ProgressListener progress, StopSignal stop) {
    this(system, config, progress, new Budget(config.limits(), stop));
  }

  /**
   * As above.
   *
   * @param budget that of the whole run, which may have begun before this walk
   */
  public Explorer(
      TransitionSystem system, RunConfig config, ProgressListener progress, Budget budget) {
    this.system = system;
    this.config = config;
    this.progress = progress;
    this.budget = budget;
    this.graph = new StateGraph();
    this.frontier = Frontier.of(config.search());
  }

  /** Walks to the end or to a limit. Which assumptions that rests on is for the caller to say. */
  public Walk walk() {
    began = System.nanoTime();
    system.initial(next);
    store(-1, 0);
    boolean complete = expandWithinHeap();
    double seconds = seconds();
    if (depthCut) {
      cuts.add("--max-depth " + config.limits().maxDepth() + " reached");
    }
    complete &= cuts.isEmpty();
    Schedules schedules = countWithinHeap(complete);
    stuck = complete ? lookForStuck() : StuckStates.NOT_KNOWN;
    Statistics statistics =
        new Statistics(
            states,
            transitions,
            deepest,
            endStates,
            schedules.number,
            schedules.note,
            seconds,
            budget.peakMemory());
    Completeness completeness =
        new Completeness(complete, cuts, List.of(), Optional.ofNullable(error))
            .with(stuck.search());
    return new Walk(List.copyOf(found.values()), completeness, statistics);
  }

  /** A number of schedules, or why there is none. */
  private record Schedules(Optional<BigInteger> number, String note) {
    static Schedules none(String why) {
      return new Schedules(Optional.empty(), why);
    }
  }

  private Schedules countWithinHeap(boolean complete) {
    if (!config.countSchedules()) {
      return Schedules.none("not counted (--no-schedules)");
    }
    if (!complete) {
      return Schedules.none("not counted: the walk is not complete");
    }
    try {
      Optional<BigInteger> number = new ScheduleCounter(graph, states, budget).count();
      return number.isEmpty()
          ? Schedules.none("no finite number: the state graph has a cycle")
          : new Schedules(number, "");
    } catch (BudgetExceededException e) {
      return Schedules.none("not counted: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      return Schedules.none("not counted: " + heapIsFull());
    }
  }

  /** A search that does not come to its end cuts the run: what it would have found is not known. */
  private StuckStates lookForStuck() {
    try {
      StuckStates known = StuckStates.of(system, visited, graph, endStates, budget);
      if (known == StuckStates.NOT_KNOWN) {
        cuts.add("too many steps to look for threads that loop for ever");
      }
      nearest(known.states())
          .ifPresent(
              state ->
                  found.put(
                      Violation.STUCK, new Found(Violation.STUCK, stuck(List.of()), path(state))));
      nearest(known.heldBack()).ifPresent(state -> cuts.add(heldBack(state)));
      return known;
    } catch (StoreFullException | BudgetExceededException e) {
      cuts.add(e.getMessage() + ", while looking for threads that loop for ever");
    } catch (OutOfMemoryError e) {
      cuts.add(heapIsFull() + ", while looking for threads that loop for ever");
    }
    return StuckStates.NOT_KNOWN;
  }

  private String heldBack(int state) {
    visited.get(state, current);
    return "what a time-out leads to was not walked: --timeouts last holds it back for as long as"
        + " others can move, which they can for ever ("
        + String.join("; ", system.blocked(current))
        + "); --timeouts any walks it";
  }

  /** The state with the shortest known way; breadth-first there is no shorter one. */
  private Optional<Integer> nearest(BitSet among) {
    return among.stream().boxed().min(Comparator.comparingInt(graph::depth));
  }

  /**
   * Whether no schedule can end from a state; asked after {@link #walk}. False of every state where
   * nobody looked.
   */
  public boolean isStuck(StateVector state) {
    int number = stuck.states().isEmpty() ? -1 : visited.find(state);
    return number >= 0 && stuck.states().get(number);
  }

  /**
   * The states walked, with how far each is from a violation; asked after {@link #walk}.
   *
   * @param walk what that returned
   * @return empty when the heap was too small to keep the graph, or there are more edges than an
   *     array can index
   */
  public Optional<StateSpace> space(Walk walk) {
    return graph == null
        ? Optional.empty()
        : StateSpace.of(visited, graph, stuck.states(), walk.completeness().complete());
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
      cuts.add(heapIsFull());
      return false;
    }
  }

  private static String heapIsFull() {
    return "the heap of "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MiB is full; FOLIOWALK_OPTS=-Xmx12g gives more";
  }

  /** Whether the frontier ran empty. */
  private boolean expandAll() {
    int state;
    while ((state = frontier.poll()) >= 0) {
      visited.get(state, current);
      int depth = graph.depth(state);
      system.choices(current, choices);
      if (choices.ended()) {
        ended();
      } else if (choices.deadlock()) {
        deadlock(state);
      }
      if (choices.size() == 0) {
        // The path ends here.
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

  /** A schedule may end here also where daemons can go on. */
  private void ended() {
    endStates++;
    if (choices.size() > 0) {
      graph.edge(StateGraph.ENDED);
    }
  }

  private void deadlock(int state) {
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

  /**
   * The message of a state from which no schedule can end.
   *
   * @param threads what each thread does there; none when that is not known
   */
  public static String stuck(List<String> threads) {
    return "from here no schedule can end"
        + (threads.isEmpty() ? "" : ": " + String.join("; ", threads));
  }

  private boolean expand(int state) {
    int count = choices.size();
    for (int i = 0; i < count; i++) {
      transitions++;
      Outcome outcome = system.step(current, choices.get(i), next);
      if (outcome == Outcome.STATE) {
        graph.edge(store(state, i));
      } else if (outcome instanceof Broken broken) {
        graph.edge(StateGraph.VIOLATION);
        deepest = Math.max(deepest, graph.depth(state) + 1);
        violated(broken, state, i);
      } else {
        error = "unsupported: " + ((Unsupported) outcome).what();
        return false;
      }
    }
    return true;
  }

  private void violated(Broken broken, int state, int position) {
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
