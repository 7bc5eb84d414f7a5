package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design d2: as b, with the callback under the i_pages lock, interrupts off. clear_inode() takes
 * that lock, so evict cannot get past it before the callback has returned.
 */
final class UnderPagesLock implements Design {
  @Override
  public boolean no_direct_map(AddressSpace argument, Folio folio) {
    return argument.mapping_no_direct_map();
  }

  @Override
  public void before_xa_unlock(Task current, Removal removal) {
    removal.call(current, removal.mapping);
  }
}
