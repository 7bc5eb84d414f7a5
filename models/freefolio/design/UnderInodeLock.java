package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design d1: as b, with the callback moved before the drop of i_lock. Evict takes i_lock again to
 * unhash.
 */
final class UnderInodeLock implements Design {
  @Override
  public boolean no_direct_map(AddressSpace argument, Folio folio) {
    return argument.mapping_no_direct_map();
  }

  @Override
  public void before_i_unlock(Task current, Removal removal) {
    removal.call(current, removal.mapping);
  }

  @Override
  public boolean replace_takes_i_lock() {
    return true;
  }
}
