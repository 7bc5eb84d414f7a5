package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Host;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The executors that {@link Executors} makes: a new thread for each task until there are as many as
 * allowed, then a queue without bound. A limit of time may be over at any moment.
 */
final class FixedPool implements ExecutorService {
  private final ThreadFactory factory;
  private final Desk desk;

  FixedPool(int threads, ThreadFactory factory) {
    if (threads <= 0) {
      throw new IllegalArgumentException();
    }
    this.factory = factory;
    this.desk = new Desk(threads, true);
  }

  /** A pool of threads that have no time to wait for another task. */
  FixedPool(ThreadFactory factory) {
    this.factory = Objects.requireNonNull(factory);
    this.desk = new Desk(Integer.MAX_VALUE, false);
  }

  private static final class Desk {
    private final int most;
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private final boolean keeps;
    private int threads;
    private boolean shut;
    private boolean stopped;
    private final ArrayDeque<Thread> workers = new ArrayDeque<>();

    Desk(int most, boolean keeps) {
      this.most = most;
      this.keeps = keeps;
    }

    /** Whether the task needs a new thread; else it is in the queue. */
    @Atomic
    synchronized boolean admit(Runnable task) {
      if (shut) {
        throw new RejectedExecutionException();
      }
      if (threads < most) {
        threads++;
        return true;
      }
      queue.addLast(task);
      notifyAll();
      return false;
    }

    /** Puts a task into the array, or says that the worker ends; neither after a wait. */
    @Atomic
    synchronized boolean next(Runnable[] task) throws InterruptedException {
      task[0] = stopped ? null : queue.pollFirst();
      if (task[0] != null) {
        return false;
      }
      if (shut || !keeps) {
        threads--;
        leave(Thread.currentThread());
        notifyAll();
        return true;
      }
      wait();
      return false;
    }

    /** Whether the worker that dies, and leaves, is to be followed by another. */
    @Atomic
    synchronized boolean replaces() {
      leave(Thread.currentThread());
      if (!stopped && keeps && !(shut && queue.size() == 0)) {
        return true;
      }
      threads--;
      notifyAll();
      return false;
    }

    private void leave(Thread worker) {
      for (int n = workers.size(); n > 0; n--) {
        Thread first = workers.pollFirst();
        if (first != worker) {
          workers.addLast(first);
        }
      }
    }

    @Atomic
    boolean isStopped() {
      return stopped;
    }

    @Atomic
    synchronized void enter(Thread worker) {
      workers.addLast(worker);
    }

    /** Gives the workers, and in the array what was in the queue. */
    @Atomic
    synchronized Object[] shut(boolean now, Object[][] left) {
      shut = true;
      if (now) {
        stopped = true;
        left[0] = queue.toArray();
        queue.clear();
      }
      notifyAll();
      return workers.toArray();
    }

    @Atomic
    boolean isShut() {
      return shut;
    }

    @Atomic
    boolean isOver() {
      return shut && threads == 0;
    }

    @Atomic
    boolean overInTime() throws InterruptedException {
      if (isOver()) {
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
      return !isOver() && Host.waitInTime(this, 1);
    }
  }

  private void work(Runnable first) {
    Runnable[] task = {first};
    boolean over = false;
    while (!over) {
      if (task[0] != null) {
        settleInterrupt();
        perform(task[0]);
      }
      try {
        over = desk.next(task);
      } catch (InterruptedException e) {
        task[0] = null;
      }
    }
  }

  /** Another worker takes the place of one that a task kills, as long as there may be tasks. */
  private void perform(Runnable task) {
    boolean lives = false;
    try {
      task.run();
      lives = true;
    } finally {
      if (!lives && desk.replaces()) {
        start(null);
      }
    }
  }

  /** A task begins interrupted if and only if the pool is stopped. */
  private void settleInterrupt() {
    boolean stopped = desk.isStopped();
    if (!stopped && Thread.interrupted()) {
      stopped = desk.isStopped();
    }
    if (stopped && !Thread.currentThread().isInterrupted()) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(Runnable first) {
    Thread worker = factory.newThread(() -> work(first));
    desk.enter(worker);
    worker.start();
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task);
    if (desk.admit(task)) {
      start(task);
    }
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    java.util.concurrent.FutureTask<T> future = new java.util.concurrent.FutureTask<>(task);
    execute(future);
    return future;
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    java.util.concurrent.FutureTask<T> future = new java.util.concurrent.FutureTask<>(task, result);
    execute(future);
    return future;
  }

  @Override
  public Future<?> submit(Runnable task) {
    return submit(task, null);
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    List<Future<T>> futures = new ArrayList<>();
    try {
      for (Callable<T> task : tasks) {
        java.util.concurrent.FutureTask<T> future = new java.util.concurrent.FutureTask<>(task);
        futures.add(future);
        execute(future);
      }
      for (Future<T> f : futures) {
        try {
          if (!f.isDone()) {
            f.get();
          }
        } catch (ExecutionException | CancellationException e) {
          continue;
        }
      }
    } catch (Throwable e) {
      for (Future<T> f : futures) {
        f.cancel(true);
      }
      throw e;
    }
    return futures;
  }

  /** Refused by name when a program can reach it. */
  @Override
  public native <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long time, TimeUnit unit);

  /** Refused by name when a program can reach it. */
  @Override
  public native <T> T invokeAny(Collection<? extends Callable<T>> tasks);

  /** Refused by name when a program can reach it. */
  @Override
  public native <T> T invokeAny(Collection<? extends Callable<T>> tasks, long time, TimeUnit unit);

  @Override
  public void shutdown() {
    desk.shut(false, null);
  }

  @Override
  public List<Runnable> shutdownNow() {
    Object[][] queued = new Object[1][];
    for (Object worker : desk.shut(true, queued)) {
      ((Thread) worker).interrupt();
    }
    List<Runnable> left = new ArrayList<>();
    for (Object task : queued[0]) {
      left.add((Runnable) task);
    }
    return left;
  }

  @Override
  public boolean isShutdown() {
    return desk.isShut();
  }

  @Override
  public boolean isTerminated() {
    return desk.isOver();
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    if (unit.toNanos(time) <= 0) {
      return desk.isOver();
    }
    boolean ended = desk.overInTime();
    boolean over = ended || Host.timeIsUp();
    while (!over) {
      over = desk.waitInTime();
      ended = desk.overInTime();
      over |= ended;
    }
    return ended;
  }
}
