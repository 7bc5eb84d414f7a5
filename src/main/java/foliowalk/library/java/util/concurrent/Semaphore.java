package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import java.util.concurrent.TimeUnit;

/**
 * Model of {@link java.util.concurrent.Semaphore}. Any waiting thread may be next, also when the
 * semaphore is said to be fair. A wait with a limit of time may end at any moment.
 */
public class Semaphore implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final Permits permits;

  private final boolean fair;

  public Semaphore(int permits) {
    this(permits, false);
  }

  public Semaphore(int permits, boolean fair) {
    this.permits = new Permits(permits);
    this.fair = fair;
  }

  /** Its monitor is not that of the semaphore, which programs may use. */
  private static final class Permits {
    private int free;

    Permits(int free) {
      this.free = free;
    }

    @Atomic
    synchronized boolean takeInterruptibly(int n) throws InterruptedException {
      if (takeInTime(n)) {
        return true;
      }
      wait();
      return false;
    }

    @Atomic
    synchronized boolean take(int n) throws InterruptedException {
      if (tryTake(n)) {
        return true;
      }
      wait();
      return false;
    }

    @Atomic
    boolean takeInTime(int n) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return tryTake(n);
    }

    @Atomic
    boolean tryTake(int n) {
      if (free < n) {
        return false;
      }
      free -= n;
      return true;
    }

    @Atomic
    synchronized void give(int n) {
      if (free + n < free) {
        throw new Error("Maximum permit count exceeded");
      }
      free += n;
      notifyAll();
    }

    @Atomic
    int free() {
      return free;
    }

    @Atomic
    int drain() {
      int all = free;
      free = 0;
      return all;
    }
  }

  private static void check(int n) {
    if (n < 0) {
      throw new IllegalArgumentException();
    }
  }

  public void acquire() throws InterruptedException {
    acquire(1);
  }

  public void acquire(int n) throws InterruptedException {
    check(n);
    boolean taken = false;
    while (!taken) {
      taken = permits.takeInterruptibly(n);
    }
  }

  public void acquireUninterruptibly() {
    acquireUninterruptibly(1);
  }

  public void acquireUninterruptibly(int n) {
    check(n);
    boolean interrupted = false;
    boolean taken = false;
    while (!taken) {
      try {
        taken = permits.take(n);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean tryAcquire() {
    return permits.tryTake(1);
  }

  public boolean tryAcquire(int n) {
    check(n);
    return permits.tryTake(n);
  }

  public boolean tryAcquire(long time, TimeUnit unit) throws InterruptedException {
    return permits.takeInTime(1);
  }

  public boolean tryAcquire(int n, long time, TimeUnit unit) throws InterruptedException {
    check(n);
    return permits.takeInTime(n);
  }

  public void release() {
    permits.give(1);
  }

  public void release(int n) {
    check(n);
    permits.give(n);
  }

  public int availablePermits() {
    return permits.free();
  }

  public int drainPermits() {
    return permits.drain();
  }

  public boolean isFair() {
    return fair;
  }
}
