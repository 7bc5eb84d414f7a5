package foliowalk.corpus.second;

import foliowalk.corpus.second.World.Frame;
import foliowalk.corpus.second.World.Status;
import foliowalk.corpus.second.World.Strand;
import java.util.Arrays;
import java.util.List;

/** One operation of one thread. */
final class Step {
  private final Plan plan;
  private final World w;
  private final int self;
  private final Strand t;

  Step(Plan plan, World w, int self) {
    this.plan = plan;
    this.w = w;
    this.self = self;
    this.t = w.threads.get(self);
  }

  /** Threads at a monitor that are in one of these conditions. */
  static List<Strand> with(World w, int monitor, Status... statuses) {
    List<Status> wanted = Arrays.asList(statuses);
    return w.threads.stream()
        .filter(t -> wanted.contains(t.status) && t.waitsOn == monitor)
        .toList();
  }

  /** Changes the world; the exception that nothing caught, or null. */
  Woe take(int way) {
    if (t.status == Status.DYING) {
      return t.dyingOf;
    }
    switch (t.status) {
      case TIMED -> t.status = Status.EITHER;
      case NOTIFIED, EITHER, STOPPED -> comeBack(way);
      case ENDING -> {
        t.status = Status.ENDED;
        if (self > 0) {
          notifyAll(self);
        }
      }
      default -> execute(way);
    }
    return null;
  }

  private void comeBack(int way) {
    w.owner[t.waitsOn] = self;
    w.depth[t.waitsOn] = t.held;
    boolean stopped = t.status == Status.STOPPED || way == 1;
    t.status = Status.RUNNING;
    if (stopped) {
      t.interrupted = false;
      raise(Woe.STOPPED);
    } else {
      t.top().at++;
    }
  }

  private void execute(int way) {
    Frame f = t.top();
    Op op = f.code.ops.get(f.at);
    int[] r = f.numbers;
    switch (op.kind()) {
      case ENTER -> {
        w.owner[op.a()] = self;
        w.depth[op.a()]++;
      }
      case EXIT -> {
        if (--w.depth[op.a()] == 0) {
          w.owner[op.a()] = -1;
        }
      }
      case WAIT, NOTIFY, NOTIFY_ALL -> {
        onMonitor(op, way);
        return;
      }
      case UNLESS -> {
        f.at = r[op.a()] == op.b() ? f.at + 1 : op.c();
        return;
      }
      case GOTO -> {
        f.at = op.c();
        return;
      }
      case EITHER -> {
        f.at = way == 0 ? f.at + 1 : op.c();
        return;
      }
      case THROW -> {
        raise(Woe.values()[op.a()]);
        return;
      }
      case RETHROW -> {
        raise(f.caught);
        return;
      }
      case RETURN -> {
        leave(f);
        return;
      }
      case ITEM -> {
        f.at = op.b() < w.itemCount ? f.at + 1 : op.c();
        f.references[op.a()] = op.b() < w.itemCount ? w.items[op.b()] : 0;
        return;
      }
      case INITIALISE -> {
        initialise(op.a());
        return;
      }
      case START, SLEEP -> {
        if (!startOrSleep(op)) {
          return;
        }
      }
      default -> {
        if (!onMemory(op, f) && !onStructures(op, f)) {
          onThread(op, r);
        }
      }
    }
    f.at++;
  }

  private void onMonitor(Op op, int way) {
    if (w.owner[op.a()] != self) {
      raise(Woe.NOT_OWNER);
      return;
    }
    if (op.kind() == Op.Kind.WAIT) {
      if (t.interrupted) {
        t.interrupted = false;
        raise(Woe.STOPPED);
        return;
      }
      t.status = op.b() == 1 ? Status.TIMED : Status.WAITING;
      t.waitsOn = op.a();
      t.held = w.depth[op.a()];
      w.owner[op.a()] = -1;
      w.depth[op.a()] = 0;
      return;
    }
    if (op.kind() == Op.Kind.NOTIFY_ALL) {
      notifyAll(op.a());
    } else {
      List<Strand> waiting = with(w, op.a(), Status.WAITING, Status.TIMED);
      List<Strand> stopped = with(w, op.a(), Status.STOPPED);
      if (way < waiting.size()) {
        waiting.get(way).status = Status.NOTIFIED;
      } else if (way - waiting.size() < stopped.size()) {
        stopped.get(way - waiting.size()).status = Status.NOTIFIED;
      }
    }
    t.top().at++;
  }

  private void notifyAll(int monitor) {
    with(w, monitor, Status.STOPPED).forEach(s -> s.status = Status.EITHER);
    with(w, monitor, Status.WAITING, Status.TIMED).forEach(s -> s.status = Status.NOTIFIED);
  }

  private boolean startOrSleep(Op op) {
    if (op.kind() == Op.Kind.SLEEP) {
      if (t.interrupted) {
        t.interrupted = false;
        raise(Woe.STOPPED);
        return false;
      }
      return true;
    }
    Strand child = w.threads.get(op.a());
    if (child.status != Status.NEW) {
      raise(Woe.STARTED);
      return false;
    }
    child.status = Status.RUNNING;
    return true;
  }

  /** JVMS 5.5. */
  private void initialise(int c) {
    if (w.classState[c] == 3) {
      raise(Woe.NO_CLASS);
    } else if (w.classState[c] == 0) {
      w.classState[c] = 1;
      w.classOwner[c] = self;
      t.frames.add(new Frame(plan.initialisers().get(c), c));
    } else {
      t.top().at++;
    }
  }

