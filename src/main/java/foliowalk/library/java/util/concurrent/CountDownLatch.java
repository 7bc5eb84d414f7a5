package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Model of {@link java.util.concurrent.CountDownLatch}. A wait with a limit of time may end at any
 * moment.
 */
@Differs
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

    @Atomic
    boolean passInTime() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return left == 0;
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
    boolean passed = false;
    while (!passed) {
      passed = count.pass();
    }
  }

  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(unit);
    return count.passInTime();
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
