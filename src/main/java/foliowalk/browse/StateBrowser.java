package foliowalk.browse;

import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.engine.Canary;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.search.StateSpace;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.StateVector;
import foliowalk.program.Program;
import foliowalk.program.link.Linker;
import foliowalk.result.Completeness;
import foliowalk.result.StateDiagram;
import foliowalk.run.Budget;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program to walk by hand, with a walk of all its states behind it that tells what can still
 * happen. Any thread may call; each person's own walk is a {@link Session}.
 */
public final class StateBrowser {
  private final RunConfig config;
  private final Program program;
  private volatile Exploration exploration;
  private volatile StateSpace explored;

  private StateBrowser(RunConfig config, Program program) {
    this.config = config;
    this.program = program;
    this.exploration = Exploration.begun(List.of(EmbeddedEngine.SEQUENTIAL_CONSISTENCY));
  }

  /**
   * Links a program.
   *
   * @throws UnusableInputException when it cannot be read or uses what is not supported
   */
  public static StateBrowser open(RunConfig config) throws UnusableInputException {
    return open(config, new StopSignal());
  }

  /**
   * As above.
   *
   * @param stop may end it, by {@link foliowalk.run.BudgetExceededException}
   */
  public static StateBrowser open(RunConfig config, StopSignal stop) throws UnusableInputException {
    return new StateBrowser(
        config.withSearch(SearchOrder.BFS).withCountSchedules(false),
        Linker.link(config, new Budget(config.limits(), stop)));
  }

  /** What is walked. */
  public RunConfig config() {
    return config;
  }

  /** SHA-256 of the class files. */
  public String programHash() {
    return program.hash;
  }

  /** How far the walk behind this has come. */
  public Exploration exploration() {
    return exploration;
  }

  /** A walk by hand, at the initial state. */
  public Session session() {
    return new Session(this);
  }

  Program program() {
    return program;
  }

  /**
   * Walks all states, breadth-first, to the end or to a limit of the configuration. Called once; it
   * never throws for what the program does, {@link #exploration} tells.
   */
  public void explore(StopSignal stop) {
    try {
      Optional<String> canary = Canary.failure();
      if (canary.isPresent()) {
        exploration = exploration.failed("the self-check of this process failed: " + canary.get());
        return;
      }
      exploreAll(stop);
    } catch (OutOfMemoryError e) {
      exploration =
          exploration.failed("the heap is full; --max-states or FOLIOWALK_OPTS=-Xmx... would help");
    }
  }

  /** Says that the walk ended for a reason of its caller's. */
  public void failed(String why) {
    exploration = exploration.failed(why);
  }

  private void exploreAll(StopSignal stop) {
    Budget budget = new Budget(config.limits(), stop);
    JavaTransitionSystem system = new JavaTransitionSystem(program, config);
    system.watch(budget);
    Explorer explorer =
        new Explorer(
            system,
            config,
            (states, transitions, depth, frontier, seconds) ->
                exploration =
                    Exploration.running(
                        states,
                        transitions,
                        depth,
                        frontier,
                        EmbeddedEngine.assumptions(config, system.execution())),
            budget);
    Explorer.Walk walk = explorer.walk();
    explored = explorer.space(walk).orElse(null);
    exploration =
        Exploration.ended(
            reason(walk),
            walk.statistics(),
            EmbeddedEngine.assumptions(config, system.execution(), walk),
            counterexamples(walk));
  }

  private String reason(Explorer.Walk walk) {
    Completeness completeness = walk.completeness();
    if (completeness.complete()) {
      return explored == null ? "the graph has too many edges to be searched backwards" : "";
    }
    List<String> reasons = new ArrayList<>(completeness.cuts());
    completeness.error().ifPresent(reasons::add);
    return reasons.isEmpty() ? "ended early" : String.join("; ", reasons);
  }

  private static List<Exploration.Counterexample> counterexamples(Explorer.Walk walk) {
    return walk.violations().stream()
        .map(f -> new Exploration.Counterexample(f.property(), f.message(), f.choices()))
        .toList();
  }

  /**
   * Every state and every step, asked after {@link #explore} of a program that is small: each state
   * is gone to from the start.
   *
   * @return empty unless the walk was complete
   */
  public Optional<StateDiagram> diagram() {
    StateSpace known = explored;
    return known == null || !known.complete()
        ? Optional.empty()
        : Optional.of(new DiagramDrawing(program, config, known).draw());
  }

  /** What can be said of a state. */
  Outlook outlook(StateVector state) {
    StateSpace known = explored;
    if (known == null) {
      return Outlook.NOT_KNOWN;
    }
    int number = known.number(state);
    int distance = number < 0 ? StateSpace.NONE : known.distance(number);
    boolean complete = known.complete();
    if (distance != StateSpace.NONE) {
      return new Outlook(Outlook.Reach.REACHABLE, distance, complete);
    }
    // Of a complete walk every state that can be come to has a number.
    return complete && number >= 0
        ? new Outlook(Outlook.Reach.NOT_REACHABLE, -1, true)
        : Outlook.NOT_KNOWN;
  }
}
