package freefolio.scenario;

import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * A callback that ends with a kernel TLB flush.
 *
 * <p>On {@code ipi} machines the flush waits until every other CPU has taken an interrupt. Under
 * the i_pages lock interrupts are off: CPU 0 reclaims and waits, lock held, for CPU 1, which spins
 * on the same lock with interrupts off and never answers. Under i_lock it is legal, as those who
 * spin there have interrupts on. {@code invlpgb} machines broadcast the flush and wait for nobody.
 *
 * <p>The file is open all the time, so that nothing here is about eviction: one CPU reclaims its
 * folio, the other, having looked it up in vain, inserts a second one, which takes the i_pages lock
 * without i_lock, and punches it out again.
 */
final class S11 implements Scenario {
  @Override
  public String variants() {
    return "ipi, invlpgb";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.freeFolio = Settings.FreeFolioKind.RESTORE_FLUSH;
    settings.ipiFlush = variant.equals("ipi");
    settings.slots = 2;
    settings.newFolios = 1;
  }

  @Override
  public void run(World world) {
    Folio second = world.allocate(1);
    Thread fallocate =
        world.thread("fallocate", 1, current -> allocate_and_punch(world, current, second));
    world.run(world.reclaim("reclaim", 0, world.cached(0)), fallocate);
  }

  private static void allocate_and_punch(World world, Task current, Folio second) {
    if (world.filemap.__filemap_get_folio(current, world.mapping, second.index) == null) {
      world.filemap.filemap_add_folio(current, world.mapping, second);
      second.folio_unlock(current);
    }
    second.folio_put(current);
    world.truncate.truncate_inode_pages_range(current, world.mapping, 1, 1);
  }
}
