package freefolio.kernel;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A wait queue, in the kernel's two halves: a waiter announces itself, tests its condition, and
 * only then sleeps. A wake-up between the two halves is remembered, as a task set running again is.
 * A wake-up wakes all who have announced themselves.
 */
public final class WaitQueue {
  /** Who has announced themselves and was not woken since. */
  private final AtomicReference<Waiter> waiters = new AtomicReference<>();

  /** A task that waits, and those who announced themselves before it. */
  private record Waiter(Thread thread, Waiter before) {}

  public synchronized void prepare_to_wait() {
    Thread self = Thread.currentThread();
    if (!this.waiters.compareAndSet(null, new Waiter(self, null)) && !waits(self)) {
      this.waiters.set(new Waiter(self, this.waiters.get()));
    }
  }

  public synchronized void schedule() {
    Thread self = Thread.currentThread();
    try {
      while (waits(self)) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }

  public synchronized void wake_up() {
    this.waiters.set(null);
    this.notifyAll();
  }

  private boolean waits(Thread task) {
    for (Waiter waiter = this.waiters.get(); waiter != null; waiter = waiter.before) {
      if (waiter.thread == task) {
        return true;
      }
    }
    return false;
  }
}
