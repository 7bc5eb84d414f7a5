package foliowalk.library.java.util.concurrent.locks;

import foliowalk.library.Atomic;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A condition of a lock: who waits longest is signalled first. */
final class WaitQueue implements Condition {
  private final OwnedLock lock;
  private Node first;

  WaitQueue(OwnedLock lock) {
    this.lock = lock;
  }

  /** A waiting thread. */
  static final class Node {
    private static final int WAITS = 0;
    private static final int SIGNALLED = 1;
    private static final int GAVE_UP = 2;

    private int state;

    /** Read and written with the lock held only. */
    private Node next;

    @Atomic
    synchronized boolean sleep() throws InterruptedException {
      if (state == SIGNALLED) {
        return true;
      }
      foliowalk.library.Host.await(this, 0);
      return false;
    }

    @Atomic
    synchronized boolean sleepForATime() throws InterruptedException {
      if (state == SIGNALLED) {
        return true;
      }
      foliowalk.library.Host.await(this, 1);
      return false;
    }

    /** Stops waiting, unless the node was signalled first. */
    @Atomic
    boolean giveUp() {
      if (state == SIGNALLED) {
        return false;
      }
      state = GAVE_UP;
      return true;
    }

    /** Wakes the thread, unless it gave up first. */
    @Atomic
    synchronized boolean signal() {
      if (state == GAVE_UP) {
        return false;
      }
      state = SIGNALLED;
      notifyAll();
      return true;
    }
  }

  void append(Node node) {
    if (first == null) {
      first = node;
      return;
    }
    Node last = first;
    while (last.next != null) {
      last = last.next;
    }
    last.next = node;
  }

  /**
   * Takes out who gave up, or those who come and go without a signal would make a queue without
   * end.
   */
  @Atomic
  private void remove(Node node) {
    if (first == node) {
      first = node.next;
      return;
    }
    for (Node n = first; n != null; n = n.next) {
      if (n.next == node) {
        n.next = node.next;
        return;
      }
    }
  }

  @Atomic
  private Node takeFirst() {
    lock.check();
    Node node = first;
    if (node != null) {
      first = node.next;
      node.next = null;
    }
    return node;
  }

  @Override
  public void await() throws InterruptedException {
    Node node = new Node();
    int held = lock.releaseAll(this, node, true);
    boolean interrupted = false;
    boolean gaveUp = false;
    try {
      // Awake without a signal: it returns without cause.
      gaveUp = !node.sleep() && node.giveUp();
    } catch (InterruptedException e) {
      interrupted = true;
      gaveUp = node.giveUp();
    }
    lock.takeUninterruptibly(held);
    if (gaveUp) {
      remove(node);
    }
    if (interrupted) {
      interrupted(gaveUp);
    }
  }

  /** An interrupt that came after the signal is kept for later. */
  private static void interrupted(boolean beforeSignal) throws InterruptedException {
    if (beforeSignal) {
      throw new InterruptedException();
    }
    Thread.currentThread().interrupt();
  }

  @Override
  public void awaitUninterruptibly() {
    Node node = new Node();
    int held = releaseAll(node);
    boolean interrupted = false;
    boolean gaveUp = false;
    boolean over = false;
    while (!over) {
      try {
        gaveUp = !node.sleep() && node.giveUp();
        over = true;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    lock.takeUninterruptibly(held);
    if (gaveUp) {
      remove(node);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private int releaseAll(Node node) {
    try {
      return lock.releaseAll(this, node, false);
    } catch (InterruptedException e) {
      throw new Error(e);
    }
  }

  /** The time may be over at any moment, or, where nothing is left of it, at once. */
  private boolean awaitForATime(boolean mayWait) throws InterruptedException {
    Node node = new Node();
    int held = lock.releaseAll(this, node, true);
    boolean interrupted = false;
    boolean gaveUp = false;
    try {
      gaveUp = !(mayWait && node.sleepForATime()) && node.giveUp();
    } catch (InterruptedException e) {
      interrupted = true;
      gaveUp = node.giveUp();
    }
    lock.takeUninterruptibly(held);
    if (gaveUp) {
      remove(node);
    }
    if (interrupted) {
      interrupted(gaveUp);
    }
    return !gaveUp;
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return awaitForATime(unit.toNanos(time) > 0);
  }

  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    java.util.Objects.requireNonNull(deadline);
    return awaitForATime(true);
  }

  /** What is left is one nanosecond. */
  @Override
  public long awaitNanos(long nanos) throws InterruptedException {
    return awaitForATime(nanos > 0) ? 1 : 0;
  }

  @Override
  public void signal() {
    Node node = takeFirst();
    while (node != null && !node.signal()) {
      node = takeFirst();
    }
  }

  @Override
  public void signalAll() {
    for (Node node = takeFirst(); node != null; node = takeFirst()) {
      node.signal();
    }
  }
}
