package foliowalk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs independent tasks, several at a time, and hands on their results in the order of the tasks:
 * the number of workers changes nothing but the time.
 */
public final class OrderedJobs {
  private OrderedJobs() {}

  /**
   * Runs all tasks to their end.
   *
   * @param workers tasks that run at the same time, at least 1; their threads are daemons
   * @param tasks must not throw: what a task cannot do is part of its result
   * @param next told each result, in the order of the tasks, on the calling thread
   * @throws IllegalStateException when a task threw, or the calling thread was interrupted
   */
  public static <T> void run(int workers, List<Callable<T>> tasks, Consumer<T> next) {
    ExecutorService pool = Executors.newFixedThreadPool(workers, OrderedJobs::worker);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> task : tasks) {
        futures.add(pool.submit(task));
      }
      for (Future<T> future : futures) {
        next.accept(get(future));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "foliowalk-worker");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a result", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a task ended without a result", e.getCause());
    }
  }
}
