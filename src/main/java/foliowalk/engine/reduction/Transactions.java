package foliowalk.engine.reduction;

import foliowalk.engine.system.Choices;
import foliowalk.engine.system.OpenState;
import foliowalk.engine.system.OpenSystem;
import foliowalk.engine.system.Operation;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.SystemOnAnother;
import foliowalk.program.Program;
import foliowalk.result.FieldRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A transition system whose steps are transactions of another one: a thread goes on for as long as
 * no other thread could tell the difference. A transaction has right movers, then at most one
 * operation that is neither, then left movers; both movers anywhere (Lipton, CACM 18(12), 1975). It
 * ends, too:
 *
 * <ul>
 *   <li>before an operation that is blocked, or can happen in several ways;
 *   <li>before it enters a second monitor, unless all take those in one order ({@link LockOrder}),
 *       so that threads that hold one each and want the other's are seen;
 *   <li>before a step that violates a property, once it has done what others may build upon, since
 *       the path ends there;
 *   <li>after each step of a daemon, since the program may end in the middle of what it does;
 *   <li>before and after a step that enters or leaves a method of a target of the form {@code reach
 *       ... during ...};
 *   <li>after {@value #MOST_STEPS} steps.
 * </ul>
 *
 * Every state that is stored has all its choices, so nothing is put off for ever and no proviso for
 * cycles is needed. What makes the accesses of a field movers is in {@link Discipline}.
 */
public final class Transactions extends SystemOnAnother {
  /** Steps after which a transaction ends anyway: a loop without end must come by a state. */
  static final int MOST_STEPS = 1_000;

  /** No reference of any state. */
  private static final int NOT_THERE = Integer.MIN_VALUE;

  private final OpenSystem system;
  private final Discipline discipline;
  private final Footprints footprints = new Footprints();
  private final LockOrder order = new LockOrder();
  private final Choices inner = new Choices();

  private final StateVector here = new StateVector();
  private final StateVector there = new StateVector();

  /** Whether accesses are compared and counted: not when a path is gone along again. */
  private final boolean checks;

  /** The objects of the state that the transaction began in, and where they are now. */
  private int[] begunAs = {};

  private int[] nowAt = {};

  // --- the transaction in progress -------------------------------------------------------------

  /** The state it has come to. */
  private OpenState open;

  /** Whether it has done what others may build upon: no right mover may follow. */
  private boolean committed;

  /**
   * Monitors that it has entered, as references of the state it began in, or {@link #NOT_THERE}
   * where nobody else knows them or nothing is compared; and how many.
   */
  private int[] entered = new int[4];

  private int monitors;

  private int steps;

  /** How many initialisations had ended before the last step. */
  private long initialised;

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
    this(system, new Discipline(program), true);
  }

  private Transactions(OpenSystem system, Discipline discipline, boolean checks) {
    super(system);
    this.system = system;
    this.discipline = discipline;
    this.checks = checks;
  }

  /**
   * Walks until the assumptions hold: a walk that refutes one counts for nothing, since it may have
   * left out states.
   *
   * @param walk a walk of transactions from its beginning
   */
  public static <T> T untilTheyHold(Supplier<T> walk) {
    while (true) {
      try {
        return walk.get();
      } catch (DisciplineBroken e) {
        // Again, without what was assumed.
      }
    }
  }

  /** What the last walk relied on of each field. */
  public List<FieldRule> locking() {
    return discipline.rules();
  }

  @Override
  public void initial(StateVector state) {
    if (checks) {
      discipline.begin();
    }
    super.initial(state);
  }

  /** The same transactions, for going along paths after the walk. */
  public Transactions settled(OpenSystem another) {
    return new Transactions(another, discipline.settled(), false);
  }

  @Override
  public void choices(StateVector state, Choices out) {
    footprints.clear();
    order.clear();
    super.choices(state, out);
  }

  @Override
  public Outcome step(StateVector state, int choice, StateVector next) {
    int thread = system.thread(choice);
    open = system.lookInto(state);
    begin();
    int threads = open.threads();
    Mover mover = mover(open.operation(thread), thread);
    StateVector from = state;
    StateVector to = next;
    int via = choice;
    while (true) {
      Outcome outcome = system.step(from, via, to);
      boolean seen = outcome == Outcome.STATE && seenByTargets();
      if (steps > 0 && (seen || outcome instanceof Broken && committed)) {
        return endsWith(from, next);
      }
      took(from, via, mover);
      if (outcome != Outcome.STATE) {
        return outcome;
      }
      if (seen || mover == Mover.ALONE || steps == MOST_STEPS) {
        return endsWith(to, next);
      }
      open = system.lookInto(to);
      if (open.threads() != threads) {
        return endsWith(to, next); // a thread that was alone has run to its end
      }
      mover = continuation(open.operation(thread), thread);
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

  private void begin() {
    committed = false;
    monitors = 0;
    steps = 0;
    looked = system.lookedForCompany();
    initialised = system.initialisationsEnded();
    if (checks) {
      begunAs = open.objects();
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
    boolean letGoOfClass = initialised != system.initialisationsEnded();
    initialised = system.initialisationsEnded();
    committed |= mover == Mover.LEFT || mover == Mover.NONE || letGoOfClass;
    if (checks) {
      for (int i = 0; i < nowAt.length; i++) {
        nowAt[i] = nowAt[i] == 0 ? 0 : system.forwarded(nowAt[i]);
      }
    }
  }

  /** Whether the last step entered or left a method that a target relates to others. */
  private boolean seenByTargets() {
    long before = looked;
    looked = system.lookedForCompany();
    return looked != before;
  }

  // --- movers ----------------------------------------------------------------------------------

  /** The mover of what a thread would do next, or ALONE where the transaction ends before it. */
  private Mover continuation(Operation next, int thread) {
    if (next.alternatives() != 1 || next.cause() != Operation.Cause.READY) {
      return Mover.ALONE;
    }
    if (open.isDaemon(thread)) {
      return Mover.ALONE; // the program may end wherever it has come to
    }
    switch (next.kind()) {
      case READ, WRITE, UNLOCK, NOTIFY, WAIT, END -> {}
      case LOCK -> {
        boolean second = monitors > 0 && open.monitorOwner(next.object()) != thread;
        if (second && !discipline.isOrdered(open.classOf(next.object()))) {
          return Mover.ALONE;
        }
      }
      default -> {
        return Mover.ALONE;
      }
    }
    Mover mover = mover(next, thread);
    boolean after = mover == Mover.BOTH || mover == Mover.LEFT;
    return committed && !after ? Mover.ALONE : mover;
  }

  private Mover mover(Operation next, int thread) {
    switch (next.kind()) {
      case READ, WRITE -> {
        return access(next, thread);
      }
      case LOCK -> {
        if (open.monitorOwner(next.object()) == thread) {
          return Mover.BOTH;
        }
        enters(next.object());
        return unlessSeen(Mover.RIGHT);
      }
      case LOCK_AGAIN -> {
        enters(next.object());
        return open.plainlyWoken(thread) ? unlessSeen(Mover.RIGHT) : Mover.ALONE;
      }
      case WAIT -> {
        boolean quiet = open.monitorOwner(next.object()) == thread && !discipline.interrupts;
        return quiet ? unlessSeen(Mover.LEFT) : Mover.ALONE;
      }
      case END -> {
        // Whoever is left alone is watched no more, so the last but one goes by itself.
        boolean quiet = discipline.endsQuietly() && open.threads() > 2 && noDaemons();
        return quiet ? Mover.LEFT : Mover.ALONE;
      }
      case UNLOCK -> {
        if (open.monitorOwner(next.object()) != thread) {
          return Mover.ALONE;
        }
        return open.monitorDepth(next.object()) > 1 ? Mover.BOTH : unlessSeen(Mover.LEFT);
      }
      case NOTIFY, ATOMIC -> {
        return Mover.NONE;
      }
      default -> {
        return Mover.ALONE;
      }
    }
  }

  /** The transaction enters a monitor, unless that turns out to be blocked. */
  private void enters(int object) {
    discipline.enters(object, open);
    if (committed) {
      return; // the transaction ends here
    }
    int now = checks ? asBegun(object) : NOT_THERE;
    for (int i = 0; i < monitors && now != NOT_THERE; i++) {
      if (entered[i] != NOT_THERE) {
        Set<Integer> circle = order.add(entered[i], now, open.classOf(object));
        if (!circle.isEmpty()) {
          throw discipline.noOrder(circle);
        }
      }
    }
    if (monitors == entered.length) {
      entered = Arrays.copyOf(entered, monitors * 2);
    }
    entered[monitors++] = now;
  }

  private boolean noDaemons() {
    for (int t = 0; t < open.threads(); t++) {
      if (open.isDaemon(t)) {
        return false;
      }
    }
    return true;
  }

  private Mover unlessSeen(Mover ofMonitor) {
    return discipline.monitorsAreSeen ? Mover.NONE : ofMonitor;
  }

  private Mover access(Operation next, int thread) {
    int field = next.member();
    if (field < 0) {
      return Mover.NONE;
    }
    boolean write = next.kind() == Operation.Kind.WRITE;
    Mover mover = discipline.access(thread, field, next.object(), write, open);
    if (checks && !committed && discipline.assumesNoRace(field)) {
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
  public boolean serves(StateVector before, int choice, StateVector after) {
    footprints.clear();
    order.clear();
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
        if (system.serves(last, via, next)) {
          return true;
        }
        last = next;
      }
      return false;
    } finally {
      positions = outer;
    }
  }
}
