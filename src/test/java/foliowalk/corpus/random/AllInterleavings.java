package foliowalk.corpus.random;

import foliowalk.corpus.random.Action.Fault;
import foliowalk.corpus.random.World.Item;
import foliowalk.corpus.random.World.Status;
import foliowalk.corpus.random.World.Thread;
import foliowalk.corpus.random.World.Todo;
import foliowalk.corpus.random.World.TooMany;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Walks every interleaving of a program, one after the other, by plain recursion. Deliberately
 * naive: no state is ever compared with another, nothing is hashed, merged or reordered. What is
 * left to do of each thread is a list, and executing means rewriting its head.
 */
final class AllInterleavings {

  /** Ends a step in a violation. */
  private static final class Uncaught extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Fault fault;

    Uncaught(Fault fault) {
      super(null, null, false, false);
      this.fault = fault;
    }
  }

  private final MiniProgram program;
  private final long most;
  private long schedules;

  /** Whether the step so far was only a look at a variable or an object. */
  private boolean looked;

  private final SortedMap<String, Integer> shortest = new TreeMap<>();
  private final Set<List<Integer>> finals = new HashSet<>();
  private final Set<List<Integer>> ends = new HashSet<>();

  private AllInterleavings(MiniProgram program, long most) {
    this.program = program;
    this.most = most;
  }

  /** What all schedules lead to, or nothing when there are more than {@code most} of them. */
  static Optional<Outcomes> of(MiniProgram program, long most) {
    AllInterleavings all = new AllInterleavings(program, most);
    try {
      all.walk(all.begin(), 0);
    } catch (TooMany e) {
      return Optional.empty();
    }
    return Optional.of(new Outcomes(all.schedules, all.shortest, all.finals, all.ends));
  }

  private World begin() {
    World w = new World();
    w.variables = program.variables().stream().mapToInt(x -> x).toArray();
    w.cells = program.cells().stream().mapToInt(x -> x).toArray();
    w.slots[0] = w.create();
    w.owner = new int[program.locks() + World.MOST_OBJECTS];
    Arrays.fill(w.owner, -1);
    w.depth = new int[program.locks() + World.MOST_OBJECTS];
    w.threads = new Thread[program.threads().size()];
    for (int t = 0; t < w.threads.length; t++) {
      w.threads[t] = new Thread();
      w.threads[t].push(program.threads().get(t));
    }
    w.threads[0].status = Status.RUNNING;
    w.threads[0].push(new Item.Begin());
    return w;
  }

  private void walk(World world, int steps) {
    boolean ended = true;
    for (int t = 0; t < world.threads.length; t++) {
      ended &= !world.threads[t].live() || program.daemons().get(t);
    }
    if (ended) {
      // Daemons may go on while the virtual machine shuts down (Runtime.exit).
      ends.add(end(world));
    }
    boolean stuck = true;
    for (int t = 0; t < world.threads.length; t++) {
      stuck &= ways(world, t) == 0 || world.threads[t].status == Status.WAITING;
    }
    for (int t = 0; t < world.threads.length; t++) {
      // What only a return without cause could leave is left by nothing.
      int ways = stuck ? 0 : ways(world, t);
      for (int way = 0; way < ways; way++) {
        World next = world.copy();
        try {
          step(next, t, way);
        } catch (Uncaught e) {
          complete();
          shortest.merge(e.fault.property, steps + 1, Math::min);
          continue;
        }
        walk(next, steps + 1);
      }
    }
    if (stuck) {
      complete();
      if (!ended) {
        shortest.merge("deadlock", steps, Math::min);
      }
    }
  }

  private List<Integer> end(World world) {
    List<Integer> end = world.memory();
    end.addAll(world.shape());
    for (Thread t : world.threads) {
      end.add(t.status == Status.NEW ? 0 : 1);
      // An ended thread keeps its interrupt status (Thread.interrupt of JDK 17), and t1, t2 stay.
      end.add(t.interrupted ? 1 : 0);
    }
    return end;
  }

  private void complete() {
    if (++schedules > most) {
      throw new TooMany();
    }
  }

  /** In how many ways a thread can move. */
  private int ways(World w, int self) {
    Thread t = w.threads[self];
    switch (t.status) {
      case NEW, ENDED -> {
        return 0;
      }
      case WAITING -> {
        return program.spurious() ? 1 : 0;
      }
      case TIMED -> {
        return 1;
      }
      case WOKEN, EITHER, STOPPED -> {
        int ways = t.status == Status.EITHER && t.interrupted ? 2 : 1;
        return w.owner[t.lock] < 0 ? ways : 0;
      }
      default -> {
        if (t.todo != null && t.todo.head() instanceof Item.Do d) {
          return ways(w, self, d.action());
        }
        return 1;
      }
    }
  }

  private int ways(World w, int self, Action action) {
    if (action instanceof Action.SyncOn a) {
      int lock = lock(w, self, a);
      return lock < 0 || w.owner[lock] < 0 || w.owner[lock] == self ? 1 : 0;
    }
    if (action instanceof Action.Sync a) {
      return w.owner[a.lock()] < 0 || w.owner[a.lock()] == self ? 1 : 0;
    }
    if (action instanceof Action.Join a) {
      boolean ready = a.timed() || !w.threads[a.thread()].live() || w.threads[self].interrupted;
      return ready ? 1 : 0;
    }
    if (action instanceof Action.Choose a) {
      return a.bound();
    }
    if (action instanceof Action.Notify a) {
      int stopped = stopped(w, a.lock()).size();
      int waiters = waiters(w, a.lock()).size();
      return Math.max(1, waiters + stopped + (waiters == 0 && stopped > 0 ? 1 : 0));
    }
    return 1;
  }

  /** The number of an object's lock, or -1 for null. */
  private int lock(World w, int self, Action.SyncOn a) {
    int object = w.threads[self].references[a.reference()];
    return object == 0 ? -1 : program.locks() + object;
  }

  private static List<Thread> waiters(World w, int lock) {
    return Arrays.stream(w.threads).filter(t -> t.waits() && t.lock == lock).toList();
  }

  private static List<Thread> stopped(World w, int lock) {
    return Arrays.stream(w.threads)
        .filter(t -> t.status == Status.STOPPED && t.lock == lock)
        .toList();
  }

  private void step(World w, int self, int way) {
    Thread t = w.threads[self];
    looked = t.status == Status.RUNNING && t.todo != null && looks(t.todo.head());
    if (t.waits()) {
      t.status = Status.EITHER;
      return;
    }
    if (t.woken()) {
      w.owner[t.lock] = self;
      w.depth[t.lock] = t.depth;
      boolean stopped = t.status == Status.STOPPED || way == 1;
      t.status = Status.RUNNING;
      if (stopped) {
        t.interrupted = false;
        t.push(new Item.Thrown(Fault.STOPPED));
      }
    } else {
      execute(w, self, way);
    }
    runOn(w, self);
  }

  private static boolean looks(Item item) {
    return item instanceof Item.Do d
        && (d.action() instanceof Action.Read
            || d.action() instanceof Action.While
            || d.action() instanceof Action.Load
            || d.action() instanceof Action.GetValue
            || d.action() instanceof Action.GetNext);
  }

  /** Goes on as long as nothing is in the way that others could notice. */
  private void runOn(World w, int self) {
    while (w.threads[self].status == Status.RUNNING && !point(w, self)) {
      execute(w, self, 0);
    }
  }

  /** Whether a thread stands before something that others could notice. */
  private boolean point(World w, int self) {
    Thread t = w.threads[self];
    boolean several = w.live() > 1;
    if (t.todo == null || t.todo.head() instanceof Item.Leave) {
      return several;
    }
    if (t.todo.head() instanceof Item.Dying) {
      // What the step did must be there for the others before its end ends everything.
      return several && !looked;
    }
    if (!(t.todo.head() instanceof Item.Do d)) {
      return false;
    }
    Action action = d.action();
    if (action instanceof Action.Choose) {
      return true;
    }
    if (action instanceof Action.Wait a) {
      return several && w.owner[a.lock()] == self;
    }
    if (action instanceof Action.Notify a) {
      return several && w.owner[a.lock()] == self;
    }
    if (action instanceof Action.NotifyAll a) {
      return several && w.owner[a.lock()] == self;
    }
    if (ways(w, self, action) == 0) {
      // The last thread joins itself.
      return true;
    }
    boolean silent =
        action instanceof Action.Add
            || action instanceof Action.If
            || action instanceof Action.Repeat
            || action instanceof Action.Throw
            || action instanceof Action.Try
            || action instanceof Action.New
            || action instanceof Action.Finish;
    return several && !silent;
  }

  /** Executes the head of what a thread has left to do. */
  private void execute(World w, int self, int way) {
    Thread t = w.threads[self];
    if (t.todo == null) {
      t.status = Status.ENDED;
      return;
    }
    Item head = t.todo.head();
    t.todo = t.todo.rest();
    if (head instanceof Item.Do d) {
      execute(w, self, way, d.action());
    } else if (head instanceof Item.Leave leave) {
      if (--w.depth[leave.lock()] == 0) {
        w.owner[leave.lock()] = -1;
      }
    } else if (head instanceof Item.Thrown thrown) {
      unwind(t, thrown.fault());
    } else if (head instanceof Item.Dying dying) {
      throw new Uncaught(dying.fault());
    }
  }

  /** Drops what an exception jumps over, up to a lock to leave or a handler. */
  private static void unwind(Thread t, Fault fault) {
    while (t.todo != null) {
      Item head = t.todo.head();
      if (head instanceof Item.Leave) {
        t.todo = new Todo(head, new Todo(new Item.Thrown(fault), t.todo.rest()));
        return;
      }
      t.todo = t.todo.rest();
      if (head instanceof Item.EndTry end && end.fault() == fault) {
        t.push(end.handler());
        return;
      }
    }
    t.push(new Item.Dying(fault));
  }

  private void execute(World w, int self, int way, Action action) {
    Thread t = w.threads[self];
    if (action instanceof Action.Sync a) {
      w.owner[a.lock()] = self;
      w.depth[a.lock()]++;
      t.push(new Item.Leave(a.lock()));
      t.push(a.body());
    } else if (action instanceof Action.SyncOn a) {
      int lock = lock(w, self, a);
      if (lock >= 0) {
        w.owner[lock] = self;
        w.depth[lock]++;
        t.push(new Item.Leave(lock));
        t.push(a.body());
      }
    } else if (action instanceof Action.If a) {
      t.push(t.registers[a.register()] == a.constant() ? a.then() : a.otherwise());
    } else if (action instanceof Action.Repeat a) {
      if (a.times() > 0) {
        t.push(new Item.Do(new Action.Repeat(a.times() - 1, a.body())));
        t.push(a.body());
      }
    } else if (action instanceof Action.While a) {
      if (w.variables[a.variable()] == a.constant() && a.times() > 0) {
        t.push(new Item.Do(new Action.While(a.variable(), a.constant(), a.times() - 1, a.body())));
        t.push(a.body());
      }
    } else if (action instanceof Action.Throw a) {
      unwind(t, a.fault());
    } else if (action instanceof Action.Try a) {
      t.push(new Item.EndTry(a.fault(), a.handler()));
      t.push(a.body());
    } else if (action instanceof Action.Choose a) {
      t.registers[a.register()] = way;
    } else if (action instanceof Action.Finish) {
      List<Integer> seen = w.memory();
      if (program.objects()) {
        seen.addAll(w.looks());
      }
      finals.add(seen);
    } else if (!executeOnMemory(w, t, action)
        && !executeOnObject(w, t, action)
        && !executeOnLock(w, self, way, action)) {
      executeOnThread(w, self, action);
    }
  }

  private static boolean executeOnMemory(World w, Thread t, Action action) {
    if (action instanceof Action.Read a) {
      t.registers[a.register()] = w.variables[a.variable()];
    } else if (action instanceof Action.Write a) {
      w.variables[a.variable()] = a.constant();
    } else if (action instanceof Action.Store a) {
      w.variables[a.variable()] = t.registers[a.register()] + a.constant();
    } else if (action instanceof Action.Add a) {
      t.registers[a.register()] += a.constant();
    } else if (action instanceof Action.Increment a) {
      t.registers[a.register()] = ++w.cells[a.cell()];
    } else if (action instanceof Action.Get a) {
      t.registers[a.register()] = w.cells[a.cell()];
    } else if (action instanceof Action.CompareAndSet a) {
      boolean equal = w.cells[a.cell()] == a.expected();
      if (equal) {
        w.cells[a.cell()] = a.updated();
      }
      t.registers[a.register()] = equal ? 1 : 0;
    } else {
      return false;
    }
    return true;
  }

  private static boolean executeOnObject(World w, Thread t, Action action) {
    if (action instanceof Action.New a) {
      t.references[a.reference()] = w.create();
    } else if (action instanceof Action.Load a) {
      t.references[a.reference()] = w.slots[a.slot()];
    } else if (action instanceof Action.Publish a) {
      w.slots[a.slot()] = t.references[a.reference()];
    } else if (action instanceof Action.GetValue a) {
      int object = t.references[a.reference()];
      t.registers[a.register()] = object == 0 ? t.registers[a.register()] : w.value[object];
    } else if (action instanceof Action.PutValue a) {
      // Number 0 is nobody's object, so what is written to it is never read.
      w.value[t.references[a.reference()]] = a.constant();
    } else if (action instanceof Action.GetNext a) {
      int object = t.references[a.from()];
      t.references[a.to()] = object == 0 ? t.references[a.to()] : w.next[object];
    } else if (action instanceof Action.PutNext a) {
      w.next[t.references[a.reference()]] = t.references[a.target()];
    } else {
      return false;
    }
    return true;
  }

  private static boolean executeOnLock(World w, int self, int way, Action action) {
    Thread t = w.threads[self];
    if (action instanceof Action.Wait a) {
      if (w.owner[a.lock()] != self) {
        unwind(t, Fault.NOT_OWNER);
      } else if (t.interrupted) {
        t.interrupted = false;
        unwind(t, Fault.STOPPED);
      } else {
        t.status = a.timed() ? Status.TIMED : Status.WAITING;
        t.lock = a.lock();
        t.depth = w.depth[a.lock()];
        w.owner[a.lock()] = -1;
        w.depth[a.lock()] = 0;
      }
    } else if (action instanceof Action.Notify a) {
      List<Thread> waiters = waiters(w, a.lock());
      if (w.owner[a.lock()] != self) {
        unwind(t, Fault.NOT_OWNER);
      } else if (way < waiters.size()) {
        waiters.get(way).status = Status.WOKEN;
      } else {
        List<Thread> stopped = stopped(w, a.lock());
        if (way - waiters.size() < stopped.size()) {
          stopped.get(way - waiters.size()).status = Status.WOKEN;
        }
      }
    } else if (action instanceof Action.NotifyAll a) {
      if (w.owner[a.lock()] != self) {
        unwind(t, Fault.NOT_OWNER);
      } else {
        stopped(w, a.lock()).forEach(waiter -> waiter.status = Status.EITHER);
        waiters(w, a.lock()).forEach(waiter -> waiter.status = Status.WOKEN);
      }
    } else {
      return false;
    }
    return true;
  }

  private void executeOnThread(World w, int self, Action action) {
    Thread t = w.threads[self];
    if (action instanceof Action.Start a) {
      Thread child = w.threads[a.thread()];
      if (child.status != Status.NEW) {
        // Nothing has changed.
        looked = true;
        unwind(t, Fault.STARTED_TWICE);
        return;
      }
      looked = false;
      child.status = Status.RUNNING;
      runOn(w, self);
      runOn(w, a.thread());
    } else if (action instanceof Action.Join || action instanceof Action.Sleep) {
      boolean waits = !(action instanceof Action.Join join) || w.threads[join.thread()].live();
      if (waits && t.interrupted) {
        t.interrupted = false;
        unwind(t, Fault.STOPPED);
      }
    } else if (action instanceof Action.IsAlive a) {
      t.registers[a.register()] = w.threads[a.thread()].live() ? 1 : 0;
    } else if (action instanceof Action.Interrupt a) {
      Thread other = w.threads[a.thread()];
      other.interrupted = true;
      if (other.waits()) {
        other.status = Status.STOPPED;
      }
    } else if (action instanceof Action.Interrupted a) {
      t.registers[a.register()] = t.interrupted ? 1 : 0;
      t.interrupted = false;
    } else {
      throw new IllegalStateException("no meaning for " + action);
    }
  }
}
