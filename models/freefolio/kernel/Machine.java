package freefolio.kernel;

import java.util.Random;

/**
 * The machine and the kernel's build: CPUs, RCU, direct map, allocator. Everything in it is fixed
 * at boot.
 */
public final class Machine {
  /** A kernel that preempts tasks in kernel code (PREEMPT), or one that never does. */
  final boolean preemptible;

  /**
   * Kernel TLB flushes wait for an interrupt on every other CPU, rather than using INVLPGB or TLBI.
   * Only then does anybody look at another CPU's interrupt bit, so only then is it published.
   */
  final boolean sends_ipis;

  public final Rcu rcu;
  public final DirectMap direct_map;
  public final PageAllocator allocator;

  private final Cpu[] cpus;

  /**
   * Whether the kernel stops where one of its own checks warns. Asked only then, so that both the
   * warning and what follows it are walked.
   */
  final Random panic_on_warn = new Random();

  /** A lock that is only tried may be missed though it is free. */
  private final boolean trylocks_may_fail;

  private final Random contention = new Random();

  public Machine(
      int cpus,
      boolean preemptible,
      boolean sendsIpis,
      boolean trylocksMayFail,
      DirectMap directMap,
      PageAllocator allocator) {
    this.preemptible = preemptible;
    this.sends_ipis = sendsIpis;
    this.trylocks_may_fail = trylocksMayFail;
    this.cpus = new Cpu[cpus];
    for (int i = 0; i < cpus; i++) {
      this.cpus[i] = new Cpu(i);
    }
    this.rcu = new Rcu(this.cpus);
    this.direct_map = directMap;
    this.allocator = allocator;
  }

  public Cpu cpu(int id) {
    return cpus[id];
  }

  /** Whether a lock that is only tried is missed, whoever has it. */
  boolean misses_trylock() {
    return trylocks_may_fail && contention.nextBoolean();
  }

  /** INVLPGB and TLBI machines broadcast the flush and wait for nobody. */
  @Kernel(file = "arch/x86/mm/tlb.c", function = "flush_tlb_kernel_range")
  public void flush_tlb_kernel_range(Task current) {
    if (!sends_ipis) {
      return;
    }
    current.preempt_disable();
    smp_call_function_many(current);
    current.preempt_enable();
  }

  /** Waits for each other CPU's acknowledgement. The assertion is a warning (I7). */
  @Kernel(file = "kernel/smp.c", function = "smp_call_function_many")
  private void smp_call_function_many(Task current) {
    if (current.irqs_disabled() && panic_on_warn.nextBoolean()) {
      throw new IpiWithIrqsOff("TLB flush waits for other CPUs with interrupts off");
    }
    for (Cpu cpu : cpus) {
      if (!current.runs_on(cpu)) {
        cpu.wait_for_ipi_ack();
      }
    }
  }
}
