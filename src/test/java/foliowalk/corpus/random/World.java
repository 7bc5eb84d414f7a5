package foliowalk.corpus.random;

import foliowalk.corpus.random.Action.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything there is at a moment of a program. */
final class World {
  /** Objects of a program, at most, and one more. */
  static final int MOST_OBJECTS = 16;

  /** What a thread has left to do: the head, and the rest. */
  record Todo(Item head, Todo rest) {}

  /** A statement of the program, or something that executing one left behind. */
  sealed interface Item {
    /** A statement. */
    record Do(Action action) implements Item {}

    /** The first thing the main thread does: nothing. */
    record Begin() implements Item {}

    /** The end of a synchronized block. */
    record Leave(int lock) implements Item {}

    /** An exception that nothing caught. */
    record Dying(Fault fault) implements Item {}

    /** An exception on its way up. */
    record Thrown(Fault fault) implements Item {}

    /** The end of a try block. */
    record EndTry(Fault fault, List<Action> handler) implements Item {}
  }

  /** What a thread can do. */
  enum Status {
    NEW,
    RUNNING,
    WAITING,
    TIMED,
    /** Notified. */
    WOKEN,
    /**
     * Out of wait by itself, or interrupted and notified: if interrupted, it may throw or return.
     */
    EITHER,
    /** Interrupted in wait. */
    STOPPED,
    ENDED
  }

  /** A thread of the program. */
  static final class Thread {
    Status status = Status.NEW;
    boolean interrupted;
    int lock;
    int depth;
    int[] registers = new int[MiniProgram.REGISTERS];
    int[] references = new int[MiniProgram.REFERENCES];
    Todo todo;

    Thread copy() {
      Thread t = new Thread();
      t.status = status;
      t.interrupted = interrupted;
      t.lock = lock;
      t.depth = depth;
      t.registers = registers.clone();
      t.references = references.clone();
      t.todo = todo;
      return t;
    }

    boolean live() {
      return status != Status.NEW && status != Status.ENDED;
    }

    boolean waits() {
      return status == Status.WAITING || status == Status.TIMED;
    }

    boolean woken() {
      return status == Status.WOKEN || status == Status.EITHER || status == Status.STOPPED;
    }

    void push(Item item) {
      todo = new Todo(item, todo);
    }

    void push(List<Action> actions) {
      for (int i = actions.size() - 1; i >= 0; i--) {
        push(new Item.Do(actions.get(i)));
      }
    }
  }

  /** Ends an enumeration that takes too long. */
  static final class TooMany extends RuntimeException {
    static final long serialVersionUID = 1L;

    TooMany() {
      super(null, null, false, false);
    }
  }

  int[] variables;
  int[] cells;
  int[] slots = new int[MiniProgram.REFERENCES];

  /** Objects have numbers from 1; 0 is null. */
  int objects;

  int[] value = new int[MOST_OBJECTS];
  int[] next = new int[MOST_OBJECTS];

  /** Of the locks, and behind them of the objects. */
  int[] owner;

  int[] depth;
  Thread[] threads;

  World copy() {
    World w = new World();
    w.slots = slots.clone();
    w.objects = objects;
    w.value = value.clone();
    w.next = next.clone();
    w.variables = variables.clone();
    w.cells = cells.clone();
    w.owner = owner.clone();
    w.depth = depth.clone();
    w.threads = new Thread[threads.length];
    for (int t = 0; t < threads.length; t++) {
      w.threads[t] = threads[t].copy();
    }
    return w;
  }

  int live() {
    int n = 0;
    for (Thread t : threads) {
      n += t.live() ? 1 : 0;
    }
    return n;
  }

  int create() {
    if (++objects == MOST_OBJECTS) {
      throw new TooMany();
    }
    return objects;
  }

  List<Integer> memory() {
    List<Integer> all = new ArrayList<>();
    Arrays.stream(variables).forEach(all::add);
    Arrays.stream(cells).forEach(all::add);
    return all;
  }

  /** What the slots look like to a program: the values of two objects in a row. */
  List<Integer> looks() {
    List<Integer> all = new ArrayList<>();
    for (int o : slots) {
      all.add(o == 0 ? -1 : value[o] * 10 + (next[o] == 0 ? 9 : value[next[o]]));
    }
    return all;
  }

  /** The objects that the slots reach, numbered as they are met. */
  List<Integer> shape() {
    List<Integer> order = new ArrayList<>(List.of(0));
    List<Integer> all = new ArrayList<>();
    for (int o : slots) {
      all.add(met(order, o));
    }
    for (int i = 1; i < order.size(); i++) {
      all.add(value[order.get(i)]);
      all.add(met(order, next[order.get(i)]));
    }
    return all;
  }

  private static int met(List<Integer> order, int object) {
    if (!order.contains(object)) {
      order.add(object);
    }
    return order.indexOf(object);
  }
}
