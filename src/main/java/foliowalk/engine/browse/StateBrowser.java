package foliowalk.engine.browse;

import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.engine.Canary;
import foliowalk.engine.EmbeddedWalker;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.search.StateSpace;
import foliowalk.engine.semantics.FinalFieldLeak;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.StateVector;
import foliowalk.program.Program;
import foliowalk.program.link.Linker;
import foliowalk.result.Coverage;
import foliowalk.result.StateDiagram;
import foliowalk.walker.StopSignal;
import foliowalk.walker.UnusableInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A program to walk by hand, with a walk of all its states behind it that tells what can still
 * happen. Any thread may call; each person's own walk is a {@link Walkabout}.
 */
public final class StateBrowser {
  private final RunConfig config;
  private volatile Linked linked;
  private volatile Exploration exploration;
  private volatile Explored explored;

  /** A linked program, and the final fields whose reads are scheduling points in it. */
  record Linked(Program program, TreeSet<String> leaked) {}

  /** The states of one linked program. */
  private record Explored(Linked linked, StateSpace space) {}

  private StateBrowser(RunConfig config, Linked linked) {
    this.config = config;
    this.linked = linked;
    this.exploration = Exploration.begun(assumptions(linked));
  }

  /**
   * Links a program.
   *
   * @throws UnusableInputException when it cannot be read or uses what is not supported
   */
  public static StateBrowser open(RunConfig config) throws UnusableInputException {
    return new StateBrowser(
        config.withSearch(SearchOrder.BFS).withCountSchedules(false),
        link(config, new TreeSet<>()));
  }

  private static Linked link(RunConfig config, TreeSet<String> leaked)
      throws UnusableInputException {
    return new Linked(Linker.link(config, leaked), leaked);
  }

  private List<String> assumptions(Linked of) {
    return EmbeddedWalker.assumptions(config, of.program, of.leaked);
  }

  /** What is walked. */
  public RunConfig config() {
    return config;
  }

  /** SHA-256 of the class files. */
  public String programHash() {
    return linked.program.hash;
  }

  /** How far the walk behind this has come. */
  public Exploration exploration() {
    return exploration;
  }

  /** A walk by hand, at the initial state. */
  public Walkabout walkabout() {
    return new Walkabout(this);
  }

  Linked linked() {
    return linked;
  }

  /**
   * Links again with a field treated as not final, unless somebody else has done so.
   *
   * @param in what was linked when it was found
   */
  synchronized void leaked(FinalFieldLeak leak, Linked in) {
    if (linked != in) {
      return;
    }
    TreeSet<String> fields = new TreeSet<>(in.leaked);
    fields.add(leak.field());
    try {
      linked = link(config, fields);
    } catch (UnusableInputException e) {
      throw new IllegalStateException("the program changed while it was walked", e);
    }
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
      while (!exploredWhole(stop)) {
        exploration = Exploration.begun(assumptions(linked));
      }
    } catch (OutOfMemoryError e) {
      exploration =
          exploration.failed("the heap is full; --max-states or FOLIOWALK_OPTS=-Xmx... would help");
    }
  }

  /** Says that the walk ended for a reason of its caller's. */
  public void failed(String why) {
    exploration = exploration.failed(why);
  }

  /** False when it has to be done again with another final field in doubt. */
  private boolean exploredWhole(StopSignal stop) {
    Linked of = linked;
    List<String> assumptions = assumptions(of);
    Explorer explorer =
        new Explorer(
            new JavaTransitionSystem(of.program, config),
            config,
            (states, transitions, depth, frontier, seconds) ->
                exploration =
                    Exploration.running(states, transitions, depth, frontier, assumptions),
            stop,
            true);
    try {
      Explorer.Walk walk = explorer.walk(assumptions);
      if (linked != of) {
        return false; // a person met the leak first
      }
      explorer.space(walk).ifPresent(space -> explored = new Explored(of, space));
      exploration =
          Exploration.ended(reason(walk), walk.statistics(), assumptions, counterexamples(walk));
      return true;
    } catch (FinalFieldLeak leak) {
      leaked(leak, of);
      return false;
    }
  }

  private String reason(Explorer.Walk walk) {
    Coverage coverage = walk.coverage();
    if (coverage.complete()) {
      return explored == null ? "the graph has too many edges to be searched backwards" : "";
    }
    List<String> reasons = new ArrayList<>(coverage.cuts());
    coverage.error().ifPresent(reasons::add);
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
    Explored known = explored;
    return known == null || !known.space.complete()
        ? Optional.empty()
        : Optional.of(new DiagramDrawing(known.linked.program, config, known.space).draw());
  }

  /** What can be said of a state of a linked program. */
  Outlook outlook(Linked of, StateVector state) {
    Explored known = explored;
    if (known == null || known.linked != of) {
      return Outlook.NOT_KNOWN;
    }
    int number = known.space.number(state);
    int distance = number < 0 ? StateSpace.NONE : known.space.distance(number);
    boolean complete = known.space.complete();
    if (distance != StateSpace.NONE) {
      return new Outlook(Outlook.Reach.REACHABLE, distance, complete);
    }
    // Of a complete walk every state that can be come to has a number.
    return complete && number >= 0
        ? new Outlook(Outlook.Reach.NOT_REACHABLE, -1, true)
        : Outlook.NOT_KNOWN;
  }
}
