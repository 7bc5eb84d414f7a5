package foliowalk.corpus.second;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes programs from seeds: the same one from the same seed. */
final class PlanMaker {
  private static final int THREADS = 3;
  private static final int VARIABLES = 2;
  private static final int CLASSES = 2;

  /** What a program is mostly about. */
  private enum Theme {
    INITIALISATION,
    THREAD_MONITORS,
    INTERRUPTS,
    FINALS,
    PARKING,
    COPIES,
    LISTS,
    READERS,
    HOME_MADE_LOCK,
    MIXED
  }

  private final SplittableRandom random;
  private final String name;
  private final Theme theme;
  private final HeapStatements heap;
  private boolean parks;

  private PlanMaker(SplittableRandom random, String name) {
    this.random = random;
    this.heap = new HeapStatements(random);
    this.name = name;
    this.theme = Theme.values()[random.nextInt(Theme.values().length)];
  }

  /** A program and all it can come to. */
  record Made(Plan plan, EveryOutcome.Found found) {}

  /** The program of a seed. */
  static Made make(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    while (true) {
      Plan plan = new PlanMaker(random.split(), "Q" + seed).plan();
      Optional<EveryOutcome.Found> found = EveryOutcome.of(plan);
      if (found.isPresent() && found.get().ends().size() + found.get().violated().size() > 1) {
        return new Made(plan, found.get());
      }
    }
  }

  private Plan plan() {
    List<Code> threads = new ArrayList<>();
    List<Code> handlers = new ArrayList<>(Arrays.asList(new Code[THREADS]));
    StringBuilder java = new StringBuilder("public class " + name + " {\n");
    StringBuilder rest = new StringBuilder();
    StringBuilder set = new StringBuilder();
    for (int t = 1; t < THREADS; t++) {
      if (random.nextInt(4) == 0) {
        Body body = new Body();
        body.line("y" + t + " = 9;");
        body.op(Op.Kind.SET, VARIABLES + t, 9);
        body.op(Op.Kind.RETURN);
        handlers.set(t, body.code);
        set.append("    t").append(t).append(".setUncaughtExceptionHandler((t, e) -> {\n");
        set.append(body.java).append("    });\n");
      }
    }
    for (int t = 0; t < THREADS; t++) {
      Body body = new Body();
      body.line("int r0 = 0, r1 = 0;");
      body.line("E q0 = null, q1 = null;");
      if (t == 0) {
        begin(body);
      }
      statements(body, (t == 0 ? 0 : 1) + random.nextInt(3), 0, t);
      body.line("y" + t + " = r0 * 3 + r1;");
      body.op(Op.Kind.MIX, 0, 1);
      body.op(Op.Kind.WRITE, VARIABLES + t, 0, 0);
      body.op(Op.Kind.RETURN);
      threads.add(body.code);
      String head =
          t == 0 ? "public static void main(String[] args)" : "static void body" + t + "()";
      rest.append("  ").append(head).append(" {\n").append(t == 0 ? set : "");
      rest.append(body.java).append("  }\n");
    }
    List<Code> initialisers = new ArrayList<>();
    for (int c = 0; c < CLASSES; c++) {
      Body body = new Body();
      statementsOfInitialiser(body, c);
      body.op(Op.Kind.RETURN);
      initialisers.add(body.code);
      rest.append("  static class C").append(c).append(" {\n    static int v;\n    static {\n");
      rest.append(body.java).append("    }\n  }\n");
    }
    fields(java);
    java.append(rest).append("}\n");
    return new Plan(name, java.toString(), threads, handlers, initialisers, VARIABLES, parks);
  }

  private static void fields(StringBuilder java) {
    java.append("  static int x0, x1, y0, y1, y2;\n");
    java.append("  static final Object L = new Object();\n");
    java.append("  static E s0, s1;\n");
    java.append("  static int[] a0 = {1, 2}, a1 = {3, 4};\n");
    java.append("  static E[] b = new E[2];\n");
    java.append("  static final java.util.ArrayList<E> list = new java.util.ArrayList<>();\n");
    java.append("  static final java.util.concurrent.atomic.AtomicInteger flag =\n");
    java.append("      new java.util.concurrent.atomic.AtomicInteger();\n");
    for (int t = 1; t < THREADS; t++) {
      java.append("  static final Thread t" + t + " = new Thread(() -> body" + t + "());\n");
    }
    java.append(HeapStatements.TYPES);
  }

