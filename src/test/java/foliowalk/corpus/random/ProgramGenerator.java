package foliowalk.corpus.random;

import foliowalk.corpus.random.Action.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes programs of the small language from seeds: the same one from the same seed. */
final class ProgramGenerator {
  /** A program with more schedules than this is thrown away. */
  static final long MOST_SCHEDULES = 20_000;

  /** A program with fewer has too little to say. */
  private static final long FEWEST_SCHEDULES = 4;

  /** A kind of statement; a program draws from a few of them. */
  private enum Kind {
    READ,
    WRITE,
    STORE,
    ADD,
    INCREMENT,
    COMPARE_AND_SET,
    GET,
    SYNC,
    WAIT,
    NOTIFY,
    NOTIFY_ALL,
    IF,
    REPEAT,
    WHILE,
    THROW,
    TRY,
    CHOOSE,
    INTERRUPT,
    INTERRUPTED,
    SLEEP,
    IS_ALIVE,
    JOIN,
    NEW,
    LOAD,
    PUBLISH,
    GET_VALUE,
    PUT_VALUE,
    GET_NEXT,
    PUT_NEXT,
    SYNC_ON
  }

  private final SplittableRandom random;
  private final List<Kind> kinds = new ArrayList<>();
  private int variables;
  private int cells;
  private int locks;
  private int threads;
  private boolean objects;
  private boolean openWithWait;

  private ProgramGenerator(SplittableRandom random) {
    this.random = random;
  }

  /** A program, with what its schedules lead to. */
  record Made(MiniProgram program, Outcomes outcomes) {}

  /** The program of a seed. */
  static Made make(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    while (true) {
      MiniProgram program = new ProgramGenerator(random.split()).program("P" + seed);
      Optional<Outcomes> outcomes = AllInterleavings.of(program, MOST_SCHEDULES);
      if (outcomes.isPresent()
          && outcomes.get().schedules() >= FEWEST_SCHEDULES
          && outcomes.get().finals().size() <= JavaText.MOST_FINALS) {
        return new Made(program, outcomes.get());
      }
    }
  }

  private MiniProgram program(String name) {
    variables = 1 + random.nextInt(2);
    cells = 1 + random.nextInt(2);
    locks = 1 + random.nextInt(2);
    threads = 3 + (random.nextInt(3) == 0 ? 1 : 0);
    objects = random.nextInt(3) == 0;
    theme();
    openWithWait = random.nextInt(3) == 0;
    boolean spurious = kinds.contains(Kind.WAIT) && random.nextInt(5) == 0;
    int shape = random.nextInt(6);
    List<Boolean> daemons = new ArrayList<>(Collections.nCopies(threads, false));
    List<List<Action>> bodies = new ArrayList<>();
    bodies.add(List.of());
    int statements = threads > 3 ? 2 : objects ? 7 : 4;
    for (int t = 1; t < threads; t++) {
      List<Action> body = new ArrayList<>(opening(t));
      int rest = body.isEmpty() ? 1 + random.nextInt(statements) : random.nextInt(2);
      body.addAll(sequence(rest, 0, -1));
      bodies.add(body);
    }
    List<Action> main = new ArrayList<>();
    int nested = shape == 0 ? threads - 1 : -1;
    for (int t = 1; t < threads; t++) {
      if (t != nested) {
        main.add(new Action.Start(t));
      }
    }
    if (shape == 0) {
      int parent = 1 + random.nextInt(threads - 2);
      List<Action> body = new ArrayList<>(bodies.get(parent));
      body.add(random.nextInt(body.size() + 1), new Action.Start(nested));
      bodies.set(parent, body);
    } else if (shape == 1) {
      daemons.set(1 + random.nextInt(threads - 1), true);
      main.addAll(sequence(random.nextInt(2), 0, -1));
    } else if (shape == 2) {
      main.addAll(sequence(random.nextInt(3), 0, -1));
    } else {
      if (shape == 3) {
        main.addAll(sequence(1 + random.nextInt(2), 0, -1));
      }
      for (int t = 1; t < threads; t++) {
        main.add(new Action.Join(t, false));
      }
      main.add(new Action.Finish());
    }
    bodies.set(0, main);
    return new MiniProgram(
        name, values(variables), values(cells), locks, bodies, daemons, spurious, objects);
  }

  /** Now and then a thread begins with what chance alone seldom makes of single statements. */
  private List<Action> opening(int thread) {
    int small = random.nextInt(3);
    if (objects && thread == 1 && random.nextBoolean()) {
      // What is written after the object was published must be seen, early or late.
      return List.of(new Action.New(0), new Action.Publish(1, 0), new Action.PutValue(0, small));
    }
    if (objects && thread == 2 && random.nextBoolean()) {
      return List.of(new Action.Load(0, 1), new Action.GetValue(0, 0), new Action.Store(0, 0, 1));
    }
    if (!kinds.contains(Kind.WAIT) || !openWithWait) {
      return List.of();
    }
    if (thread < threads - 1) {
      // Several waiters on one lock, some of whom hold it twice.
      Action wait = wait(0);
      return random.nextBoolean()
          ? List.of(new Action.Sync(0, random.nextBoolean(), List.of(wait)))
          : List.of(
              new Action.Sync(0, true, List.of(new Action.Sync(0, false, List.of(wait)), wait(0))));
    }
    Action wake = random.nextInt(3) == 0 ? new Action.NotifyAll(0) : new Action.Notify(0);
    return List.of(new Action.Sync(0, false, List.of(wake, new Action.Write(0, 2))));
  }

