package freefolio.kernel;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Read-copy-update. A grace period waits for exactly those CPUs that were inside a read section
 * when it began; sections opened later do not hold it up. Preemption off, and so a held spinlock,
 * counts as a read section.
 */
public final class Rcu {
  private final Cpu[] cpus;

  /**
   * CPUs that grace periods in progress still wait for: a group of bits for each callback, in the
   * order of queueing, with one bit a CPU.
   */
  private int awaited;

  /** The callback queued last. */
  private final AtomicReference<Queued> last = new AtomicReference<>();

  /** A callback that was queued, and those before it; its grace period's thread runs it. */
  private static final class Queued {
    final Queued before;
    final int number;
    final Thread thread;

    Queued(Rcu rcu, Queued before, Runnable callback) {
      this.before = before;
      int mine = before == null ? 0 : before.number + 1;
      if ((mine + 1) * rcu.cpus.length > Integer.SIZE) {
        throw new IllegalStateException("too many callbacks in one run for so many CPUs");
      }
      this.number = mine;
      this.thread = new Thread(() -> rcu.after_grace_period(mine, callback), "grace-period");
    }
  }

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
    int after = before;
    for (int bit = cpu.id; bit < Integer.SIZE; bit += cpus.length) {
      after &= ~(1 << bit);
    }
    if (after != before) {
      this.awaited = after;
      this.notifyAll();
    }
  }

  /**
   * Runs {@code callback} after a grace period of its own that begins after this call.
   *
   * @throws IllegalStateException when a run queues more callbacks than there are bits for their
   *     CPUs
   */
  @Kernel(file = "kernel/rcu/tree.c", function = "call_rcu")
  public void call_rcu(Runnable callback) {
    Queued queued = new Queued(this, null, callback);
    if (!last.compareAndSet(null, queued)) {
      Queued before;
      do {
        before = last.get();
        queued = new Queued(this, before, callback);
      } while (!last.compareAndSet(before, queued));
    }
    queued.thread.start();
  }

  /**
   * Waits until every callback has run that was queued before. Called when all threads that could
   * queue one have ended.
   */
  @Kernel(file = "kernel/rcu/tree.c", function = "rcu_barrier")
  public void rcu_barrier() {
    try {
      for (Queued queued = last.get(); queued != null; queued = queued.before) {
        queued.thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }

  private void after_grace_period(int number, Runnable callback) {
    wait_for_readers(number * cpus.length);
    callback.run();
  }

  /** Waits with a group of bits of its own, which begins at one. */
  private synchronized void wait_for_readers(int first) {
    int readers = 0;
    for (Cpu cpu : cpus) {
      if (cpu.in_read_side) {
        readers |= 1 << first + cpu.id;
      }
    }
    this.awaited |= readers;
    int group = (1 << cpus.length) - 1 << first; // not the readers: who has left is forgotten
    int left = readers;
    try {
      while (left != 0) {
        this.wait();
        left = this.awaited & group;
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }
}