  /** Main starts the others, one of them perhaps interrupted before. */
  private void begin(Body body) {
    if (random.nextInt(8) == 0) {
      interrupt(body, 1 + random.nextInt(THREADS - 1));
    }
    if (random.nextInt(8) == 0) {
      unpark(body, 1);
    }
    for (int t = 1; t < THREADS; t++) {
      body.line("t" + t + ".start();");
      body.op(Op.Kind.START, t);
    }
  }

  private void statements(Body body, int n, int depth, int self) {
    for (int i = 0; i < n; i++) {
      statement(body, depth, self);
    }
  }

  private void statement(Body body, int depth, int self) {
    Theme of = random.nextInt(4) == 0 ? Theme.MIXED : theme;
    if (of == Theme.MIXED) {
      Theme[] all = Theme.values();
      of = all[random.nextInt(all.length)];
    }
    int other = 1 + random.nextInt(THREADS - 1);
    switch (of) {
      case INITIALISATION -> initialisation(body, depth, self);
      case THREAD_MONITORS -> threadMonitor(body, depth, self, other);
      case INTERRUPTS -> interrupts(body, depth, self, other);
      case FINALS -> heap.finals(body);
      case PARKING -> parking(body, other);
      case COPIES -> heap.copies(body);
      case LISTS -> heap.lists(body);
      case READERS -> heap.readers(body);
      case HOME_MADE_LOCK -> homeMadeLock(body, depth, self);
      default -> plain(body, depth, self);
    }
  }

  private void plain(Body body, int depth, int self) {
    int r = random.nextInt(2);
    int x = random.nextInt(VARIABLES);
    switch (random.nextInt(7)) {
      case 0 -> {
        body.line("r" + r + " = x" + x + ";");
        body.op(Op.Kind.READ, r, x);
      }
      case 1 -> {
        body.line("x" + x + " = r" + r + " + 1;");
        body.op(Op.Kind.WRITE, x, r, 1);
      }
      case 2 -> {
        body.line("x" + x + " = 2;");
        body.op(Op.Kind.SET, x, 2);
      }
      case 3 -> attempt(body, depth, self);
      case 4 -> spin(body, r, x);
      case 5 -> waitFor(body, x);
      default -> sync(body, 0, depth, self);
    }
  }

  /** {@code try} around statements, with one kind of exception caught. */
  private void attempt(Body body, int depth, int self) {
    if (depth > 1) {
      return;
    }
    Woe woe = Woe.values()[random.nextInt(Woe.values().length)];
    int from = body.here();
    body.open("try");
    statements(body, 1 + random.nextInt(2), depth + 1, self);
    if (random.nextInt(3) == 0) {
      Woe thrown = random.nextBoolean() ? Woe.FIRST : Woe.SECOND;
      body.line("if (L != null) throw new " + thrown.source + "();");
      body.op(Op.Kind.THROW, thrown.ordinal());
    }
    body.close();
    int to = body.here();
    int skip = body.op(Op.Kind.GOTO);
    body.open("catch (" + woe.source + " e)");
    body.handler(from, to, woe);
    body.line("r1 += 2;");
    body.op(Op.Kind.ADD, 1, 2);
    body.close();
    body.code.land(skip);
  }

  /** Waits for a variable to change, but not for ever. */
  private void spin(Body body, int r, int x) {
    body.open("for (int i = 0; i < 2 && x" + x + " == 0; i++)");
    body.line("r" + r + " += 1;");
    body.close();
    int[] out = new int[2];
    for (int i = 0; i < 2; i++) {
      body.op(Op.Kind.READ, 2, x);
      out[i] = body.op(Op.Kind.UNLESS, 2, 0);
      body.op(Op.Kind.ADD, r, 1);
    }
    body.code.land(out[0]);
    body.code.land(out[1]);
  }

