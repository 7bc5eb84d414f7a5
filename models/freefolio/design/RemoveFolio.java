package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design e: remove_folio(folio), called before the removal, while folio->mapping is still set.
 * Where a test under the locks can still stop the removal, the call comes after that test and so
 * under both locks; elsewhere before any lock.
 */
class RemoveFolio implements Design {
  @Override
  public boolean no_direct_map(AddressSpace argument, Folio folio) {
    return folio.pinned_mapping().mapping_no_direct_map();
  }

  @Override
  public void before_locks(Task current, Removal removal) {
    removal.call_early(current, removal.folio.pinned_mapping());
  }

  @Override
  public void before_removal(Task current, Removal removal) {
    removal.call_early(current, removal.folio.pinned_mapping());
  }

  /** The file system here has no ->free_folio besides; the page cache still looks for one. */
  @Override
  public void after_unlock(Task current, Removal removal) {
    removal.finish_load();
  }
}
