package freefolio.kernel;

/**
 * A wait queue with one waiter, in the kernel's two halves: the waiter announces itself, tests its
 * condition, and only then sleeps. A wake-up between the two halves is remembered, as a task set
 * running again is.
 */
public final class WaitQueue {
  private boolean woken;

  public synchronized void prepare_to_wait() {
    this.woken = false;
  }

  public synchronized void schedule() {
    try {
      while (!this.woken) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }

  public synchronized void wake_up() {
    this.woken = true;
    this.notifyAll();
  }
}
