package foliowalk.corpus.second;

import foliowalk.corpus.second.World.Frame;
import foliowalk.corpus.second.World.Status;
import foliowalk.corpus.second.World.Strand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a program can come to, by taking one operation after the other in every order. Nothing
 * is merged and nothing reordered; moments are the same only when everything in them is.
 */
final class EveryOutcome {
  private static final int MOST = 150_000;

  private final Plan plan;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<List<Integer>> from = new ArrayList<>();
  private final Deque<World> open = new ArrayDeque<>();

  /** Moments in which something ends: the program, or a schedule of it. */
  private final Deque<Integer> over = new ArrayDeque<>();

  private boolean tooMuch;
  private final Set<String> violated = new TreeSet<>();
  private final Set<List<Long>> ends = new HashSet<>();

  /**
   * What a program can come to.
   *
   * @param violated exceptions that nothing catches, {@code deadlock}, and {@code stuck} when there
   *     is a moment from which no end can be come to: every loop has a way out
   * @param ends values of the variables where every thread has ended
   */
  record Found(Set<String> violated, Set<List<Long>> ends) {}

  private EveryOutcome(Plan plan) {
    this.plan = plan;
  }

  /** Everything, or nothing when it is too much. */
  static Optional<Found> of(Plan plan) {
    return new EveryOutcome(plan).all();
  }

  private Optional<Found> all() {
    visit(begin(), -1);
    while (!open.isEmpty()) {
      if (tooMuch || seen.size() > MOST) {
        return Optional.empty();
      }
      expand(open.pop());
    }
    if (comeToAnEnd() < seen.size()) {
      violated.add("stuck");
    }
    return Optional.of(new Found(violated, ends));
  }

  /** From how many moments there is a way on which something ends. */
  private int comeToAnEnd() {
    Set<Integer> reached = new HashSet<>(over);
    while (!over.isEmpty()) {
      for (int before : from.get(over.pop())) {
        if (reached.add(before)) {
          over.push(before);
        }
      }
    }
    return reached.size();
  }

  private World begin() {
    World w = new World();
    w.variables = new int[plan.variables() + plan.threads().size()];
    w.classState = new int[plan.initialisers().size()];
    w.classOwner = new int[plan.initialisers().size()];
    w.classValue = new int[plan.initialisers().size()];
    w.owner = new int[plan.threads().size()];
    Arrays.fill(w.owner, -1);
    w.depth = new int[plan.threads().size()];
    for (Code code : plan.threads()) {
      Strand t = new Strand();
      t.frames.add(new Frame(code, -1));
      w.threads.add(t);
    }
    w.threads.get(0).status = Status.RUNNING;
    return w;
  }

  /** Remembers a moment, and from where it was come to. */
  private void visit(World w, int before) {
    if (w.objects >= World.OBJECTS) {
      tooMuch = true;
      return;
    }
    String text = w.text();
    Integer number = seen.get(text);
    if (number == null) {
      number = seen.size();
      seen.put(text, number);
      from.add(new ArrayList<>());
      open.push(w);
    }
    if (before >= 0) {
      from.get(number).add(before);
    }
  }

  private void expand(World w) {
    int number = seen.get(w.text());
    boolean moved = false;
    for (int t = 0; t < w.threads.size(); t++) {
      moved |= ways(w, t) > 0;
    }
    for (int t = 0; t < w.threads.size(); t++) {
      // What may happen without cause is not promised: where nothing else can, nothing happens.
      int ways = moved && withoutCause(w.threads.get(t)) ? 1 : ways(w, t);
      for (int way = 0; way < ways; way++) {
        World next = w.copy();
        Woe uncaught = new Step(plan, next, t).take(way);
        if (uncaught != null) {
          violated.add(uncaught.property);
          over.push(number);
        } else {
          visit(next, number);
        }
      }
    }
    if (!moved) {
      over.push(number);
      if (w.threads.stream().anyMatch(Strand::alive)) {
        violated.add("deadlock");
      } else {
        List<Long> end = new ArrayList<>();
        Arrays.stream(w.variables).forEach(v -> end.add((long) v));
        ends.add(end);
      }
    }
  }

  /** In how many ways a thread can go on. */
  private int ways(World w, int self) {
    Strand t = w.threads.get(self);
    return switch (t.status) {
      case NEW, ENDED, WAITING -> 0;
      case TIMED, DYING -> 1;
      case NOTIFIED, STOPPED -> w.owner[t.waitsOn] < 0 ? 1 : 0;
      case EITHER -> w.owner[t.waitsOn] < 0 ? (t.interrupted ? 2 : 1) : 0;
      case ENDING -> self == 0 || w.owner[self] < 0 ? 1 : 0;
      case RUNNING -> ways(w, self, t.top().code.ops.get(t.top().at));
    };
  }

  /** Whether a thread may come out of park for an interrupt whose status was cleared. */
  private static boolean withoutCause(Strand t) {
    return t.status == Status.RUNNING
        && t.permitOfInterrupt
        && t.top().code.ops.get(t.top().at).kind() == Op.Kind.PARK;
  }

  private static int ways(World w, int self, Op op) {
    Strand t = w.threads.get(self);
    return switch (op.kind()) {
      case ENTER -> w.owner[op.a()] < 0 || w.owner[op.a()] == self ? 1 : 0;
      case INITIALISE -> w.classState[op.a()] == 1 && w.classOwner[op.a()] != self ? 0 : 1;
      case PARK -> t.permit || t.interrupted || op.a() == 1 ? 1 : 0;
      case NOTIFY -> {
        int waiting = Step.with(w, op.a(), Status.WAITING, Status.TIMED).size();
        int stopped = Step.with(w, op.a(), Status.STOPPED).size();
        // JLS 17.2.4: a notification may get lost on one that was interrupted, or not.
        yield Math.max(1, waiting + stopped + (waiting == 0 && stopped > 0 ? 1 : 0));
      }
      case EITHER -> 2;
      default -> 1;
    };
  }
}
