package freefolio.kernel;

/**
 * The bare lock word of a spinlock. What taking it does to the CPU (preemption, interrupts) is in
 * {@link Task}. Spinning is a monitor wait, so that a CPU that spins for ever is seen as a deadlock
 * and not as a busy loop.
 */
public final class SpinLock {
  @LockState private boolean held;

  public synchronized void lock() {
    try {
      while (this.held) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
    this.held = true;
  }

  public synchronized boolean trylock() {
    if (this.held) {
      return false;
    }
    this.held = true;
    return true;
  }

  public synchronized void unlock() {
    this.held = false;
    this.notifyAll();
  }

  /** Waits until the lock is free without taking it. */
  public synchronized void wait_while_held() {
    try {
      while (this.held) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }
}
