package freefolio.scenario;

import freefolio.kernel.Folio;

/**
 * The end of a dropbehind write against eviction of the inode.
 *
 * <p>The writeback completion holds a folio reference. Once it has cleared PG_writeback nobody
 * waits for the folio; it locks the folio, which is still in i_pages and so pins the mapping,
 * removes it, drops i_lock, and from there on is in reclaim's place: nothing pins the mapping.
 * {@code before} 615d9bb2ccad it loaded a_ops and ->free_folio only then, which reads freed memory
 * whatever the callback does; {@code after}, it loads the pointer with i_lock still held.
 */
final class S5 implements Scenario {
  @Override
  public String variants() {
    return "after, before";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.fixed = variant.equals("after");
  }

  @Override
  public void run(World world) {
    Folio folio = world.cached(0);
    folio.PG_writeback.lock();
    folio.folio_set_dropbehind();
    Thread dropbehind =
        world.thread(
            "dropbehind",
            0,
            current -> world.filemap.folio_end_writeback(current, world.truncate, folio));
    world.run(dropbehind, world.evict(1));
  }
}
