package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Model of {@link java.util.concurrent.FutureTask}. A limit of time may be over at any moment. */
public class FutureTask<V> implements RunnableFuture<V> {
  private final Callable<V> work;
  private final Outcome outcome = new Outcome();

  public FutureTask(Callable<V> work) {
    this.work = Objects.requireNonNull(work);
  }

  public FutureTask(Runnable work, V result) {
    Objects.requireNonNull(work);
    this.work =
        () -> {
          work.run();
          return result;
        };
  }

  /** Its monitor is not that of the future, which programs may use. */
  private static final class Outcome {
    static final int OPEN = 0;
    static final int VALUE = 1;
    static final int FAILURE = 2;
    static final int CANCELLED = 3;

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
      notifyAll();
      return true;
    }

    @Atomic
    synchronized boolean await() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (state == OPEN) {
        wait();
        return false;
      }
      return true;
    }

    @Atomic
    boolean overInTime() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return state != OPEN;
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
    V value;
    try {
      value = work.call();
    } catch (Throwable t) {
      setException(t);
      return;
    }
    set(value);
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
    if (!outcome.end(Outcome.CANCELLED, null)) {
      return false;
    }
    Thread runner = interrupt ? outcome.runner() : null;
    if (runner != null) {
      runner.interrupt();
    }
    done();
    return true;
  }

  @Override
  public boolean isCancelled() {
    return outcome.state() == Outcome.CANCELLED;
  }

  @Override
  public boolean isDone() {
    return outcome.state() != Outcome.OPEN;
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    boolean over = isDone();
    while (!over) {
      over = outcome.await();
    }
    return report();
  }

  @Override
  public V get(long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!isDone() && !outcome.overInTime()) {
      throw new TimeoutException();
    }
    return report();
  }

  @SuppressWarnings("unchecked")
  private V report() throws ExecutionException {
    int state = outcome.state();
    if (state == Outcome.CANCELLED) {
      throw new CancellationException();
    }
    Object result = outcome.result();
    if (state == Outcome.FAILURE) {
      throw new ExecutionException((Throwable) result);
    }
    return (V) result;
  }
}
