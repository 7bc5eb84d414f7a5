package freefolio.scenario;

import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Eviction always comes to its end.
 *
 * <p>The callbacks here look at nothing but their folio (NFS directories), so that only the end of
 * eviction is at stake: that it waits for nobody for ever, finds everything, and leaves nothing
 * behind. A proved cell with a finite number of schedules has no schedule without end.
 *
 * <p>Variants: {@code default}, reclaim of one of two folios; {@code isolating}, the inode shrinker
 * has the inode pinned with I_LRU_ISOLATING while somebody looks the inode up and drops it; {@code
 * lost-wakeup}, the same with an unpinning that wakes before it clears the flag; {@code
 * allocating}, the end of a dropbehind write calls back, the callback allocates memory and so waits
 * for reclaim, and reclaim evicts the inode; {@code nrpages-unlocked}, clear_inode() does not take
 * the i_pages lock, as truncation did not before 08142579b6ca, and meets nrpages before a remover
 * has lowered it; {@code shadow-after} and {@code shadow-before}, a truncation whose sweeps stop
 * when they find no folio, though a shadow may have taken a folio's place meanwhile, with and
 * without AS_EXITING, which was introduced for that.
 */
final class S24 implements Scenario {
  @Override
  public String variants() {
    return "default, isolating, lost-wakeup, allocating, nrpages-unlocked, shadow-after, shadow-before";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.freeFolio = Settings.FreeFolioKind.NFS;
    switch (variant) {
      case "isolating", "lost-wakeup" -> {
        settings.folios = 0;
        settings.slots = 1;
        settings.evictByShrinker = true;
        settings.unpinsInOrder = variant.equals("isolating");
      }
      case "allocating" -> {
        settings.freeFolio = Settings.FreeFolioKind.ALLOCATING;
        settings.evictByShrinker = true;
      }
      case "nrpages-unlocked" -> settings.clearsInodeLocked = false;
      case "shadow-after", "shadow-before" -> {
        settings.sweepsSeeShadows = false;
        settings.setsExiting = variant.equals("shadow-after");
      }
      default -> settings.folios = 2;
    }
  }

  @Override
  public void run(World world) {
    switch (world.variant) {
      case "isolating", "lost-wakeup" -> run_isolating(world);
      case "allocating" -> run_allocating(world);
      default -> world.run(world.reclaim("reclaim", 0, world.cached(0)), world.evict(1));
    }
  }

  /** The inode is on the LRU with a shadow left in i_pages. */
  private static void run_isolating(World world) {
    world.mapping.insert_shadow_at_boot();
    world.inode.set_on_lru(true);
    world.run(
        world.evict(0),
        world.thread("user", 1, current -> world.inodes.lookup_and_drop(current, world.inode)));
  }

  private static void run_allocating(World world) {
    Folio folio = world.cached(0);
    folio.PG_writeback.lock();
    folio.folio_set_dropbehind();
    world.run(
        world.thread(
            "dropbehind", 0, current -> world.writeback.folio_end_writeback(current, folio)),
        world.thread("kswapd", 1, current -> kswapd(world, current)));
  }

  /** Whatever it finds, those who wait for memory go on afterwards. */
  private static void kswapd(World world, Task current) {
    world.end_inode(current);
    current.machine.allocator.reclaimed();
  }
}