  private List<Integer> values(int count) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(random.nextInt(2));
    }
    return values;
  }

  /** Chooses which kinds of statements a program has: a few, so that they meet. */
  private void theme() {
    Kind[] all = Arrays.copyOf(Kind.values(), Kind.NEW.ordinal());
    kinds.add(Kind.READ);
    kinds.add(Kind.WRITE);
    if (objects) {
      List<Kind> heap = List.of(Kind.values()).subList(Kind.NEW.ordinal(), Kind.values().length);
      kinds.addAll(heap);
      kinds.addAll(heap);
      kinds.addAll(List.of(Kind.LOAD, Kind.PUBLISH, Kind.PUT_VALUE, Kind.GET_VALUE, Kind.STORE));
      return;
    }
    int extra = 2 + random.nextInt(6);
    for (int i = 0; i < extra; i++) {
      kinds.add(all[random.nextInt(all.length)]);
    }
    if (random.nextInt(2) == 0) {
      kinds.addAll(List.of(Kind.SYNC, Kind.SYNC, Kind.WAIT, Kind.NOTIFY, Kind.NOTIFY_ALL));
    }
    if (random.nextInt(4) == 0) {
      kinds.addAll(List.of(Kind.INTERRUPT, Kind.INTERRUPT, Kind.SLEEP, Kind.INTERRUPTED));
    }
    if (random.nextInt(4) == 0) {
      kinds.addAll(List.of(Kind.THROW, Kind.TRY, Kind.TRY, Kind.SYNC));
    }
  }

  /** Statements, not nested deeper than {@code nesting}, inside a lock or -1. */
  private List<Action> sequence(int length, int nesting, int inside) {
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      actions.add(action(kinds.get(random.nextInt(kinds.size())), nesting, inside));
    }
    return actions;
  }

  private List<Action> body(int nesting, int inside) {
    return nesting >= 2 ? List.of() : sequence(random.nextInt(3), nesting + 1, inside);
  }

  private Action action(Kind kind, int nesting, int inside) {
    int register = random.nextInt(MiniProgram.REGISTERS);
    int variable = random.nextInt(variables);
    int cell = random.nextInt(cells);
    int small = random.nextInt(3);
    int reference = random.nextInt(MiniProgram.REFERENCES);
    int other = random.nextInt(MiniProgram.REFERENCES);
    // Mostly the lock that is held; now and then another one, which is a mistake.
    int lock = inside >= 0 && random.nextInt(8) > 0 ? inside : random.nextInt(locks);
    return switch (kind) {
      case READ -> new Action.Read(register, variable);
      case WRITE -> new Action.Write(variable, small);
      case STORE -> new Action.Store(variable, register, small);
      case ADD -> new Action.Add(register, small);
      case INCREMENT -> new Action.Increment(register, cell);
      case COMPARE_AND_SET -> new Action.CompareAndSet(register, cell, small, random.nextInt(3));
      case GET -> new Action.Get(register, cell);
      case SYNC -> sync(nesting);
      case WAIT ->
          inside < 0 && random.nextInt(8) > 0
              ? new Action.Sync(lock, random.nextBoolean(), List.of(wait(lock)))
              : wait(lock);
      case NOTIFY ->
          inside < 0 && random.nextInt(8) > 0
              ? new Action.Sync(lock, random.nextBoolean(), List.of(new Action.Notify(lock)))
              : new Action.Notify(lock);
      case NOTIFY_ALL ->
          inside < 0 && random.nextInt(8) > 0
              ? new Action.Sync(lock, random.nextBoolean(), List.of(new Action.NotifyAll(lock)))
              : new Action.NotifyAll(lock);
      case IF -> new Action.If(register, small, body(nesting, inside), body(nesting, inside));
      case REPEAT -> new Action.Repeat(1 + random.nextInt(2), body(nesting, inside));
      case WHILE -> new Action.While(variable, small, 1 + random.nextInt(2), body(nesting, inside));
      case THROW -> new Action.Throw(random.nextBoolean() ? Fault.FIRST : Fault.SECOND);
      case TRY -> {
        Fault[] faults = Fault.values();
        Fault fault = faults[random.nextInt(faults.length)];
        yield new Action.Try(body(nesting, inside), fault, body(nesting, inside));
      }
      case CHOOSE -> new Action.Choose(register, 2 + random.nextInt(2));
      case INTERRUPT -> new Action.Interrupt(1 + random.nextInt(threads - 1));
      case INTERRUPTED -> new Action.Interrupted(register);
      case SLEEP -> new Action.Sleep();
      case IS_ALIVE -> new Action.IsAlive(register, 1 + random.nextInt(threads - 1));
      case JOIN -> new Action.Join(1 + random.nextInt(threads - 1), random.nextBoolean());
      case NEW -> new Action.New(reference);
      case LOAD -> new Action.Load(reference, other);
      case PUBLISH -> new Action.Publish(other, reference);
      case GET_VALUE -> new Action.GetValue(register, reference);
      case PUT_VALUE -> new Action.PutValue(reference, small);
      case GET_NEXT -> new Action.GetNext(reference, other);
      case PUT_NEXT -> new Action.PutNext(reference, other);
      case SYNC_ON -> new Action.SyncOn(reference, body(nesting, inside));
    };
  }

  private Action wait(int lock) {
    return new Action.Wait(lock, random.nextInt(4) == 0);
  }

  private Action sync(int nesting) {
    int lock = random.nextInt(locks);
    return new Action.Sync(lock, random.nextBoolean(), body(nesting, lock));
  }
}
