package freefolio.scenario;

import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Several ways of removal meet on one folio of an open file: each folio is removed once, and its
 * callback runs once.
 *
 * <p>A hole is punched while reclaim takes the folio and a direct write invalidates it. The folio
 * lock lets one at a time in, and who comes later finds that the mapping is no longer the folio's.
 *
 * <p>Variants: {@code restore}, the callback restores the direct map; {@code nfs}, it frees what
 * the page points to; {@code orangefs}, it frees what is attached to the folio, which reclaim and
 * invalidation have to leave alone; {@code dirty}, no invalidation, but a user of the folio dirties
 * it at any moment, so that reclaim finds out after it has frozen the folio.
 */
final class S8 implements Scenario {
  @Override
  public String variants() {
    return "restore, nfs, orangefs, dirty";
  }

  @Override
  public int cpus(Settings settings) {
    return 3;
  }

  @Override
  public void configure(Settings settings, String variant) {
    switch (variant) {
      case "nfs" -> settings.freeFolio = Settings.FreeFolioKind.NFS;
      case "orangefs" -> settings.freeFolio = Settings.FreeFolioKind.ORANGEFS;
      default -> settings.freeFolio = Settings.FreeFolioKind.RESTORE;
    }
  }

  @Override
  public void run(World world) {
    Folio folio = world.cached(0);
    Thread third =
        world.variant.equals("dirty")
            ? world.thread("writer", 2, current -> write(world, current, folio.index))
            : world.thread(
                "direct-write",
                2,
                current ->
                    world.truncate.invalidate_inode_pages2_range(current, world.mapping, 0, 0));
    world.run(world.reclaim("reclaim", 0, folio), world.punch(1, folio.index), third);
  }

  private static void write(World world, Task current, int index) {
    if (world.filemap.filemap_get_entry(current, world.mapping, index) instanceof Folio folio) {
      folio.folio_mark_dirty();
      folio.folio_put(current);
    }
  }
}
