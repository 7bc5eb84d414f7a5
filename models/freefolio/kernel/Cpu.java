package freefolio.kernel;

/** What other CPUs see of a CPU. Each thread of a scenario has a CPU of its own. */
public final class Cpu {
  final int id;

  /**
   * Preemption is off or an RCU read section is open: a grace period that starts now has to wait.
   */
  @ReadSide volatile boolean in_read_side;

  @LockState("irqs_off")
  private boolean irqs_off;

  Cpu(int id) {
    this.id = id;
  }

  synchronized void local_irq_disable() {
    this.irqs_off = true;
  }

  synchronized void local_irq_enable() {
    this.irqs_off = false;
    this.notifyAll();
  }

  /** Another CPU waits here for this one to take its interrupt, which needs interrupts on. */
  synchronized void wait_for_ipi_ack() {
    try {
      while (this.irqs_off) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }
}
