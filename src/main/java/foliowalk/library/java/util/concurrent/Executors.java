package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import foliowalk.library.Host;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * Model of {@link java.util.concurrent.Executors}: pools of a fixed number of threads, and one
 * without bound.
 */
@Differs
public final class Executors {
  private Executors() {}

  public static ThreadFactory defaultThreadFactory() {
    return new Factory();
  }

  /** Names its threads as the API says, where the program can see names. */
  private static final class Factory implements ThreadFactory {
    private final int number = Host.nextPoolNumber();
    private int made;

    @Override
    public Thread newThread(Runnable task) {
      Thread t =
          number == 0
              ? new Thread(task)
              : new Thread(task, "pool-" + number + "-thread-" + counted());
      ((foliowalk.library.java.lang.Thread) (Object) t).makeUser();
      return t;
    }

    @Atomic
    private int counted() {
      return ++made;
    }
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
    Host.cachedPool();
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
