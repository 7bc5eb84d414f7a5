package freefolio.scenario;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.EvictIncomplete;
import freefolio.kernel.Folio;
import freefolio.kernel.Inode;
import freefolio.kernel.RefcountBroken;

/** The checks when all is over. Nothing runs any more, so that what is missing will never come. */
final class EndOfRun {
  private EndOfRun() {}

  static void check(World world) {
    Inode inode = world.inode;
    AddressSpace mapping = world.mapping;
    boolean evicted = inode.eviction_began();
    if (evicted && !inode.is_freed()) {
      throw new EvictIncomplete("eviction began, all threads have ended, the inode was not freed");
    }
    if (evicted && !mapping.empty_at_end()) {
      throw new EvictIncomplete("folio or shadow left in i_pages by eviction");
    }
    if (!evicted) {
      mapping.check_nrpages();
    }
    for (Folio folio : world.folios) {
      if (folio == null || folio.in_allocator()) {
        continue;
      }
      if (evicted) {
        throw new EvictIncomplete("folio not freed by eviction");
      }
      folio.check_callback_settled();
      if (folio.folio_ref_count() != references(mapping, folio)) {
        throw new RefcountBroken("folio reference leaked");
      }
    }
  }

  private static int references(AddressSpace mapping, Folio folio) {
    int cache = mapping.still_holds(folio) ? Folio.NR_PAGES : 0;
    int attached = folio.folio_test_private() ? 1 : 0;
    return cache + attached + (mapping.mapped_by_user(folio) ? 1 : 0);
  }
}