  /** Waits for a variable to change, for ever if it has to. */
  private static void waitFor(Body body, int x) {
    body.line("while (x" + x + " == 0) {}");
    int loop = body.op(Op.Kind.READ, 2, x);
    int out = body.op(Op.Kind.UNLESS, 2, 0);
    body.op(Op.Kind.GOTO, 0, 0, loop);
    body.code.land(out);
  }

  /** Statements while the flag is held, if it is free; an exception leaves it held. */
  private void homeMadeLock(Body body, int depth, int self) {
    if (depth > 1) {
      return;
    }
    body.open("if (flag.compareAndSet(0, 1))");
    body.op(Op.Kind.TAKE, 2);
    int skip = body.op(Op.Kind.UNLESS, 2, 1);
    statements(body, 1 + random.nextInt(2), depth + 1, self);
    body.line("flag.set(0);");
    body.op(Op.Kind.GIVE);
    body.close();
    body.code.land(skip);
  }

  private static String monitor(int lock) {
    return lock == 0 ? "L" : "t" + lock;
  }

  private void sync(Body body, int lock, int depth, int self) {
    if (depth > 1) {
      return;
    }
    body.open("synchronized (" + monitor(lock) + ")");
    body.op(Op.Kind.ENTER, lock);
    int from = body.here();
    statements(body, random.nextInt(2), depth + 1, self);
    if (random.nextInt(2) == 0) {
      waitOrNotify(body, lock);
    }
    body.close();
    leave(body, lock, from);
  }

  /** The end of a synchronized block, and its other end for exceptions. */
  private static void leave(Body body, int lock, int from) {
    int to = body.here();
    body.op(Op.Kind.EXIT, lock);
    int skip = body.op(Op.Kind.GOTO);
    body.handler(from, to, null);
    body.op(Op.Kind.EXIT, lock);
    body.op(Op.Kind.RETHROW);
    body.code.land(skip);
  }

  private void waitOrNotify(Body body, int lock) {
    switch (random.nextInt(4)) {
      case 0 -> {
        body.line(monitor(lock) + ".notify();");
        body.op(Op.Kind.NOTIFY, lock);
      }
      case 1 -> {
        body.line(monitor(lock) + ".notifyAll();");
        body.op(Op.Kind.NOTIFY_ALL, lock);
      }
      default -> {
        boolean timed = random.nextInt(3) == 0;
        body.stoppable(monitor(lock) + ".wait(" + (timed ? "1" : "") + ");");
        body.op(Op.Kind.WAIT, lock, timed ? 1 : 0);
      }
    }
  }

  private void threadMonitor(Body body, int depth, int self, int other) {
    switch (random.nextInt(6)) {
      case 0, 1 -> sync(body, other, depth, self);
      case 2, 3 -> join(body, other, random.nextInt(3) == 0);
      case 4 -> {
        body.line("r0 = t" + other + ".isAlive() ? 1 : 0;");
        body.op(Op.Kind.ALIVE, 0, other);
      }
      default -> waitOrNotify(body, random.nextInt(4) == 0 ? other : 0);
    }
  }

  /** As the API says: a loop of waits on the thread while it is alive, within its monitor. */
  private void join(Body body, int other, boolean timed) {
    body.stoppable("t" + other + ".join(" + (timed ? "1" : "") + ");");
    body.op(Op.Kind.ENTER, other);
    int from = body.here();
    body.op(Op.Kind.ALIVE, 2, other);
    int ended = body.op(Op.Kind.UNLESS, 2, 1);
    body.op(Op.Kind.WAIT, other, timed ? 1 : 0);
    int enough = timed ? body.op(Op.Kind.EITHER) : -1;
    body.op(Op.Kind.GOTO, 0, 0, from);
    body.code.land(ended);
    if (timed) {
      body.code.land(enough);
    }
    leave(body, other, from);
  }

