package foliowalk.library.java.util.concurrent.locks;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import foliowalk.library.Host;
import foliowalk.library.Waiters;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * Model of {@link java.util.concurrent.locks.StampedLock}. Who cannot have the lock queues up, and
 * then waits for those before. A wait with a limit of time may end at any moment.
 */
@Differs({
  "a reader passes nobody in the queue, a timed attempt never stands in it, and a version counts"
      + " the writes without limit",
  "an attempt with a limit of time looks for an interrupt and for what it waits for in one step"
})
public class StampedLock implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  /** Bit of a stamp that says write; the bits below count readers, those above are a version. */
  private static final long WRITE = 128;

  private static final long READERS = 127;

  @SuppressWarnings("serial")
  private final State state = new State();

  public StampedLock() {}

  /** Its monitor is not that of the lock, which programs may use. */
  private static final class State {
    private final Waiters waiters = new Waiters();
    private long word = 2 * WRITE;

    private boolean matches(long stamp) {
      return (stamp & ~READERS) == (word & ~READERS);
    }

    @Atomic
    synchronized long tryWrite() {
      if ((word & (WRITE | READERS)) != 0) {
        return 0;
      }
      word += WRITE;
      return word;
    }

    @Atomic
    synchronized long tryRead() {
      if ((word & WRITE) != 0) {
        return 0;
      }
      if ((word & READERS) == READERS) {
        throw new Error("Maximum lock count exceeded");
      }
      word++;
      return word;
    }

    /** One try of a thread that just came. A reader does not pass those in the queue. */
    @Atomic
    synchronized long arrive(boolean write) {
      return write ? tryWrite() : waiters.isEmpty() ? tryRead() : 0;
    }

    @Atomic
    synchronized long arriveInterruptibly(boolean write) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return arrive(write);
    }

    @Atomic
    void enqueue(Waiters.Place place) {
      waiters.append(place);
    }

    /** A stamp for the first thread in the queue, or 0 after a wait. */
    @Atomic
    synchronized long pass(Waiters.Place place, boolean write) throws InterruptedException {
      long stamp = !waiters.isFirst(place) ? 0 : write ? tryWrite() : tryRead();
      if (stamp == 0) {
        wait();
      } else {
        waiters.remove(place);
        notifyAll();
      }
      return stamp;
    }

    /** Leaves the queue without the lock. */
    @Atomic
    synchronized void leave(Waiters.Place place) {
      waiters.remove(place);
      notifyAll();
    }

    @Atomic
    synchronized long inTime(boolean write) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return write ? tryWrite() : tryRead();
    }

    /** Whether the time is over, after a wait if there is something to wait for. */
    @Atomic
    synchronized boolean waitInTime(boolean write) throws InterruptedException {
      long busy = write ? WRITE | READERS : WRITE;
      return (word & busy) != 0 && Host.waitInTime(this, 1);
    }

    long takeInTime(boolean write, long nanos) throws InterruptedException {
      long stamp = inTime(write);
      boolean over = stamp != 0 || nanos <= 0 || Host.timeIsUp();
      while (!over) {
        over = waitInTime(write);
        stamp = inTime(write);
        over |= stamp != 0;
      }
      return stamp;
    }

    @Atomic
    synchronized void unlockWrite(long stamp) {
      if (word != stamp || (stamp & WRITE) == 0) {
        throw new IllegalMonitorStateException();
      }
      word += WRITE;
      notifyAll();
    }

    @Atomic
    synchronized void unlockRead(long stamp) {
      if ((stamp & READERS) == 0 || !matches(stamp) || (word & READERS) == 0) {
        throw new IllegalMonitorStateException();
      }
      word--;
      notifyAll();
    }

    @Atomic
    synchronized boolean releaseOne(boolean write) {
      if (write ? (word & WRITE) == 0 : (word & READERS) == 0) {
        return false;
      }
      word += write ? WRITE : -1;
      notifyAll();
      return true;
    }

    @Atomic
    long word() {
      return word;
    }

    @Atomic
    boolean validate(long stamp) {
      return stamp != 0 && matches(stamp);
    }

    @Atomic
    synchronized long toWrite(long stamp) {
      long mode = stamp & (WRITE | READERS);
      if (stamp == 0 || !matches(stamp)) {
        return 0;
      }
      if (mode == 0) {
        return tryWrite();
      }
      if (mode == WRITE) {
        return word == stamp ? stamp : 0;
      }
      if ((word & READERS) != 1) {
        return 0;
      }
      word += WRITE - 1;
      return word;
    }

    @Atomic
    synchronized long toRead(long stamp) {
      long mode = stamp & (WRITE | READERS);
      if (stamp == 0 || !matches(stamp)) {
        return 0;
      }
      if (mode == 0) {
        return tryRead();
      }
      if (mode != WRITE) {
        return (word & READERS) == 0 ? 0 : stamp;
      }
      word += WRITE + 1;
      notifyAll();
      return word;
    }

    @Atomic
    synchronized long toOptimistic(long stamp) {
      long mode = stamp & (WRITE | READERS);
      if (stamp == 0 || !matches(stamp)) {
        return 0;
      }
      if (mode == WRITE) {
        word += WRITE;
        notifyAll();
      } else if (mode != 0) {
        if ((word & READERS) == 0) {
          return 0;
        }
        word--;
        notifyAll();
      }
      return word & ~READERS;
    }
  }

  private long lock(boolean write) {
    long stamp = state.arrive(write);
    if (stamp != 0) {
      return stamp;
    }
    Waiters.Place place = new Waiters.Place(write);
    state.enqueue(place);
    boolean interrupted = false;
    while (stamp == 0) {
      try {
        stamp = state.pass(place, write);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return stamp;
  }

  private long lockInterruptibly(boolean write) throws InterruptedException {
    long stamp = state.arriveInterruptibly(write);
    if (stamp != 0) {
      return stamp;
    }
    Waiters.Place place = new Waiters.Place(write);
    state.enqueue(place);
    try {
      while (stamp == 0) {
        stamp = state.pass(place, write);
      }
    } catch (InterruptedException e) {
      state.leave(place);
      throw e;
    }
    return stamp;
  }

  public long writeLock() {
    return lock(true);
  }

  public long readLock() {
    return lock(false);
  }

  public long writeLockInterruptibly() throws InterruptedException {
    return lockInterruptibly(true);
  }

  public long readLockInterruptibly() throws InterruptedException {
    return lockInterruptibly(false);
  }

  public long tryWriteLock() {
    return state.tryWrite();
  }

  public long tryReadLock() {
    return state.tryRead();
  }

  public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
    return state.takeInTime(true, unit.toNanos(time));
  }

  public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
    return state.takeInTime(false, unit.toNanos(time));
  }

  public long tryOptimisticRead() {
    long word = state.word();
    return (word & WRITE) != 0 ? 0 : word & ~READERS;
  }

  public boolean validate(long stamp) {
    return state.validate(stamp);
  }

  public void unlockWrite(long stamp) {
    state.unlockWrite(stamp);
  }

  public void unlockRead(long stamp) {
    state.unlockRead(stamp);
  }

  public void unlock(long stamp) {
    if ((stamp & WRITE) != 0) {
      state.unlockWrite(stamp);
    } else {
      state.unlockRead(stamp);
    }
  }

  public boolean tryUnlockWrite() {
    return state.releaseOne(true);
  }

  public boolean tryUnlockRead() {
    return state.releaseOne(false);
  }

  public long tryConvertToWriteLock(long stamp) {
    return state.toWrite(stamp);
  }

  public long tryConvertToReadLock(long stamp) {
    return state.toRead(stamp);
  }

  public long tryConvertToOptimisticRead(long stamp) {
    return state.toOptimistic(stamp);
  }

  public boolean isWriteLocked() {
    return (state.word() & WRITE) != 0;
  }

  public boolean isReadLocked() {
    return (state.word() & READERS) != 0;
  }

  @Override
  public String toString() {
    long word = state.word();
    return super.toString()
        + ((word & (WRITE | READERS)) == 0
            ? "[Unlocked]"
            : (word & WRITE) != 0 ? "[Write-locked]" : "[Read-locks:" + (word & READERS) + "]");
  }

  public int getReadLockCount() {
    return (int) (state.word() & READERS);
  }

  public static boolean isWriteLockStamp(long stamp) {
    return (stamp & (WRITE | READERS)) == WRITE;
  }

  public static boolean isReadLockStamp(long stamp) {
    return (stamp & READERS) != 0;
  }

  public static boolean isLockStamp(long stamp) {
    return (stamp & (WRITE | READERS)) != 0;
  }

  public static boolean isOptimisticReadStamp(long stamp) {
    return stamp != 0 && (stamp & (WRITE | READERS)) == 0;
  }

  /** Refused by name when a program can reach it. */
  public native Lock asReadLock();

  /** Refused by name when a program can reach it. */
  public native Lock asWriteLock();

  /** Refused by name when a program can reach it. */
  public native ReadWriteLock asReadWriteLock();
}
