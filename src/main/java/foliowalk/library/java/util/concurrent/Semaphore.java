package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import foliowalk.library.Host;
import foliowalk.library.Waiters;
import java.util.concurrent.TimeUnit;

/**
 * Model of {@link java.util.concurrent.Semaphore}. Who finds no permits queues up, and then waits
 * for those before. A wait with a limit of time may end at any moment.
 */
@Differs({
  "a timed acquire never stands in the queue, so it holds up nobody",
  "an attempt with a limit of time looks for an interrupt and for what it waits for in one step"
})
public class Semaphore implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final Permits permits;

  public Semaphore(int permits) {
    this(permits, false);
  }

  public Semaphore(int permits, boolean fair) {
    this.permits = new Permits(permits, fair);
  }

  /** Its monitor is not that of the semaphore, which programs may use. */
  private static final class Permits {
    private final boolean fair;
    private final Waiters waiters = new Waiters();
    private int free;

    Permits(int free, boolean fair) {
      this.free = free;
      this.fair = fair;
    }

    /** One try of a thread that just came. */
    @Atomic
    boolean take(int n) {
      return (!fair || waiters.isEmpty()) && tryTake(n);
    }

    @Atomic
    void enqueue(Waiters.Place place) {
      waiters.append(place);
    }

    /** One try of a thread in the queue; false after a wait. */
    @Atomic
    synchronized boolean pass(Waiters.Place place, int n) throws InterruptedException {
      if (passed(place, n)) {
        return true;
      }
      wait();
      return false;
    }

    private boolean passed(Waiters.Place place, int n) {
      boolean passed = waiters.isFirst(place) && tryTake(n);
      if (passed) {
        waiters.remove(place);
        notifyAll();
      }
      return passed;
    }

    /** As {@link #pass}, of a thread that was woken. */
    @Atomic
    synchronized boolean passInterruptibly(Waiters.Place place, int n) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (passed(place, n)) {
        return true;
      }
      wait();
      return false;
    }

    /** Leaves the queue without permits. */
    @Atomic
    synchronized void leave(Waiters.Place place) {
      waiters.remove(place);
      notifyAll();
    }

    @Atomic
    boolean takeInterruptibly(int n) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return take(n);
    }

    /** Whether the time is over, after a wait if there is something to wait for. */
    @Atomic
    synchronized boolean waitInTime(int n) throws InterruptedException {
      return (free < n || fair && !waiters.isEmpty()) && Host.waitInTime(this, 1);
    }

    boolean takeInTime(int n, long nanos) throws InterruptedException {
      boolean taken = takeInterruptibly(n);
      boolean over = taken || nanos <= 0 || Host.timeIsUp();
      while (!over) {
        over = waitInTime(n);
        taken = takeInterruptibly(n);
        over |= taken;
      }
      return taken;
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
    take(1);
  }

  public void acquire(int n) throws InterruptedException {
    check(n);
    take(n);
  }

  private void take(int n) throws InterruptedException {
    if (permits.takeInterruptibly(n)) {
      return;
    }
    Waiters.Place place = new Waiters.Place(false);
    permits.enqueue(place);
    try {
      boolean taken = permits.pass(place, n);
      while (!taken) {
        taken = permits.passInterruptibly(place, n);
      }
    } catch (InterruptedException e) {
      permits.leave(place);
      throw e;
    }
  }

  public void acquireUninterruptibly() {
    takeUninterruptibly(1);
  }

  public void acquireUninterruptibly(int n) {
    check(n);
    takeUninterruptibly(n);
  }

  private void takeUninterruptibly(int n) {
    if (permits.take(n)) {
      return;
    }
    Waiters.Place place = new Waiters.Place(false);
    permits.enqueue(place);
    boolean interrupted = false;
    boolean taken = false;
    while (!taken) {
      try {
        taken = permits.pass(place, n);
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
    return permits.takeInTime(1, unit.toNanos(time));
  }

  public boolean tryAcquire(int n, long time, TimeUnit unit) throws InterruptedException {
    check(n);
    return permits.takeInTime(n, unit.toNanos(time));
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
    return permits.fair;
  }

  @Override
  public String toString() {
    return super.toString() + "[Permits = " + permits.free() + "]";
  }
}
