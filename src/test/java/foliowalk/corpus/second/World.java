package foliowalk.corpus.second;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything there is at a moment. */
final class World {
  static final int OBJECTS = 8;
  static final int SLOTS = 2;
  static final int REGISTERS = 4;
  static final int REFERENCES = 3;
  static final int ITEMS = 2;

  int[] variables;
  int[] slots = new int[SLOTS];

  /** Objects have numbers from 1; 0 is null. */
  int objects;

  int[] finals = new int[OBJECTS];
  int[] plain = new int[OBJECTS];
  int[] links = new int[OBJECTS];
  int[][] arrays = {{1, 2}, {3, 4}};
  int[] elements = new int[2];

  /** The items of the list; what lies behind them is 0. */
  int[] items = new int[ITEMS];

  int itemCount;
  int flag;

  /** Of each class: 0 not begun, 1 under way, 2 done, 3 failed; and who is at it. */
  int[] classState;

  int[] classOwner;
  int[] classValue;

  /** Monitor 0 is the lock, monitor t that of thread t. */
  int[] owner;

  int[] depth;
  List<Strand> threads = new ArrayList<>();

  /** Where a thread stands in its life. */
  enum Status {
    NEW,
    RUNNING,
    WAITING,
    TIMED,
    /** Notified: comes back from wait normally. */
    NOTIFIED,
    /** Out of the wait set; if interrupted by now, it may throw or come back normally. */
    EITHER,
    /** Interrupted in wait: throws, unless a notification still chooses it. */
    STOPPED,
    ENDING,
    /** Nothing caught its exception, but nobody has noticed yet. */
    DYING,
    ENDED
  }

  /** One call: what it executes, how far it is, and its registers. */
  static final class Frame {
    final Code code;

    /** The class that this initialises, or -1. */
    final int initialises;

    int at;
    int[] numbers = new int[REGISTERS];
    int[] references = new int[REFERENCES];
    Woe caught;

    Frame(Code code, int initialises) {
      this.code = code;
      this.initialises = initialises;
    }

    Frame copy() {
      Frame f = new Frame(code, initialises);
      f.at = at;
      f.numbers = numbers.clone();
      f.references = references.clone();
      f.caught = caught;
      return f;
    }
  }

  /** A thread. */
  static final class Strand {
    Status status = Status.NEW;
    boolean interrupted;
    boolean permit;

    /** HotSpot makes a permit of an interrupt as well; by the API it may do so or not. */
    boolean permitOfInterrupt;

    boolean handling;
    Woe dyingOf;
    int waitsOn;
    int held;
    List<Frame> frames = new ArrayList<>();

    Frame top() {
      return frames.get(frames.size() - 1);
    }

    boolean alive() {
      return status != Status.NEW && status != Status.ENDED;
    }

    boolean waits() {
      return status == Status.WAITING || status == Status.TIMED;
    }

    Strand copy() {
      Strand s = new Strand();
      s.status = status;
      s.interrupted = interrupted;
      s.permit = permit;
      s.permitOfInterrupt = permitOfInterrupt;
      s.handling = handling;
      s.dyingOf = dyingOf;
      s.waitsOn = waitsOn;
      s.held = held;
      frames.forEach(f -> s.frames.add(f.copy()));
      return s;
    }
  }

  World copy() {
    World w = new World();
    w.variables = variables.clone();
    w.slots = slots.clone();
    w.objects = objects;
    w.finals = finals.clone();
    w.plain = plain.clone();
    w.links = links.clone();
    w.arrays = new int[][] {arrays[0].clone(), arrays[1].clone()};
    w.elements = elements.clone();
    w.items = items.clone();
    w.itemCount = itemCount;
    w.flag = flag;
    w.classState = classState.clone();
    w.classOwner = classOwner.clone();
    w.classValue = classValue.clone();
    w.owner = owner.clone();
    w.depth = depth.clone();
    threads.forEach(t -> w.threads.add(t.copy()));
    return w;
  }

  /** Everything as text: two moments are the same when it is. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int[] part :
        new int[][] {
          variables,
          slots,
          finals,
          plain,
          links,
          arrays[0],
          arrays[1],
          elements,
          items,
          {itemCount, flag},
          classState,
          classOwner,
          classValue,
          owner,
          depth
        }) {
      text.append(Arrays.toString(part));
    }
    for (Strand t : threads) {
      text.append(t.status).append(t.interrupted).append(t.permit).append(t.handling);
      text.append(t.permitOfInterrupt);
      text.append(t.waitsOn).append(t.held).append(t.dyingOf);
      for (Frame f : t.frames) {
        text.append('/').append(f.initialises).append(':').append(f.at).append(f.caught);
        text.append(Arrays.toString(f.numbers)).append(Arrays.toString(f.references));
      }
    }
    return text.toString();
  }
}
