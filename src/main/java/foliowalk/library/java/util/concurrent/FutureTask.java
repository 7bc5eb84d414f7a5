package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import foliowalk.library.Host;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Model of {@link java.util.concurrent.FutureTask}. A limit of time may be over at any moment. */
@Differs
public class FutureTask<V> implements RunnableFuture<V> {
  private final Callable<V> work;
  private final Outcome outcome = new Outcome();

  public FutureTask(Callable<V> work) {
    this.work = Objects.requireNonNull(work);
  }

  public FutureTask(Runnable work, V result) {
    Objects.requireNonNull(work);
    this.work = new Adapter<>(work, result);
  }

  private static final class Adapter<V> implements Callable<V> {
    private final Runnable task;
    private final V result;

    Adapter(Runnable task, V result) {
      this.task = task;
      this.result = result;
    }

    @Override
    public V call() {
      task.run();
      return result;
    }

    @Override
    public String toString() {
      return super.toString() + "[Wrapped task = " + task + "]";
    }
  }

  /** Its monitor is not that of the future, which programs may use. */
  private static final class Outcome {
    static final int OPEN = 0;
    static final int VALUE = 1;
    static final int FAILURE = 2;
    static final int CANCELLED = 3;

    /** Cancelled, and who runs it is yet to be interrupted. */
    static final int INTERRUPTING = 4;

    private int state;
    private Object result;
    private Thread runner;

    @Atomic
    boolean begin() {
      if (state != OPEN || runner != null) {
        return false;
      }
      runner = Thread.currentThread();
      return true;
    }

    @Atomic
    synchronized boolean end(int how, Object what) {
      if (state != OPEN) {
        return false;
      }
      state = how;
      result = what;
      if (how != INTERRUPTING) {
        notifyAll();
      }
      return true;
    }

    @Atomic
    synchronized boolean await() throws InterruptedException {
      if (state != OPEN) {
        return true;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      wait();
      return false;
    }

    @Atomic
    boolean overInTime() throws InterruptedException {
      if (state != OPEN) {
        return true;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return false;
    }

    /** Whether the time is over, after a wait if there is something to wait for. */
    @Atomic
    synchronized boolean waitInTime() throws InterruptedException {
      return state == OPEN && Host.waitInTime(this, 1);
    }

    /** The runner was interrupted. */
    @Atomic
    synchronized void interrupted() {
      state = CANCELLED;
      notifyAll();
    }

    /** False after a wait for {@link #interrupted}. */
    @Atomic
    synchronized boolean leave() throws InterruptedException {
      runner = null;
      if (state == INTERRUPTING) {
        wait();
        return false;
      }
      return true;
    }

    @Atomic
    int state() {
      return state;
    }

    @Atomic
    Object result() {
      return result;
    }

    @Atomic
    Thread runner() {
      return runner;
    }
  }

  @Override
  public void run() {
    if (!outcome.begin()) {
      return;
    }
    try {
      perform();
    } finally {
      leave();
    }
  }

  private void perform() {
    V value;
    try {
      value = work.call();
    } catch (Throwable t) {
      setException(t);
      return;
    }
    set(value);
  }

  /** Waits for who cancels it, so that the interrupt comes before what this thread does next. */
  private void leave() {
    boolean interrupted = false;
    boolean left = false;
    while (!left) {
      try {
        left = outcome.leave();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  protected void set(V value) {
    if (outcome.end(Outcome.VALUE, value)) {
      done();
    }
  }

  protected void setException(Throwable failure) {
    if (outcome.end(Outcome.FAILURE, failure)) {
      done();
    }
  }

  protected void done() {}

  @Override
  public boolean cancel(boolean interrupt) {
    if (!outcome.end(interrupt ? Outcome.INTERRUPTING : Outcome.CANCELLED, null)) {
      return false;
    }
    if (interrupt) {
      Thread runner = outcome.runner();
      if (runner != null) {
        runner.interrupt();
      }
      outcome.interrupted();
    }
    done();
    return true;
  }

  @Override
  public boolean isCancelled() {
    return outcome.state() >= Outcome.CANCELLED;
  }

  @Override
  public boolean isDone() {
    return over();
  }

  private boolean over() {
    return outcome.state() != Outcome.OPEN;
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    boolean over = over();
    while (!over) {
      try {
        over = outcome.await();
      } catch (InterruptedException e) {
        // Whoever finds it done takes no notice of an interrupt.
        if (!over()) {
          throw e;
        }
        Thread.currentThread().interrupt();
        over = true;
      }
    }
    return report();
  }

  @Override
  public V get(long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long nanos = unit.toNanos(time);
    boolean done = over() || outcome.overInTime();
    boolean over = done || nanos <= 0 || Host.timeIsUp();
    while (!over) {
      over = outcome.waitInTime();
      done = outcome.overInTime();
      over |= done;
    }
    if (!done) {
      throw new TimeoutException();
    }
    return report();
  }

  @Override
  public String toString() {
    int state = outcome.state();
    return super.toString()
        + switch (state) {
          case Outcome.VALUE -> "[Completed normally]";
          case Outcome.FAILURE -> "[Completed exceptionally: " + outcome.result() + "]";
          case Outcome.OPEN -> "[Not completed, task = " + work + "]";
          default -> "[Cancelled]";
        };
  }

  @SuppressWarnings("unchecked")
  private V report() throws ExecutionException {
    int state = outcome.state();
    if (state >= Outcome.CANCELLED) {
      throw new CancellationException();
    }
    Object result = outcome.result();
    if (state == Outcome.FAILURE) {
      throw new ExecutionException((Throwable) result);
    }
    return (V) result;
  }
}
