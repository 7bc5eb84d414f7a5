package foliowalk.browse;

import foliowalk.browse.Position.Choice;
import foliowalk.browse.Position.Kind;
import foliowalk.browse.Position.Place;
import foliowalk.engine.record.Loops;
import foliowalk.engine.record.RecordedPath;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.store.ExactVisitedSet;
import foliowalk.engine.store.VisitedSet;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Unsupported;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.trace.ObjectState;
import foliowalk.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One person's walk. A place is named by the choices that lead there, so that it can be kept,
 * shared and come back to. Remembers the states it has been in, up to a number. One call at a time.
 */
public final class Session {
  /** States remembered, at most; enough for days of stepping. */
  static final int MOST_REMEMBERED = 20_000;

  private static final int FORGOTTEN = -1;
  private static final int NO_STATE = -2;

  private final StateBrowser browser;
  private final VisitedSet been = new ExactVisitedSet();
  private RecordedPath path;
  private List<ObjectState> before;

  /** For the initial state and each step, the number of the state in {@link #been}. */
  private final List<Integer> states = new ArrayList<>();

  Session(StateBrowser browser) {
    this.browser = browser;
  }

  /**
   * Goes to a place and looks around.
   *
   * @param choices positions of the choices from the initial state
   * @throws IllegalArgumentException when the program does not offer one of them; the message is
   *     one line
   */
  public synchronized Position goTo(List<Integer> choices) {
    move(choices);
    return position();
  }

  /**
   * A shortest known way from a place to a violation.
   *
   * @return the choices from the initial state, through the place, to the violation; empty when no
   *     violation is known to be reachable from there
   * @throws IllegalArgumentException as {@link #goTo}
   */
  public synchronized Optional<List<Integer>> toViolation(List<Integer> choices) {
    move(choices);
    int distance = outlook().distance();
    if (distance < 0) {
      return Optional.empty();
    }
    while (distance > 0) {
      advance(towards(--distance));
    }
    return Optional.of(path.taken());
  }

  /** The first choice that leads to a state at a distance. */
  private int towards(int distance) {
    for (int i = 0; i < path.options(); i++) {
      if (outlook(path.preview(i)).distance() == distance) {
        return i;
      }
    }
    throw new IllegalStateException("no choice leads nearer to the violation");
  }

  private void move(List<Integer> choices) {
    if (path == null || !isPrefix(choices)) {
      path = new RecordedPath(browser.program(), browser.config());
      before = List.of();
      states.clear();
      states.add(remember(path.state()));
    }
    for (int choice : choices.subList(states.size() - 1, choices.size())) {
      advance(choice);
    }
  }

  private boolean isPrefix(List<Integer> choices) {
    List<Integer> taken = path.taken();
    return taken.size() <= choices.size() && taken.equals(choices.subList(0, taken.size()));
  }

  private void advance(int choice) {
    List<ObjectState> now = path.objects();
    if (path.take(choice) instanceof Unsupported unsupported) {
      path = null;
      throw new IllegalArgumentException(
          "step " + states.size() + " is not supported: " + unsupported.what());
    }
    before = now;
    states.add(kind() == Kind.VIOLATION ? NO_STATE : remember(path.state()));
  }

  private int remember(StateVector state) {
    int number = been.find(state);
    if (number >= 0 || been.size() >= MOST_REMEMBERED) {
      return number;
    }
    return been.add(state);
  }

  private Kind kind() {
    if (path.outcome() instanceof Broken) {
      return Kind.VIOLATION;
    }
    if (path.options() > 0) {
      return open(browser.outlook(path.state()));
    }
    return path.broken().isPresent() ? Kind.DEADLOCK : Kind.ENDED;
  }

  /** A violation at no distance, where threads can move: a state from which no schedule ends. */
  private static Kind open(Outlook outlook) {
    return outlook.distance() == 0 ? Kind.STUCK : Kind.OPEN;
  }

  private Place here() {
    return path.broken()
        .map(broken -> new Place(kind(), broken.property(), broken.message()))
        .orElseGet(() -> place(kind()));
  }

  private static Place place(Kind kind) {
    return kind == Kind.STUCK
        ? new Place(kind, Violation.STUCK, Explorer.stuck(List.of()))
        : new Place(kind, "", "");
  }

  private static Place violated(Broken broken) {
    return new Place(Kind.VIOLATION, broken.property(), broken.message());
  }

  private static Place place(Choices onward, Outlook outlook) {
    if (onward.size() > 0) {
      return place(open(outlook));
    }
    return onward.ended()
        ? new Place(Kind.ENDED, "", "")
        : new Place(Kind.DEADLOCK, Violation.DEADLOCK, "no thread can move and not all have ended");
  }

  private Outlook outlook() {
    return switch (kind()) {
      case VIOLATION, DEADLOCK -> new Outlook(Outlook.Reach.REACHABLE, 0, true);
      default -> browser.outlook(path.state());
    };
  }

  private Outlook outlook(RecordedPath.Preview preview) {
    if (preview.outcome() instanceof Unsupported) {
      return Outlook.NOT_KNOWN;
    }
    boolean ends = preview.outcome() instanceof Broken || preview.onward().deadlock();
    return ends ? new Outlook(Outlook.Reach.REACHABLE, 0, true) : browser.outlook(preview.state());
  }

  private Position position() {
    Place here = here();
    Outlook outlook = outlook();
    // A violating step leads to no state; its events say what it did.
    List<ObjectState> objects = states.get(states.size() - 1) == NO_STATE ? before : path.objects();
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < path.options(); i++) {
      choices.add(choice(path.preview(i)));
    }
    Trace trace = path.trace();
    if (here.kind() == Kind.STUCK) {
      trace =
          trace.withBlocked(
              Loops.of(browser.program(), browser.config(), Budget.unlimited(), path.taken()));
    }
    return new Position(trace, here, outlook, before, objects, choices);
  }

  private Choice choice(RecordedPath.Preview preview) {
    Outlook outlook = outlook(preview);
    if (preview.outcome() instanceof Broken broken) {
      return new Choice(preview.step(), violated(broken), outlook, false, FORGOTTEN);
    }
    if (preview.outcome() instanceof Unsupported unsupported) {
      Place place = new Place(Kind.UNSUPPORTED, "", unsupported.what());
      return new Choice(preview.step(), place, outlook, false, FORGOTTEN);
    }
    int number = been.find(preview.state());
    int since = number < 0 ? FORGOTTEN : states.indexOf(number);
    return new Choice(
        preview.step(), place(preview.onward(), outlook), outlook, number >= 0, since);
  }
}
