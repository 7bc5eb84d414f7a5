package foliowalk.library.java.util.concurrent.locks;

import foliowalk.library.Atomic;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * Model of {@link java.util.concurrent.locks.ReentrantReadWriteLock}. Any waiting thread may be
 * next, also when the lock is said to be fair. A wait with a limit of time may end at any moment.
 */
public class ReentrantReadWriteLock implements ReadWriteLock {
  private final Holds holds = new Holds();
  private final ReadLock readLock = new ReadLock(holds);
  private final WriteLock writeLock = new WriteLock(holds);

  public ReentrantReadWriteLock() {}

  public ReentrantReadWriteLock(boolean fair) {}

  /** A reader and how often it holds the lock. */
  private static final class Reader {
    final Thread thread;
    final Reader next;
    int holds;

    Reader(Thread thread, Reader next) {
      this.thread = thread;
      this.next = next;
    }
  }

  private static final class Holds {
    private Thread writer;
    private int writes;
    private Reader readers;

    private Reader mine() {
      for (Reader r = readers; r != null; r = r.next) {
        if (r.thread == Thread.currentThread()) {
          return r;
        }
      }
      return null;
    }

    private static Reader without(Reader list, Reader gone) {
      if (list == gone) {
        return list.next;
      }
      Reader copy = new Reader(list.thread, without(list.next, gone));
      copy.holds = list.holds;
      return copy;
    }

    @Atomic
    boolean tryTake(boolean write) {
      Thread me = Thread.currentThread();
      if (writer != null && writer != me || write && writer != me && readers != null) {
        return false;
      }
      if (write) {
        writer = me;
        writes++;
        return true;
      }
      Reader r = mine();
      if (r == null) {
        r = new Reader(me, readers);
        readers = r;
      }
      r.holds++;
      return true;
    }

    @Atomic
    synchronized boolean take(boolean write, boolean interruptibly) throws InterruptedException {
      if (interruptibly && Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (tryTake(write)) {
        return true;
      }
      wait();
      return false;
    }

    @Atomic
    boolean takeInTime(boolean write) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return tryTake(write);
    }

    @Atomic
    synchronized void release(boolean write) {
      if (write) {
        if (writer != Thread.currentThread()) {
          throw new IllegalMonitorStateException();
        }
        writes--;
        if (writes == 0) {
          writer = null;
          notifyAll();
        }
        return;
      }
      Reader r = mine();
      if (r == null) {
        throw new IllegalMonitorStateException(
            "attempt to unlock read lock, not locked by current thread");
      }
      r.holds--;
      if (r.holds == 0) {
        readers = without(readers, r);
        notifyAll();
      }
    }

    @Atomic
    int count(boolean write, boolean own) {
      if (write) {
        return writer != null && (!own || writer == Thread.currentThread()) ? writes : 0;
      }
      int n = 0;
      for (Reader r = readers; r != null; r = r.next) {
        n += !own || r.thread == Thread.currentThread() ? r.holds : 0;
      }
      return n;
    }

    void take(boolean write) {
      boolean interrupted = false;
      boolean taken = false;
      while (!taken) {
        try {
          taken = take(write, false);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void takeInterruptibly(boolean write) throws InterruptedException {
      boolean taken = false;
      while (!taken) {
        taken = take(write, true);
      }
    }
  }

  /** Model of {@link java.util.concurrent.locks.ReentrantReadWriteLock.ReadLock}. */
  public static class ReadLock implements Lock {
    private final Holds holds;

    ReadLock(Holds holds) {
      this.holds = holds;
    }

    @Override
    public void lock() {
      holds.take(false);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      holds.takeInterruptibly(false);
    }

    @Override
    public boolean tryLock() {
      return holds.tryTake(false);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return holds.takeInTime(false);
    }

    @Override
    public void unlock() {
      holds.release(false);
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }

  /** Model of {@link java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock}. */
  public static class WriteLock implements Lock {
    private final Holds holds;

    WriteLock(Holds holds) {
      this.holds = holds;
    }

    @Override
    public void lock() {
      holds.take(true);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      holds.takeInterruptibly(true);
    }

    @Override
    public boolean tryLock() {
      return holds.tryTake(true);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return holds.takeInTime(true);
    }

    @Override
    public void unlock() {
      holds.release(true);
    }

    /** Refused by name when a program can reach it. */
    @Override
    public native Condition newCondition();

    public boolean isHeldByCurrentThread() {
      return holds.count(true, true) > 0;
    }

    public int getHoldCount() {
      return holds.count(true, true);
    }
  }

  @Override
  public ReadLock readLock() {
    return readLock;
  }

  @Override
  public WriteLock writeLock() {
    return writeLock;
  }

  public boolean isWriteLocked() {
    return holds.count(true, false) > 0;
  }

  public boolean isWriteLockedByCurrentThread() {
    return holds.count(true, true) > 0;
  }

  public int getReadLockCount() {
    return holds.count(false, false);
  }

  public int getReadHoldCount() {
    return holds.count(false, true);
  }

  public int getWriteHoldCount() {
    return holds.count(true, true);
  }
}
