package freefolio.kernel;

/**
 * Read-copy-update. A grace period waits for exactly those CPUs that were inside a read section
 * when it began; sections opened later do not hold it up. Preemption off, and so a held spinlock,
 * counts as a read section.
 */
public final class Rcu {
  private final Cpu[] cpus;

  /** CPUs, one bit each, that the grace period in progress still waits for. */
  private int awaited;

  private Thread grace_period;

  Rcu(Cpu[] cpus) {
    this.cpus = cpus;
  }

  /** A plain store, as in the kernel: a grace period that misses it began before this section. */
  void enter(Cpu cpu) {
    cpu.in_read_side = true;
  }

  synchronized void leave(Cpu cpu) {
    cpu.in_read_side = false;
    int before = this.awaited;
    int after = before & ~(1 << cpu.id);
    if (after != before) {
      this.awaited = after;
      this.notifyAll();
    }
  }

  /**
   * Runs {@code callback} after a grace period that begins after this call. One callback a run
   * suffices here.
   */
  @Kernel(file = "kernel/rcu/tree.c", function = "call_rcu")
  public void call_rcu(Runnable callback) {
    Thread thread = new Thread(() -> after_grace_period(callback), "grace-period");
    grace_period = thread;
    thread.start();
  }

  /**
   * Waits until a queued callback has run. Called when all threads that could queue one have ended.
   */
  @Kernel(file = "kernel/rcu/tree.c", function = "rcu_barrier")
  public void rcu_barrier() {
    Thread thread = grace_period;
    if (thread == null) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }

  private void after_grace_period(Runnable callback) {
    wait_for_readers();
    callback.run();
  }

  private synchronized void wait_for_readers() {
    int readers = 0;
    for (Cpu cpu : cpus) {
      if (cpu.in_read_side) {
        readers |= 1 << cpu.id;
      }
    }
    this.awaited = readers;
    try {
      while (this.awaited != 0) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }
}
