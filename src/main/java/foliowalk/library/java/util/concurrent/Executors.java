package foliowalk.library.java.util.concurrent;

import foliowalk.library.Engine;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * Model of {@link java.util.concurrent.Executors}: pools of a fixed number of threads, and one
 * without bound.
 */
public final class Executors {
  private Executors() {}

  public static ThreadFactory defaultThreadFactory() {
    return r -> new Thread(r);
  }

  public static ExecutorService newFixedThreadPool(int threads) {
    return new FixedPool(threads, defaultThreadFactory());
  }

  public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) {
    return new FixedPool(threads, Objects.requireNonNull(factory));
  }

  public static ExecutorService newSingleThreadExecutor() {
    return newFixedThreadPool(1);
  }

  public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
    return newFixedThreadPool(1, factory);
  }

  /** A thread for each task; that a thread is used again is not covered. */
  public static ExecutorService newCachedThreadPool() {
    return newCachedThreadPool(defaultThreadFactory());
  }

  public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
    Engine.cachedPool();
    return new FixedPool(factory);
  }

  public static <T> Callable<T> callable(Runnable task, T result) {
    Objects.requireNonNull(task);
    return () -> {
      task.run();
      return result;
    };
  }
}
