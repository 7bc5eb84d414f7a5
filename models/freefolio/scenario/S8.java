package freefolio.scenario;

import freefolio.kernel.Folio;
import freefolio.kernel.Task;
import java.util.Random;

/**
 * Several ways of removal meet on one folio of an open file: each folio is removed once, and its
 * callback runs once.
 *
 * <p>One CPU reclaims the folio; another invalidates it for a direct write, or does not, and then
 * punches a hole over it. The folio lock lets one removal at a time in, and who comes later finds
 * that the mapping is no longer the folio's.
 *
 * <p>Variants: {@code restore}, the callback restores the direct map; {@code nfs}, it frees what
 * the page points to; {@code orangefs}, it frees what is attached to the folio, which reclaim and
 * invalidation have to leave alone; {@code truncate}, invalidation races with the hole, without
 * reclaim; {@code dirty}, no invalidation, but a user of the folio dirties it at any moment, so
 * that reclaim finds out after it has frozen the folio.
 */
final class S8 implements Scenario {
  @Override
  public String variants() {
    return "restore, nfs, orangefs, truncate, dirty";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
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
    switch (world.variant) {
      case "truncate" ->
          world.run(
              world.thread("direct-write", 0, current -> invalidate(world, current)),
              world.punch(1, folio.index));
      case "dirty" ->
          world.run(
              world.reclaim("reclaim", 0, folio),
              world.thread("writer", 1, current -> write(world, current, folio.index)));
      default ->
          world.run(
              world.reclaim("reclaim", 0, folio),
              world.thread("file-user", 1, current -> invalidate_and_punch(world, current)));
    }
  }

  private static void invalidate(World world, Task current) {
    world.truncate.invalidate_inode_pages2_range(current, world.mapping, 0, 0);
  }

  private static void invalidate_and_punch(World world, Task current) {
    if (new Random().nextBoolean()) {
      invalidate(world, current);
    }
    world.truncate.truncate_inode_pages_range(current, world.mapping, 0, 0);
  }

  private static void write(World world, Task current, int index) {
    if (world.filemap.filemap_get_entry(current, world.mapping, index) instanceof Folio folio) {
      folio.folio_mark_dirty();
      folio.folio_put(current);
    }
  }
}
