package freefolio.scenario;

import freefolio.kernel.Task;

/**
 * The last close of a file of a module against the module's unload.
 *
 * <p>__fput() runs ->release, drops the reference on the module that owns the file operations, and
 * only then drops the dentry, and with it the inode: eviction, and so ->free_folio and
 * ->destroy_inode, run with no module reference left. The exit function unmounts, which drops its
 * own mount reference but does not wait for that of the closing task, and waits for RCU callbacks
 * already queued. An open lead, with a tiny window; no report is known. No design helps, since the
 * callback here runs in a task of its own right.
 *
 * <p>Variants: {@code default}, as described; {@code mended}, the module reference is dropped last;
 * {@code no-barrier}, mended, with an exit function that forgets rcu_barrier(), so that
 * ->free_inode comes too late.
 */
final class S14 implements Scenario {
  @Override
  public String variants() {
    return "default, mended, no-barrier";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.module = true;
    settings.moduleReferences = 1;
    settings.hashed = false;
    settings.evictable = false;
  }

  @Override
  public void run(World world) {
    boolean late = !world.variant.equals("default");
    boolean barrier = !world.variant.equals("no-barrier");
    world.run(
        world.thread("fput", 0, current -> __fput(world, current, late)),
        world.thread("rmmod", 1, current -> delete_module(world, current, barrier)));
  }

  private static void __fput(World world, Task current, boolean late) {
    world.module.text("->release");
    if (!late) {
      world.module.module_put();
    }
    world.end_inode(current);
    if (late) {
      world.module.module_put();
    }
  }

  /** One attempt; it fails while the module is in use. */
  static void delete_module(World world, Task current, boolean barrier) {
    if (!world.module.try_stop_module()) {
      return;
    }
    if (barrier) {
      current.rcu_barrier();
    }
    world.module.free_module();
  }
}
