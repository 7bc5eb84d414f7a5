package freefolio.design;

import freefolio.kernel.Inode;

/**
 * Design d3: as d3-naive, but no pin is taken once I_FREEING is set; the folio is given up and left
 * to evict's own truncation. I_FREEING is set under i_lock before evict waits, so it waits for
 * every pin there will ever be.
 */
final class PinRefusing extends PinNaive {
  @Override
  public boolean may_remove(Inode inode) {
    return (inode.i_state() & Inode.I_FREEING) == 0;
  }
}
