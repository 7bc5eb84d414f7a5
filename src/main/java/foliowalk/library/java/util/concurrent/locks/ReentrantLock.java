package foliowalk.library.java.util.concurrent.locks;

import foliowalk.library.Differs;
import foliowalk.library.Host;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Model of {@link java.util.concurrent.locks.ReentrantLock}. Any waiting thread may be next, also
 * when the lock is said to be fair. A wait with a limit of time may end at any moment.
 */
@Differs({
  "any waiting thread may be next, also where it is said to be fair",
  "an attempt with a limit of time looks for an interrupt and for what it waits for in one step"
})
public class ReentrantLock implements Lock, java.io.Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final LockWord word = new LockWord();

  private final boolean fair;

  public ReentrantLock() {
    this(false);
  }

  public ReentrantLock(boolean fair) {
    this.fair = fair;
  }

  @Override
  public void lock() {
    word.takeUninterruptibly(1);
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    boolean taken = word.takeInterruptibly();
    boolean[] interrupted = new boolean[1];
    while (!taken) {
      taken = word.takeLater(interrupted);
    }
    // It may have come before it looked for an interrupt, or have found the lock free before.
    if (interrupted[0]) {
      if (Host.choose(2) == 1) {
        Thread.interrupted();
        throw new InterruptedException();
      }
      taken = false;
      while (!taken) {
        taken = word.take(1);
      }
    }
  }

  @Override
  public boolean tryLock() {
    return word.tryTake(1);
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return word.takeInTime(unit.toNanos(time));
  }

  @Override
  public void unlock() {
    word.release();
  }

  @Override
  public Condition newCondition() {
    return new WaitQueue(word);
  }

  public int getHoldCount() {
    return word.holdsOfCurrentThread();
  }

  public boolean isHeldByCurrentThread() {
    return word.holdsOfCurrentThread() > 0;
  }

  public boolean isLocked() {
    return word.isLocked();
  }

  public final boolean isFair() {
    return fair;
  }

  @Override
  public String toString() {
    Thread owner = word.owner();
    return super.toString()
        + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
  }
}