  private void interrupt(Body body, int other) {
    body.line("t" + other + ".interrupt();");
    body.op(Op.Kind.INTERRUPT, other);
  }

  private void interrupts(Body body, int depth, int self, int other) {
    switch (random.nextInt(8)) {
      case 0, 1 -> interrupt(body, other);
      case 2 -> {
        body.line("r0 = Thread.interrupted() ? 1 : 0;");
        body.op(Op.Kind.INTERRUPTED, 0);
      }
      case 3 -> {
        body.line("r1 = t" + other + ".isInterrupted() ? 1 : 0;");
        body.op(Op.Kind.IS_INTERRUPTED, 1, other);
      }
      case 4 -> {
        body.stoppable("Thread.sleep(1);");
        body.op(Op.Kind.SLEEP);
      }
      case 5 -> attempt(body, depth, self);
      case 6 -> join(body, other, random.nextBoolean());
      default -> sync(body, 0, depth, self);
    }
  }

  private void unpark(Body body, int other) {
    body.line("java.util.concurrent.locks.LockSupport.unpark(t" + other + ");");
    body.op(Op.Kind.UNPARK, other);
  }

  private void parking(Body body, int other) {
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        boolean timed = random.nextInt(3) == 0;
        body.line("java.util.concurrent.locks.LockSupport.park" + (timed ? "Nanos(1);" : "();"));
        body.op(Op.Kind.PARK, timed ? 1 : 0);
        parks = true;
      }
      case 2 -> interrupt(body, other);
      default -> unpark(body, other);
    }
  }

  private void initialisation(Body body, int depth, int self) {
    int c = random.nextInt(CLASSES);
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        body.line("r" + c + " = C" + c + ".v;");
        body.op(Op.Kind.INITIALISE, c);
        body.op(Op.Kind.GET_STATIC, c, c);
      }
      case 2 -> {
        body.line("C" + c + ".v = 6;");
        body.op(Op.Kind.INITIALISE, c);
        body.op(Op.Kind.PUT_STATIC, c, 6);
      }
      case 3 -> attempt(body, depth, self);
      default -> plain(body, depth, self);
    }
  }

  private void statementsOfInitialiser(Body body, int c) {
    int n = 1 + random.nextInt(3);
    for (int i = 0; i < n; i++) {
      switch (random.nextInt(7)) {
        case 0 -> {
          body.line("x" + c + " = 3;");
          body.op(Op.Kind.SET, c, 3);
        }
        case 1 -> {
          body.line("v = x0 + 1;");
          body.op(Op.Kind.READ, 0, 0);
          body.op(Op.Kind.ADD, 0, 1);
          body.op(Op.Kind.COPY_STATIC, c, 0);
        }
        case 2, 3 -> {
          body.line("v = C" + (1 - c) + ".v + 1;");
          body.op(Op.Kind.INITIALISE, 1 - c);
          body.op(Op.Kind.GET_STATIC, 0, 1 - c);
          body.op(Op.Kind.ADD, 0, 1);
          body.op(Op.Kind.COPY_STATIC, c, 0);
        }
        case 4 -> {
          body.line("synchronized (L) { x0 = 7; }");
          body.op(Op.Kind.ENTER, 0);
          body.op(Op.Kind.SET, 0, 7);
          body.op(Op.Kind.EXIT, 0);
        }
        case 5 -> {
          if (i == n - 1) {
            body.line("if (L != null) throw new Woes.First();");
            body.op(Op.Kind.THROW, Woe.FIRST.ordinal());
          }
        }
        default -> {
          body.line("v = 2;");
          body.op(Op.Kind.PUT_STATIC, c, 2);
        }
      }
    }
  }

  /** The exceptions of all programs. */
  static String woes() {
    StringBuilder text = new StringBuilder("class Woes {\n");
    for (Woe w : Woe.values()) {
      if (w.source.startsWith("Woes.")) {
        text.append("  static class ").append(w.source.substring(5));
        text.append(" extends RuntimeException {}\n");
      }
    }
    return text.append("}\n").toString();
  }
}
