package foliowalk.engine.reduction;

import foliowalk.engine.system.Choices;
import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.OpenSystem;
import foliowalk.engine.system.Operation;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * A transition system whose steps are transactions of another one: a thread goes on for as long as
 * no other thread could tell the difference. A transaction has right movers, then at most one
 * operation that is neither, then left movers; both movers anywhere (Lipton, CACM 18(12), 1975). It
 * ends, too:
 *
 * <ul>
 *   <li>before an operation that is blocked, or can happen in several ways;
 *   <li>before it enters a second monitor, so that threads that hold one each and want the other's
 *       are seen;
 *   <li>before a step that violates a property, once it has done what others may build upon, since
 *       the path ends there;
 *   <li>before and after a step that enters or leaves a method of a target of the form {@code reach
 *       ... during ...};
 *   <li>after {@value #MOST_STEPS} steps.
 * </ul>
 *
 * Every state that is stored has all its choices, so nothing is put off for ever and no proviso for
 * cycles is needed. What makes the accesses of a field movers is in {@link Discipline}.
 */
public final class Transactions implements TransitionSystem {
  /** Steps after which a transaction ends anyway: a loop without end must come by a state. */
  static final int MOST_STEPS = 1_000;

  /** No reference of any state. */
  private static final int NOT_THERE = Integer.MIN_VALUE;

  private final OpenSystem system;
  private final Discipline discipline;
  private final Footprints footprints = new Footprints();
  private final Choices inner = new Choices();

  private final StateVector here = new StateVector();
  private final StateVector there = new StateVector();

  /** Whether accesses are compared and counted: not when a path is gone along again. */
  private final boolean checks;

  /** The objects of the state that the transaction began in, and where they are now. */
  private int[] begunAs = {};

  private int[] nowAt = {};

  // --- the transaction in progress -------------------------------------------------------------

  /** Whether it has done what others may build upon: no right mover may follow. */
  private boolean committed;

  /** Whether it has entered a monitor. */
  private boolean entered;

  private int steps;

  /** Whether it is kept up where the objects of its first state are. */
  private boolean tracks;

  /** How often a target had looked for company before the last step. */
  private long looked;

  /** Positions of the choices of the steps, when they are asked for; else null. */
  private List<Integer> positions;

  /**
   * Transactions of a program.
   *
   * @param system its steps, without a reduction
   */
  public Transactions(Program program, OpenSystem system) {
    this(system, new Discipline(program, system), true);
  }

  private Transactions(OpenSystem system, Discipline discipline, boolean checks) {
    this.system = system;
    this.discipline = discipline;
    this.checks = checks;
  }

  /** The same transactions, for going along paths after the walk. */
  public Transactions settled(OpenSystem another) {
    return new Transactions(another, discipline.settled(another), false);
  }

  /** What protects each field that was accessed, a line each. */
  public List<String> table() {
    return discipline.table();
  }

  @Override
  public void initial(StateVector state) {
    system.initial(state);
  }

  @Override
  public void choices(StateVector state, Choices out) {
    footprints.clear();
    system.choices(state, out);
  }

  @Override
  public Ending ending(StateVector state) {
    return system.ending(state);
  }

  @Override
  public Outcome step(StateVector state, int choice, StateVector next) {
    int thread = system.thread(choice);
    begin(state);
    system.lookInto(state);
    int threads = system.threads();
    Mover mover = mover(system.operation(thread), thread);
    StateVector from = state;
    StateVector to = next;
    int via = choice;
    while (true) {
      Outcome outcome = system.step(from, via, to);
      boolean seen = outcome == Outcome.STATE && seenByTargets();
      if (steps > 0 && (seen || outcome == Outcome.VIOLATION && committed)) {
        return endsWith(from, next);
      }
      took(from, via, mover);
      if (outcome != Outcome.STATE) {
        return outcome;
      }
      if (seen || mover == Mover.ALONE || steps == MOST_STEPS) {
        return endsWith(to, next);
      }
      system.lookInto(to);
      if (system.threads() != threads) {
        return endsWith(to, next); // a thread that was alone has run to its end
      }
      mover = continuation(system.operation(thread), thread);
      if (mover == Mover.ALONE) {
        return endsWith(to, next);
      }
      via = system.onlyChoice(thread);
      from = to;
      to = from == here ? there : here;
    }
  }

  private static Outcome endsWith(StateVector state, StateVector next) {
    if (state != next) {
      next.copyFrom(state);
    }
    return Outcome.STATE;
  }

  private void begin(StateVector state) {
    committed = false;
    entered = false;
    steps = 0;
    tracks = checks && discipline.assumesNoRaces();
    system.lookInto(state);
    looked = system.lookedForCompany();
    if (tracks) {
      begunAs = system.objects();
      nowAt = begunAs.clone();
    }
  }

  private void took(StateVector from, int via, Mover mover) {
    if (positions != null) {
      system.choices(from, inner);
      int at = 0;
      while (inner.get(at) != via) {
        at++;
      }
      positions.add(at);
    }
    steps++;
    committed |= mover == Mover.LEFT || mover == Mover.NONE;
    if (tracks) {
      for (int i = 0; i < nowAt.length; i++) {
        nowAt[i] = nowAt[i] == 0 ? 0 : system.forwarded(nowAt[i]);
      }
    }
  }

  /** Whether the last step entered or left a method that a target relates to others. */
  private boolean seenByTargets() {
    if (!system.hasCompany()) {
      return false;
    }
    boolean counted = system.lookedForCompany() != looked;
    looked = system.lookedForCompany();
    return counted;
  }

  // --- movers ----------------------------------------------------------------------------------

  /** The mover of what a thread would do next, or ALONE where the transaction ends before it. */
  private Mover continuation(Operation next, int thread) {
    if (next.alternatives() != 1 || next.cause() != Operation.Cause.READY) {
      return Mover.ALONE;
    }
    boolean mayWait = false;
    switch (next.kind()) {
      case READ, WRITE, UNLOCK, NOTIFY -> {}
      case LOCK -> mayWait = system.monitorOwner(next.object()) != thread;
      default -> {
        return Mover.ALONE;
      }
    }
    Mover mover = mover(next, thread);
    boolean fits =
        switch (mover) {
          case BOTH, LEFT -> true;
          case RIGHT, NONE -> !committed;
          case ALONE -> false;
        };
    if (!fits || mayWait && entered) {
      return Mover.ALONE;
    }
    if (mayWait) {
      entered = true;
    }
    return mover;
  }

  private Mover mover(Operation next, int thread) {
    boolean first = steps == 0;
    switch (next.kind()) {
      case READ, WRITE -> {
        return access(next, thread);
      }
      case LOCK -> {
        if (system.monitorOwner(next.object()) == thread) {
          return Mover.BOTH;
        }
        entered |= first;
        return discipline.monitorsAreSeen ? Mover.NONE : Mover.RIGHT;
      }
      case LOCK_AGAIN -> {
        entered = true;
        return system.plainlyWoken(thread) && next.alternatives() == 1
            ? discipline.monitorsAreSeen ? Mover.NONE : Mover.RIGHT
            : Mover.ALONE;
      }
      case UNLOCK -> {
        if (system.monitorOwner(next.object()) != thread) {
          return Mover.ALONE;
        }
        if (system.monitorDepth(next.object()) > 1) {
          return Mover.BOTH;
        }
        return discipline.monitorsAreSeen ? Mover.NONE : Mover.LEFT;
      }
      case NOTIFY, ATOMIC -> {
        return Mover.NONE;
      }
      default -> {
        return Mover.ALONE;
      }
    }
  }

  private Mover access(Operation next, int thread) {
    int field = next.member();
    if (field < 0) {
      return Mover.NONE;
    }
    boolean write = next.kind() == Operation.Kind.WRITE;
    Mover mover = discipline.access(thread, field, next.object(), write);
    if (checks && mover == Mover.RIGHT && !committed) {
      int object = asBegun(next.object());
      if (object != NOT_THERE && footprints.conflicts(thread, field, object, write)) {
        throw discipline.race(field);
      }
    }
    return mover;
  }

  /** The reference that an object had in the state that the transaction began in. */
  private int asBegun(int object) {
    if (object <= 0 || steps == 0) {
      return object;
    }
    for (int i = 0; i < nowAt.length; i++) {
      if (nowAt[i] == object) {
        return begunAs[i];
      }
    }
    return NOT_THERE;
  }

  // --- going along a path ----------------------------------------------------------------------

  /**
   * The choices of the single steps that a list of transactions consists of.
   *
   * @param path positions of the transactions' choices from the initial state on
   */
  public List<Integer> expanded(List<Integer> path) {
    positions = new ArrayList<>();
    StateVector state = new StateVector();
    StateVector next = new StateVector();
    Choices choices = new Choices();
    initial(state);
    for (int position : path) {
      choices(state, choices);
      step(state, choices.get(position), next);
      state.copyFrom(next);
    }
    List<Integer> all = positions;
    positions = null;
    return all;
  }

  @Override
  public boolean changes(StateVector before, int choice, StateVector after) {
    footprints.clear();
    StateVector last = before;
    List<Integer> outer = positions;
    positions = new ArrayList<>();
    try {
      step(before, choice, new StateVector());
      for (int position : positions) {
        StateVector next = new StateVector();
        system.choices(last, inner);
        int via = inner.get(position);
        system.step(last, via, next);
        if (system.changes(last, via, next)) {
          return true;
        }
        last = next;
      }
      return false;
    } finally {
      positions = outer;
    }
  }

  // --- as the system itself does ---------------------------------------------------------------

  @Override
  public Broken violation() {
    return system.violation();
  }

  @Override
  public String unsupported() {
    return system.unsupported();
  }

  @Override
  public List<String> blocked(StateVector state) {
    return system.blocked(state);
  }

  @Override
  public int thread(int choice) {
    return system.thread(choice);
  }

  @Override
  public void follow(Lineage lineage) {
    system.follow(lineage);
  }

  @Override
  public TransitionSystem fork() {
    return settled(system.fork());
  }
}
