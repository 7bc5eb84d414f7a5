package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design c: as b, with an RCU read section around the callback that opens before i_lock is dropped.
 * The held i_lock is a read section too, so no grace period fits in between. Replace has a better
 * pin and needs none.
 */
final class PassMappingRcu implements Design {
  @Override
  public boolean no_direct_map(AddressSpace argument, Folio folio) {
    return argument.mapping_no_direct_map();
  }

  @Override
  public void before_i_unlock(Task current, Removal removal) {
    current.rcu_read_lock();
    removal.read_locked = true;
  }

  @Override
  public void after_unlock(Task current, Removal removal) {
    removal.call(current, removal.mapping);
    if (removal.read_locked) {
      current.rcu_read_unlock();
    }
  }
}
