package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Host;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** What the models of completable futures are built of: outcomes, cells that get one, and steps. */
final class Completion {
  private Completion() {}

  /** How a future ended; never changes, so reading it is no step. */
  static final class Outcome {
    final Object value;
    final Throwable failure;

    private Outcome(Object value, Throwable failure) {
      this.value = value;
      this.failure = failure;
    }

    static Outcome of(Object value) {
      return new Outcome(value, null);
    }

    static Outcome failed(Throwable failure) {
      return new Outcome(null, failure);
    }

    /** As a dependent future gets it: a failure comes in a {@link CompletionException}. */
    Outcome passedOn() {
      boolean plain = failure == null || failure instanceof CompletionException;
      return plain ? this : failed(new CompletionException(failure));
    }
  }

  /** The state of a future. Its monitor is not that of the future, which programs may use. */
  static final class Cell {
    /** What {@link #end} did: bit 0, it gave the outcome; bit 1, there are dependents to fire. */
    static final int ENDED = 1;

    static final int DEPENDENTS = 2;

    private Outcome outcome;
    private Dependent dependents;

    @Atomic
    Outcome outcome() {
      return outcome;
    }

    /** Gives the outcome unless there is one. */
    @Atomic
    synchronized int end(Outcome how) {
      int result = dependents == null ? 0 : DEPENDENTS;
      if (outcome != null) {
        return result;
      }
      outcome = how;
      notifyAll();
      return result | ENDED;
    }

    @Atomic
    int dependentCount() {
      int n = 0;
      for (Dependent d = dependents; d != null; d = d.next) {
        n++;
      }
      return n;
    }

    /** Adds a step to be fired at the end; false when that is over. */
    @Atomic
    boolean watch(Step step) {
      if (outcome != null) {
        return false;
      }
      dependents = new Dependent(step, dependents);
      return true;
    }

    /** Adds a step although the end is over, for whoever takes it next. */
    @Atomic
    void push(Step step) {
      dependents = new Dependent(step, dependents);
    }

    @Atomic
    boolean hasDependents() {
      return dependents != null;
    }

    /** Takes the step added last, or null, and says whether there are more. */
    @Atomic
    Step pop(boolean[] more) {
      Dependent first = dependents;
      if (first == null) {
        more[0] = false;
        return null;
      }
      dependents = first.next;
      more[0] = first.next != null;
      return first.step;
    }

    /** The outcome, or null after a wait. */
    @Atomic
    synchronized Outcome await() throws InterruptedException {
      if (outcome == null && Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (outcome == null) {
        wait();
        return null;
      }
      return outcome;
    }

    /** The outcome, or null after a wait, which an interrupt ends. */
    @Atomic
    synchronized Outcome awaitAnyway() throws InterruptedException {
      if (outcome == null) {
        wait();
        return null;
      }
      return outcome;
    }

    @Atomic
    Outcome inTime() throws InterruptedException {
      if (outcome == null && Thread.interrupted()) {
        throw new InterruptedException();
      }
      return outcome;
    }

    /** Whether the time is over, after a wait if there is something to wait for. */
    @Atomic
    synchronized boolean waitInTime() throws InterruptedException {
      return outcome == null && Host.waitInTime(this, 1);
    }
  }

  private static final class Dependent {
    final Step step;
    final Dependent next;

    Dependent(Step step, Dependent next) {
      this.step = step;
      this.next = next;
    }
  }

  /** A list of cells that never changes, so walking it is no step. */
  static final class Sources {
    final Cell cell;
    final Sources next;

    private Sources(Cell cell, Sources next) {
      this.cell = cell;
      this.next = next;
    }

    static Sources of(Cell... cells) {
      Sources list = null;
      for (int i = cells.length - 1; i >= 0; i--) {
        list = new Sources(cells[i], list);
      }
      return list;
    }
  }

  /** Turns the outcomes of its sources into that of another future, or into null: not yet. */
  @FunctionalInterface
  interface Work {
    Outcome of(Outcome first, Outcome second) throws Throwable;
  }

