package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Inode;
import freefolio.kernel.Task;

/**
 * Design d3-naive: a removal that has no pin of its own counts itself on the inode, under i_lock,
 * until its callback has returned, and evict waits for that count where it waits for
 * I_LRU_ISOLATING: once, before it truncates. A removal that begins later is missed.
 */
class PinNaive implements Design {
  @Override
  public boolean no_direct_map(AddressSpace argument, Folio folio) {
    return argument.mapping_no_direct_map();
  }

  @Override
  public void before_removal(Task current, Removal removal) {
    Inode inode = removal.mapping.host;
    inode.set_removal_pins(inode.removal_pins() + 1);
    removal.pinned = true;
  }

  @Override
  public void after_unlock(Task current, Removal removal) {
    removal.call(current, removal.mapping);
    if (removal.pinned) {
      unpin(current, removal.mapping.host);
    }
  }

  /**
   * Waking under i_lock: evict tests the count under it again and so leaves only after this unlock.
   */
  private static void unpin(Task current, Inode inode) {
    inode.lock(current);
    int pins = inode.removal_pins() - 1;
    inode.set_removal_pins(pins);
    if (pins == 0) {
      inode.i_wait.wake_up();
    }
    inode.unlock(current);
  }

  /** Nothing atomic is held, and eviction waits as long as it takes. */
  @Override
  public boolean reclaim_may_block() {
    return true;
  }

  @Override
  public void evict_waits(Task current, Inode inode) {
    while (inode.removal_pins() > 0) {
      inode.i_wait.prepare_to_wait();
      inode.unlock(current);
      current.begin_sleep("evict waiting for a pin");
      inode.i_wait.schedule();
      current.end_sleep();
      inode.lock(current);
    }
  }
}
