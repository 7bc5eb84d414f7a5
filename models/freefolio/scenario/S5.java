package freefolio.scenario;

import freefolio.kernel.Folio;

/**
 * The end of a dropbehind write against eviction of the inode.
 *
 * <p>The writeback completion holds a folio reference. Once it has cleared PG_writeback nobody
 * waits for the folio; it locks the folio, which is still in i_pages and so pins the mapping,
 * removes it, drops i_lock, and from there on is in reclaim's place: nothing pins the mapping.
 * {@code before} 615d9bb2ccad it loaded a_ops and ->free_folio only then, which reads freed memory
 * whatever the callback does; {@code after}, it loads the pointer with i_lock still held. The bug
 * needs no callback: {@code before} with {@code free-folio=none} fails too.
 *
 * <p>Variant {@code invalidate}: the same removal for a caller that holds an inode reference, as
 * that of invalidate_inode_pages2_range() does. Who of the two drops the last reference evicts.
 */
final class S5 implements Scenario {
  @Override
  public String variants() {
    return "after, before, invalidate";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.fixed = !variant.equals("before");
    settings.openFiles = variant.equals("invalidate") ? 2 : 1;
  }

  @Override
  public void run(World world) {
    if (world.inode.i_count() > 1) {
      run_invalidate(world);
      return;
    }
    Folio folio = world.cached(0);
    folio.PG_writeback.lock();
    folio.folio_set_dropbehind();
    Thread dropbehind =
        world.thread(
            "dropbehind", 0, current -> world.writeback.folio_end_writeback(current, folio));
    world.run(dropbehind, world.evict(1));
  }

  private static void run_invalidate(World world) {
    Thread invalidate =
        world.thread(
            "invalidate",
            0,
            current -> {
              world.truncate.invalidate_inode_pages2_range(current, world.mapping, 0, 0);
              world.end_inode(current);
            });
    world.run(invalidate, world.evict(1));
  }
}
