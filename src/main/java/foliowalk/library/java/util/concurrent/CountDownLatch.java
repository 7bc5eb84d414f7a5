package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import foliowalk.library.Host;
import java.util.concurrent.TimeUnit;

/**
 * Model of {@link java.util.concurrent.CountDownLatch}. A failed attempt with a limit of time has
 * waited, unless time-outs come last.
 */
@Differs(
    "an attempt with a limit of time looks for an interrupt and for what it waits for in one step")
public class CountDownLatch {
  private final Count count;

  public CountDownLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count < 0");
    }
    this.count = new Count(count);
  }

  /** Its monitor is not that of the latch, which programs may use. */
  private static final class Count {
    private int left;

    Count(int left) {
      this.left = left;
    }

    @Atomic
    synchronized boolean pass() throws InterruptedException {
      if (passInTime()) {
        return true;
      }
      wait();
      return false;
    }

    /** As {@link #pass}, of a thread that was woken; it throws only out of another wait. */
    @Atomic
    synchronized boolean passLater(boolean[] interrupted) throws InterruptedException {
      if (left > 0) {
        wait();
        return false;
      }
      interrupted[0] = Thread.currentThread().isInterrupted();
      return true;
    }

    @Atomic
    boolean passInTime() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return left == 0;
    }

    /** Whether the time is over, after a wait if there is something to wait for. */
    @Atomic
    synchronized boolean waitInTime() throws InterruptedException {
      return left > 0 && Host.waitInTime(this, 1);
    }

    @Atomic
    synchronized void down() {
      if (left > 0) {
        left--;
        if (left == 0) {
          notifyAll();
        }
      }
    }

    @Atomic
    int left() {
      return left;
    }
  }

  public void await() throws InterruptedException {
    boolean passed = count.pass();
    boolean[] interrupted = new boolean[1];
    while (!passed) {
      passed = count.passLater(interrupted);
    }
    // It may have come before it looked for an interrupt, or have found the latch open before.
    if (interrupted[0] && Host.choose(2) == 1) {
      Thread.interrupted();
      throw new InterruptedException();
    }
  }

  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(time);
    boolean passed = count.passInTime();
    boolean over = passed || nanos <= 0 || Host.timeIsUp();
    while (!over) {
      over = count.waitInTime();
      passed = count.passInTime();
      over |= passed;
    }
    return passed;
  }

  public void countDown() {
    count.down();
  }

  public long getCount() {
    return count.left();
  }

  @Override
  public String toString() {
    return super.toString() + "[Count = " + count.left() + "]";
  }
}