  /** Work to be done once when one source, or all, are over. */
  static final class Step implements Runnable {
    private final Sources sources;
    private final boolean single;
    private final boolean any;
    private final Cell made;
    private final Executor executor;
    private final Work work;
    private boolean claimed;

    /** Whether a failure is passed on without the executor, known at the start or later. */
    private final boolean passedAtOnce;

    private final boolean passedLater;

    Step(Cell made, Executor executor, Work work, boolean any, Cell... sources) {
      this(made, executor, work, false, false, any, sources);
    }

    Step(
        Cell made,
        Executor executor,
        Work work,
        boolean passedAtOnce,
        boolean passedLater,
        boolean any,
        Cell... sources) {
      this.passedAtOnce = passedAtOnce;
      this.passedLater = passedLater;
      this.made = made;
      this.executor = executor;
      this.work = work;
      this.any = any;
      this.sources = Sources.of(sources);
      this.single = sources.length < 2;
    }

    @Atomic
    private boolean claim() {
      boolean first = !claimed;
      claimed = true;
      return first;
    }

    /** The outcomes that the work gets, or null when it cannot be done yet. */
    private Outcome[] ready() {
      Outcome[] out = new Outcome[2];
      int at = 0;
      for (Sources s = sources; s != null; s = s.next) {
        Outcome o = s.cell.outcome();
        if (any && o != null) {
          out[0] = o;
          return out;
        }
        if (!any && o == null) {
          return null;
        }
        if (at < 2) {
          out[at] = o;
        }
        at++;
      }
      return any ? null : out;
    }

    /** Registers with the sources, or fires when they are over already. */
    void start() {
      if (any && !single && ready() != null) {
        // One of them is enough, and no other need know of it.
        fireOn(passedAtOnce);
        return;
      }
      boolean watched = false;
      for (Sources s = sources; s != null; s = s.next) {
        if (s.cell.watch(this)) {
          watched = true;
        } else if (any) {
          watched = false;
          break;
        }
      }
      if (!watched || !single) {
        fireOn(watched ? passedLater : passedAtOnce);
      }
    }

    private void fireOn(boolean passed) {
      Cell next = fire(passed);
      if (next != null) {
        fireAll(next);
      }
    }

    /**
     * Does the work, or has it done, if that is due.
     *
     * @return what is over now and has dependents that nobody fires yet, or null
     */
    Cell fire() {
      return fire(passedLater);
    }

    private static boolean failed(Outcome outcome) {
      return outcome != null && outcome.failure != null;
    }

    private Cell fire(boolean passed) {
      Outcome[] given = ready();
      if (given == null || !single && !claim()) {
        return null;
      }
      if (executor == null || passed && (failed(given[0]) || failed(given[1]))) {
        return compute(given);
      }
      try {
        executor.execute(this);
        return null;
      } catch (Throwable t) {
        return ended(Outcome.failed(t).passedOn());
      }
    }

    @Override
    public void run() {
      Cell next = compute(ready());
      if (next != null) {
        fireAll(next);
      }
    }

    private Cell compute(Outcome[] given) {
      if (made.outcome() != null) {
        return null;
      }
      Outcome outcome;
      try {
        outcome = work.of(given[0], given[1]);
      } catch (Throwable t) {
        outcome = Outcome.failed(t).passedOn();
      }
      return outcome == null ? null : ended(outcome);
    }

    private Cell ended(Outcome outcome) {
      return (made.end(outcome) & Cell.DEPENDENTS) == 0 ? null : made;
    }
  }

  /**
   * Fires the dependents of a cell, the one added last first, and those that are over by that. Two
   * threads may be at it for one cell: each step is taken by one of them.
   */
  static void fireAll(Cell root) {
    Cell from = root;
    boolean[] more = new boolean[1];
    while (true) {
      Step step = from.pop(more);
      if (step == null) {
        if (from == root) {
          return;
        }
        from = root;
      } else if (from != root && more[0]) {
        root.push(step);
      } else {
        boolean last = from == root && !more[0];
        Cell next = step.fire();
        if (next == null && last) {
          return;
        }
        from = next == null ? root : next;
      }
    }
  }
}
