package foliowalk.engine.browse;

import foliowalk.engine.browse.Position.Choice;
import foliowalk.engine.browse.Position.Kind;
import foliowalk.engine.browse.Position.Place;
import foliowalk.engine.record.Loops;
import foliowalk.engine.record.Playback;
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
public final class Walkabout {
  /** States remembered, at most; enough for days of stepping. */
  static final int MOST_REMEMBERED = 20_000;

  private static final int FORGOTTEN = -1;
  private static final int NO_STATE = -2;

  private final StateBrowser browser;
  private final VisitedSet been = new ExactVisitedSet();
  private Playback playback;
  private List<ObjectState> before;

  /** For the initial state and each step, the number of the state in {@link #been}. */
  private final List<Integer> path = new ArrayList<>();

  Walkabout(StateBrowser browser) {
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
    return Optional.of(playback.taken());
  }

  /** The first choice that leads to a state at a distance. */
  private int towards(int distance) {
    for (int i = 0; i < playback.options(); i++) {
      if (outlook(playback.preview(i)).distance() == distance) {
        return i;
      }
    }
    throw new IllegalStateException("no choice leads nearer to the violation");
  }

  private void move(List<Integer> choices) {
    if (playback == null || !isPrefix(choices)) {
      playback = new Playback(browser.program(), browser.config());
      before = List.of();
      path.clear();
      path.add(remember(playback.state()));
    }
    for (int choice : choices.subList(path.size() - 1, choices.size())) {
      advance(choice);
    }
  }

  private boolean isPrefix(List<Integer> choices) {
    List<Integer> taken = playback.taken();
    return taken.size() <= choices.size() && taken.equals(choices.subList(0, taken.size()));
  }

  private void advance(int choice) {
    List<ObjectState> now = playback.objects();
    if (playback.take(choice) instanceof Unsupported unsupported) {
      playback = null;
      throw new IllegalArgumentException(
          "step " + path.size() + " is not supported: " + unsupported.what());
    }
    before = now;
    path.add(kind() == Kind.VIOLATION ? NO_STATE : remember(playback.state()));
  }

  private int remember(StateVector state) {
    int number = been.find(state);
    if (number >= 0 || been.size() >= MOST_REMEMBERED) {
      return number;
    }
    return been.add(state);
  }

  private Kind kind() {
    if (playback.outcome() instanceof Broken) {
      return Kind.VIOLATION;
    }
    if (playback.options() > 0) {
      return open(browser.outlook(playback.state()));
    }
    return playback.broken().isPresent() ? Kind.DEADLOCK : Kind.ENDED;
  }

  /** A violation at no distance, where threads can move: a state from which no schedule ends. */
  private static Kind open(Outlook outlook) {
    return outlook.distance() == 0 ? Kind.STUCK : Kind.OPEN;
  }

  private Place here() {
    return playback
        .broken()
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
      default -> browser.outlook(playback.state());
    };
  }

  private Outlook outlook(Playback.Preview preview) {
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
    List<ObjectState> objects = path.get(path.size() - 1) == NO_STATE ? before : playback.objects();
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < playback.options(); i++) {
      choices.add(choice(playback.preview(i)));
    }
    Trace trace = playback.trace();
    if (here.kind() == Kind.STUCK) {
      trace =
          trace.withBlocked(
              Loops.of(browser.program(), browser.config(), Budget.unlimited(), playback.taken()));
    }
    return new Position(trace, here, outlook, before, objects, choices);
  }

  private Choice choice(Playback.Preview preview) {
    Outlook outlook = outlook(preview);
    if (preview.outcome() instanceof Broken broken) {
      return new Choice(preview.step(), violated(broken), outlook, false, FORGOTTEN);
    }
    if (preview.outcome() instanceof Unsupported unsupported) {
      Place place = new Place(Kind.UNSUPPORTED, "", unsupported.what());
      return new Choice(preview.step(), place, outlook, false, FORGOTTEN);
    }
    int number = been.find(preview.state());
    int since = number < 0 ? FORGOTTEN : path.indexOf(number);
    return new Choice(
        preview.step(), place(preview.onward(), outlook), outlook, number >= 0, since);
  }
}
