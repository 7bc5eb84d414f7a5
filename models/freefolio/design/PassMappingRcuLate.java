package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design c-late: as c, but the read section opens after i_lock was dropped. In the gap nothing is
 * held.
 */
final class PassMappingRcuLate implements Design {
  @Override
  public boolean no_direct_map(AddressSpace argument, Folio folio) {
    return argument.mapping_no_direct_map();
  }

  @Override
  public void after_unlock(Task current, Removal removal) {
    current.rcu_read_lock();
    removal.call(current, removal.mapping);
    current.rcu_read_unlock();
  }
}
