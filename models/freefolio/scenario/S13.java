package freefolio.scenario;

/**
 * Unmount and module unload against a callback in flight.
 *
 * <p>Reclaim calls ->free_folio with every pin dropped. Nothing then stops the unmount, which
 * evicts the inode, and nothing stops the module's exit function either: it waits for the inodes'
 * RCU callbacks (rcu_barrier), not for reclaim. So the text that reclaim runs, or is about to run,
 * may be gone, whether or not the callback looks at its mapping. An open lead for file systems that
 * are modules, with folios that reclaim takes (NFS directories). What keeps an RCU-freed inode's
 * memory keeps the text too, since rcu_barrier() waits behind the inode's own callback.
 *
 * <p>Variants: {@code default}, hashed inodes, preemptible kernel; {@code unhashed}; {@code
 * non-preemptible}, a kernel where reclaim passes no quiescent state before the callback has
 * returned.
 */
final class S13 implements Scenario {
  @Override
  public String variants() {
    return "default, unhashed, non-preemptible";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.module = true;
    settings.hashed = !variant.equals("unhashed");
    settings.preemptible = !variant.equals("non-preemptible");
  }

  @Override
  public void run(World world) {
    Thread umount =
        world.thread(
            "umount",
            1,
            current -> {
              world.end_inode(current);
              // The last mount is gone, and its reference to the module with it.
              S14.delete_module(world, current, true);
            });
    world.run(world.reclaim("reclaim", 0, world.cached(0)), umount);
  }
}
