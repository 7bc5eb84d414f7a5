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
 * ->free_inode comes too late; {@code unbind-after} and {@code unbind-before}, another race at the
 * end of a file: a memslot bound to it is deleted when the file's last reference is gone and its
 * release yet to come. Before ae431059e75d the memslot then was not unbound, and release wrote to
 * freed memory.
 */
final class S14 implements Scenario {
  @Override
  public String variants() {
    return "default, mended, no-barrier, unbind-after, unbind-before";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    S18.guest(settings);
    settings.freeFrames = 0;
    settings.mended = variant.equals("mended") || variant.equals("no-barrier");
    settings.fixed = !variant.equals("unbind-before");
    settings.module = !variant.startsWith("unbind");
    settings.moduleReferences = 1;
  }

  @Override
  public void run(World world) {
    Thread other;
    if (world.variant.startsWith("unbind")) {
      other =
          world.thread(
              "memslot",
              1,
              current -> world.kvm.delete_memslot(current, world.gmem, world.mapping));
    } else {
      boolean barrier = !world.variant.equals("no-barrier");
      other = world.thread("rmmod", 1, current -> delete_module(world, current, barrier));
    }
    world.run(world.close(0), other);
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
