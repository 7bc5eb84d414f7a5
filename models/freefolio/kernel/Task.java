package freefolio.kernel;

/**
 * The running thread's own context, the kernel's {@code current}. Only its own thread ever sees it;
 * what other CPUs must see goes to {@link Cpu}.
 */
public final class Task {
  public final Machine machine;

  public final HeldLocks locks;

  private final Cpu cpu;

  /**
   * Spinlocks held, preempt_disable() and rcu_read_lock() nesting. Above 0 the task must not sleep.
   */
  private int atomic_depth;

  /** Nesting of non_block_start(). */
  private int non_block_depth;

  private boolean irqs_disabled;

  public Task(Machine machine, Cpu cpu) {
    this.machine = machine;
    this.cpu = cpu;
    this.locks = new HeldLocks(machine.panic_on_warn);
  }

  /** First thing in a thread: from here on it runs in the kernel. */
  public void enter_kernel() {
    if (!machine.preemptible) {
      machine.rcu.enter(cpu);
    }
  }

  public void leave_kernel() {
    if (!machine.preemptible) {
      machine.rcu.leave(cpu);
    }
  }

  /**
   * Last thing in a thread: back to user space, where it may be scheduled away. What was taken and
   * not given back, or given back and not taken, is noticed here at the latest (preempt_count).
   */
  public void return_to_user() {
    if (atomic_depth != 0 || irqs_disabled) {
      throw new SleepInAtomic(
          "returns to user space in atomic context: preempt_count is off by " + atomic_depth);
    }
    leave_kernel();
  }

  @Kernel(file = "include/linux/rcupdate.h", function = "rcu_read_lock")
  public void rcu_read_lock() {
    enter_atomic();
  }

  @Kernel(file = "include/linux/rcupdate.h", function = "rcu_read_unlock")
  public void rcu_read_unlock() {
    leave_atomic();
  }

  @Kernel(file = "include/linux/preempt.h", function = "preempt_disable")
  public void preempt_disable() {
    enter_atomic();
  }

  @Kernel(file = "include/linux/preempt.h", function = "preempt_enable")
  public void preempt_enable() {
    leave_atomic();
  }

  /** Preemption goes off before the lock is tried: a CPU that spins is a reader already. */
  @Kernel(file = "include/linux/spinlock.h", function = "spin_lock")
  public void spin_lock(SpinLock lock) {
    enter_atomic();
    lock.lock();
  }

  @Kernel(file = "include/linux/spinlock.h", function = "spin_trylock")
  public boolean spin_trylock(SpinLock lock) {
    enter_atomic();
    if (lock.trylock()) {
      return true;
    }
    leave_atomic();
    return false;
  }

  @Kernel(file = "include/linux/spinlock.h", function = "spin_unlock")
  public void spin_unlock(SpinLock lock) {
    lock.unlock();
    leave_atomic();
  }

  /** Interrupts go off before the lock is tried: a CPU that spins here acknowledges no IPI. */
  @Kernel(file = "include/linux/spinlock.h", function = "spin_lock_irq")
  public void spin_lock_irq(SpinLock lock) {
    local_irq_disable();
    spin_lock(lock);
  }

  @Kernel(file = "include/linux/spinlock.h", function = "spin_unlock_irq")
  public void spin_unlock_irq(SpinLock lock) {
    lock.unlock();
    local_irq_enable();
    leave_atomic();
  }

  public boolean irqs_disabled() {
    return irqs_disabled;
  }

  /**
   * Where the task may sleep. Without preemption this is also where it passes a quiescent state.
   */
  @Kernel(file = "include/linux/kernel.h", function = "might_sleep")
  public void might_sleep(String where) {
    check_may_sleep(where);
    leave_kernel();
    enter_kernel();
  }

  @Kernel(file = "include/linux/kernel.h", function = "non_block_start")
  public void non_block_start() {
    non_block_depth++;
  }

  @Kernel(file = "include/linux/kernel.h", function = "non_block_end")
  public void non_block_end() {
    non_block_depth--;
  }

  /** Waits until a queued RCU callback has run. */
  @Kernel(file = "kernel/rcu/tree.c", function = "rcu_barrier")
  public void rcu_barrier() {
    begin_sleep("rcu_barrier");
    machine.rcu.rcu_barrier();
    end_sleep();
  }

  /** Before what may put the task to sleep: while asleep, its CPU is free for quiescent states. */
  public void begin_sleep(String where) {
    check_may_sleep(where);
    leave_kernel();
  }

  public void end_sleep() {
    enter_kernel();
  }

  private void check_may_sleep(String where) {
    if (atomic_depth > 0) {
      throw new SleepInAtomic(where + " may sleep, but the task is in atomic context");
    }
    if (non_block_depth > 0) {
      throw new SleepInAtomic(where + " may sleep, but the section must not block");
    }
  }

  boolean runs_on(Cpu other) {
    return cpu == other;
  }

  private void local_irq_disable() {
    irqs_disabled = true;
    if (machine.sends_ipis) {
      cpu.local_irq_disable();
    }
  }

  private void local_irq_enable() {
    irqs_disabled = false;
    if (machine.sends_ipis) {
      cpu.local_irq_enable();
    }
  }

  private void enter_atomic() {
    if (atomic_depth == 0 && machine.preemptible) {
      machine.rcu.enter(cpu);
    }
    atomic_depth++;
  }

  private void leave_atomic() {
    atomic_depth--;
    if (atomic_depth == 0 && machine.preemptible) {
      machine.rcu.leave(cpu);
    }
  }
}
