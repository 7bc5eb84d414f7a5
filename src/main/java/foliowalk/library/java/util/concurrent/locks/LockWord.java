package foliowalk.library.java.util.concurrent.locks;

import foliowalk.library.Atomic;
import foliowalk.library.Host;

/**
 * What a lock holds. Every method is one step; a thread that cannot go on waits at the monitor, out
 * of the step, and has to try again. The monitor is free but for the moment in which a woken thread
 * takes and leaves it.
 */
final class LockWord implements OwnedLock {
  private Thread owner;
  private int holds;

  /** One try to take the lock, several times over when it was given up for a condition. */
  @Atomic
  synchronized boolean take(int times) throws InterruptedException {
    if (tryTake(times)) {
      return true;
    }
    wait();
    return false;
  }

  @Atomic
  boolean tryTake(int times) {
    Thread me = Thread.currentThread();
    if (owner == me) {
      if (holds + times < 0) {
        throw new Error("Maximum lock count exceeded");
      }
      holds += times;
      return true;
    }
    if (owner != null) {
      return false;
    }
    owner = me;
    holds = times;
    return true;
  }

  @Override
  public void takeUninterruptibly(int times) {
    boolean interrupted = false;
    while (true) {
      try {
        if (take(times)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the lock unless interrupted before or meanwhile. */
  @Atomic
  synchronized boolean takeInterruptibly() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (tryTake(1)) {
      return true;
    }
    wait();
    return false;
  }

  /**
   * As {@link #takeInterruptibly}, of a thread that was woken; throws only out of a wait. True
   * without the lock where it is free and the thread interrupted.
   */
  @Atomic
  synchronized boolean takeLater(boolean[] interrupted) throws InterruptedException {
    if (owner != null) {
      wait();
      return false;
    }
    interrupted[0] = Thread.currentThread().isInterrupted();
    return interrupted[0] || tryTake(1);
  }

  /** Takes the lock; fails when the time is over. */
  boolean takeInTime(long nanos) throws InterruptedException {
    boolean taken = takeOnTime();
    boolean over = taken || nanos <= 0 || Host.timeIsUp();
    while (!over) {
      over = waitInTime();
      taken = takeOnTime();
      over |= taken;
    }
    return taken;
  }

  /** Whether the time is over, after a wait if there is something to wait for. */
  @Atomic
  private synchronized boolean waitInTime() throws InterruptedException {
    return owner != null && Host.waitInTime(this, 1);
  }

  /** Where the time may be over at any moment, waiting is to come to this step late. */
  @Atomic
  private boolean takeOnTime() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return tryTake(1);
  }

  @Atomic
  synchronized void release() {
    check();
    holds--;
    if (holds == 0) {
      owner = null;
      notifyAll();
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
    queue.append(node);
    int held = holds;
    holds = 0;
    owner = null;
    notifyAll();
    return held;
  }

  @Override
  public void check() {
    if (owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException();
    }
  }

  @Atomic
  Thread owner() {
    return owner;
  }

  @Atomic
  boolean isLocked() {
    return owner != null;
  }

  @Atomic
  int holdsOfCurrentThread() {
    return owner == Thread.currentThread() ? holds : 0;
  }
}
