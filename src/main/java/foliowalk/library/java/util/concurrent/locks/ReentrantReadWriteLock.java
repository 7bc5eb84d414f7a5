package foliowalk.library.java.util.concurrent.locks;

import foliowalk.library.Assumes;
import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import foliowalk.library.Host;
import foliowalk.library.Waiters;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * Model of {@link java.util.concurrent.locks.ReentrantReadWriteLock}. Who cannot have the lock
 * queues up, and then waits for those before. A wait with a limit of time may end at any moment.
 */
@Differs({
  "a timed attempt never stands in the queue, so it holds up nobody",
  "an attempt with a limit of time looks for an interrupt and for what it waits for in one step"
})
public class ReentrantReadWriteLock implements ReadWriteLock {
  private final Holds holds;
  private final ReadLock readLock;
  private final WriteLock writeLock;

  public ReentrantReadWriteLock() {
    this(false);
  }

  public ReentrantReadWriteLock(boolean fair) {
    holds = new Holds(fair);
    readLock = new ReadLock(holds);
    writeLock = new WriteLock(holds);
  }

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

  private static final class Holds implements OwnedLock {
    private final boolean fair;
    private final Waiters waiters = new Waiters();
    private Thread writer;
    private int writes;
    private Reader readers;

    Holds(boolean fair) {
      this.fair = fair;
    }

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

    /** Whether a thread that just came has to queue up, though the lock is free for it. */
    private boolean mustQueue(boolean write) {
      if (writer == Thread.currentThread() || !write && mine() != null) {
        return false;
      }
      return fair ? !waiters.isEmpty() : !write && waiters.firstIsExclusive();
    }

    /** One try of a thread that just came. */
    @Atomic
    boolean arrive(boolean write) {
      return !mustQueue(write) && tryTake(write);
    }

    @Atomic
    boolean arriveInterruptibly(boolean write) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return arrive(write);
    }

    /** Whether the time is over, after a wait if there is something to wait for. */
    @Atomic
    synchronized boolean waitInTime(boolean write) throws InterruptedException {
      return !couldArrive(write) && Host.waitInTime(this, 1);
    }

    private boolean couldArrive(boolean write) {
      Thread me = Thread.currentThread();
      boolean free = writer == null || writer == me;
      return free && !(write && writer != me && readers != null) && !mustQueue(write);
    }

    boolean takeInTime(boolean write, long nanos) throws InterruptedException {
      boolean taken = arriveInterruptibly(write);
      boolean over = taken || nanos <= 0 || Host.timeIsUp();
      while (!over) {
        over = waitInTime(write);
        taken = arriveInterruptibly(write);
        over |= taken;
      }
      return taken;
    }

    @Atomic
    void enqueue(Waiters.Place place) {
      waiters.append(place);
    }

    /** One try of a thread in the queue; false after a wait. */
    @Atomic
    synchronized boolean pass(Waiters.Place place, boolean write) throws InterruptedException {
      if (passed(place, write)) {
        return true;
      }
      wait();
      return false;
    }

    private boolean passed(Waiters.Place place, boolean write) {
      boolean passed = waiters.isFirst(place) && tryTake(write);
      if (passed) {
        waiters.remove(place);
        notifyAll();
      }
      return passed;
    }

    /** As {@link #pass}, of a thread that was woken. */
    @Atomic
    synchronized boolean passInterruptibly(Waiters.Place place, boolean write)
        throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (passed(place, write)) {
        return true;
      }
      wait();
      return false;
    }

    /** Leaves the queue without the lock. */
    @Atomic
    synchronized void leave(Waiters.Place place) {
      waiters.remove(place);
      notifyAll();
    }

    @Override
    public void check() {
      if (writer != Thread.currentThread()) {
        throw new IllegalMonitorStateException();
      }
    }

    @Override
    @Atomic
    public synchronized int releaseAll(WaitQueue queue, WaitQueue.Node node, boolean interruptibly)
        throws InterruptedException {
      if (interruptibly && Thread.interrupted()) {
        throw new InterruptedException();
      }
      check();
      if (mine() != null) {
        waitsAsReader();
      }
      queue.append(node);
      int held = writes;
      writes = 0;
      writer = null;
      notifyAll();
      return held;
    }

    @Assumes(
        "who awaits a condition of a write lock keeps the read locks it has, as the API says;"
            + " HotSpot's lets go of them meanwhile")
    private static void waitsAsReader() {}

    @Override
    public void takeUninterruptibly(int times) {
      take(true);
      if (times > 1) {
        holdAgain(times);
      }
    }

    @Atomic
    private void holdAgain(int times) {
      writes = times;
    }

    @Atomic
    synchronized void release(boolean write) {
      if (write) {
        check();
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
    Thread writer() {
      return writer;
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
      if (arrive(write)) {
        return;
      }
      Waiters.Place place = new Waiters.Place(write);
      enqueue(place);
      boolean interrupted = false;
      boolean taken = false;
      while (!taken) {
        try {
          taken = pass(place, write);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void takeInterruptibly(boolean write) throws InterruptedException {
      if (arriveInterruptibly(write)) {
        return;
      }
      Waiters.Place place = new Waiters.Place(write);
      enqueue(place);
      try {
        boolean taken = pass(place, write);
        while (!taken) {
          taken = passInterruptibly(place, write);
        }
      } catch (InterruptedException e) {
        leave(place);
        throw e;
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
      return holds.takeInTime(false, unit.toNanos(time));
    }

    @Override
    public void unlock() {
      holds.release(false);
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      return super.toString() + "[Read locks = " + holds.count(false, false) + "]";
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
      return holds.takeInTime(true, unit.toNanos(time));
    }

    @Override
    public void unlock() {
      holds.release(true);
    }

    @Override
    public Condition newCondition() {
      return new WaitQueue(holds);
    }

    @Override
    public String toString() {
      Thread writer = holds.writer();
      return super.toString()
          + (writer == null ? "[Unlocked]" : "[Locked by thread " + writer.getName() + "]");
    }

    public boolean isHeldByCurrentThread() {
      return holds.count(true, true) > 0;
    }

    public int getHoldCount() {
      return holds.count(true, true);
    }
  }

  public final boolean isFair() {
    return holds.fair;
  }

  @Override
  public String toString() {
    return super.toString()
        + "[Write locks = "
        + holds.count(true, false)
        + ", Read locks = "
        + holds.count(false, false)
        + "]";
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
