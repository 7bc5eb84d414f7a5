package freefolio.scenario;

/**
 * As S1 on a kernel that never preempts tasks in kernel code.
 *
 * <p>A grace period then cannot end before reclaim has slept or left the kernel, which it does not
 * do between dropping i_lock and the callback. So b is safe for inodes freed by RCU, and late c
 * too: by accident, since nobody has promised it. Variants: {@code default}; {@code fs-private}, as
 * in S1: the accident keeps memory, not what ->destroy_inode takes down; {@code no-rcu}, inodes
 * freed at once; {@code resched}, the callback reschedules before it looks at its mapping.
 */
final class S4 implements Scenario {
  @Override
  public String variants() {
    return "default, fs-private, no-rcu, resched";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.preemptible = false;
    settings.usesPrivate = variant.equals("fs-private");
    settings.rcuFreed = !variant.equals("no-rcu");
    if (variant.equals("resched")) {
      settings.freeFolio = Settings.FreeFolioKind.TDX_FIRST;
    }
  }

  @Override
  public void run(World world) {
    world.run_reclaim_against_evict();
  }
}