  private void leave(Frame f) {
    t.frames.remove(f);
    if (f.initialises >= 0) {
      w.classState[f.initialises] = 2;
      t.top().at++;
    } else if (t.frames.isEmpty()) {
      t.status = Status.ENDING;
    }
  }

  /** Looks for a handler, outwards through initialisers that fail. */
  private void raise(Woe thrown) {
    Woe woe = thrown;
    while (!t.frames.isEmpty()) {
      Frame f = t.top();
      Code.Handler handler = f.code.handler(f.at, woe);
      if (handler != null) {
        f.at = handler.target();
        f.caught = woe;
        return;
      }
      t.frames.remove(f);
      if (f.initialises >= 0) {
        w.classState[f.initialises] = 3;
        woe = woe.isError() ? woe : Woe.INITIALISER;
      }
    }
    Code ofThread = plan.handlers().get(self);
    if (ofThread == null) {
      t.dyingOf = woe;
      t.status = Status.DYING;
    } else if (t.handling) {
      t.status = Status.ENDING;
    } else {
      t.handling = true;
      t.frames.add(new Frame(ofThread, -1));
    }
  }

  private boolean onMemory(Op op, Frame f) {
    int[] r = f.numbers;
    int[] q = f.references;
    switch (op.kind()) {
      case CONST -> r[op.a()] = op.b();
      case ADD -> r[op.a()] += op.b();
      case MIX -> r[op.a()] = r[op.a()] * 3 + r[op.b()];
      case READ -> r[op.a()] = w.variables[op.b()];
      case WRITE -> w.variables[op.a()] = r[op.b()] + op.c();
      case SET -> w.variables[op.a()] = op.b();
      case NEW -> q[op.a()] = ++w.objects < World.OBJECTS ? w.objects : 0;
      case MOVE -> q[op.a()] = q[op.b()];
      case LOAD -> q[op.a()] = w.slots[op.b()];
      case STORE -> w.slots[op.a()] = op.b() < 0 ? 0 : q[op.b()];
      case GET_FINAL -> r[op.a()] = q[op.b()] == 0 ? r[op.a()] : w.finals[q[op.b()]];
      case PUT_FINAL -> w.finals[q[op.a()]] = op.b();
      case GET_PLAIN -> r[op.a()] = q[op.b()] == 0 ? r[op.a()] : w.plain[q[op.b()]];
      case PUT_PLAIN -> w.plain[q[op.a()]] = q[op.a()] == 0 ? 0 : op.b();
      case GET_LINK -> q[op.a()] = q[op.b()] == 0 ? q[op.a()] : w.links[q[op.b()]];
      case PUT_LINK -> w.links[q[op.a()]] = q[op.a()] == 0 ? 0 : q[op.b()];
      case GET_STATIC -> r[op.a()] = w.classValue[op.b()];
      case PUT_STATIC -> w.classValue[op.a()] = op.b();
      case COPY_STATIC -> w.classValue[op.a()] = r[op.b()];
      case GET_ELEMENT -> r[op.a()] = w.arrays[op.b()][op.c()];
      case PUT_ELEMENT -> w.arrays[op.b()][op.c()] = r[op.a()];
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean onStructures(Op op, Frame f) {
    int[] r = f.numbers;
    int[] q = f.references;
    switch (op.kind()) {
      case COPY_FIELD -> {
        int[] field = op.c() == 0 ? w.finals : op.c() == 1 ? w.plain : w.links;
        field[q[op.a()]] = field[q[op.b()]];
      }
      case IS_NULL -> r[op.a()] = q[op.b()] == 0 ? 1 : 0;
      case SAME -> r[op.a()] = q[op.b()] == q[op.c()] ? 1 : 0;
      case EQUAL -> r[op.a()] = r[op.b()] == r[op.c()] ? 1 : 0;
      case LOAD_ELEMENT -> q[op.a()] = w.elements[op.b()];
      case STORE_ELEMENT -> w.elements[op.a()] = q[op.b()];
      case ADD_ITEM -> {
        if (w.itemCount < World.ITEMS) {
          w.items[w.itemCount++] = q[op.a()];
        }
      }
      case REMOVE_ITEM -> {
        if (w.itemCount > 0) {
          System.arraycopy(w.items, 1, w.items, 0, --w.itemCount);
          w.items[w.itemCount] = 0;
        }
      }
      case COUNT_ITEMS -> r[op.a()] = w.itemCount;
      case TAKE -> {
        r[op.a()] = 1 - w.flag;
        w.flag = 1;
      }
      case GIVE -> w.flag = 0;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void onThread(Op op, int[] r) {
    switch (op.kind()) {
      case ALIVE -> r[op.a()] = w.threads.get(op.b()).alive() ? 1 : 0;
      case INTERRUPTED -> {
        r[op.a()] = t.interrupted ? 1 : 0;
        t.interrupted = false;
      }
      case IS_INTERRUPTED -> r[op.a()] = w.threads.get(op.b()).interrupted ? 1 : 0;
      case INTERRUPT -> {
        Strand other = w.threads.get(op.a());
        other.interrupted = true;
        other.permitOfInterrupt |= plan.parks() && other.alive();
        if (other.waits()) {
          other.status = Status.STOPPED;
        }
      }
      case PARK -> {
        t.permit = false;
        t.permitOfInterrupt = false;
      }
      case UNPARK -> w.threads.get(op.a()).permit |= w.threads.get(op.a()).alive();
      default -> throw new IllegalStateException("no meaning for " + op);
    }
  }
}
