package freefolio.mm;

import freefolio.design.Design;
import freefolio.kernel.AddressSpace;
import freefolio.kernel.EvictIncomplete;
import freefolio.kernel.Inode;
import freefolio.kernel.Kernel;
import freefolio.kernel.NrpagesMismatch;
import freefolio.kernel.Task;

/** fs/inode.c: the end of an inode's life. */
public final class InodeLife {
  private final Truncate truncate;
  private final Design design;
  private final boolean unpins_in_order;
  private final boolean clears_inode_locked;

  /** What became of an inode that the shrinker looked at. */
  private enum LruStatus {
    SKIP,
    RETRY,
    REMOVED
  }

  /**
   * @param unpins_in_order I_LRU_ISOLATING is cleared before its waiter is woken
   * @param clears_inode_locked clear_inode takes the i_pages lock around its test of nrpages
   */
  public InodeLife(
      Truncate truncate, Design design, boolean unpins_in_order, boolean clears_inode_locked) {
    this.truncate = truncate;
    this.design = design;
    this.unpins_in_order = unpins_in_order;
    this.clears_inode_locked = clears_inode_locked;
  }

  /** Drops a reference to an inode that nobody wants to keep: its last one evicts it. */
  @Kernel(file = "fs/inode.c", function = "iput")
  public void iput(Task current, Inode inode) {
    if (inode.atomic_dec_and_lock(current)) {
      iput_final(current, inode);
    }
  }

  /** i_lock held. Only the case that drops: unlinked, unhashed or on a dying superblock. */
  @Kernel(file = "fs/inode.c", function = "iput_final")
  private void iput_final(Task current, Inode inode) {
    inode.set_i_state(inode.i_state() | Inode.I_FREEING);
    if (inode.on_lru()) {
      inode_lru_list_del(current, inode);
    }
    inode.unlock(current);
    evict(current, inode);
  }

  /**
   * i_lock held. An inode that is in use, or on its way out, is not put on the LRU. Never waits.
   */
  @Kernel(file = "fs/inode.c", function = "inode_lru_list_add")
  static void inode_lru_list_add(Task current, Inode inode) {
    if ((inode.i_state() & Inode.I_FREEING) != 0) {
      return;
    }
    if (inode.i_count() > 0) {
      return;
    }
    if (!inode.i_data.mapping_shrinkable()) {
      return;
    }
    inode.lru_lock(current);
    inode.set_on_lru(true);
    inode.lru_unlock(current);
  }

  @Kernel(file = "fs/inode.c", function = "inode_lru_list_del")
  private static void inode_lru_list_del(Task current, Inode inode) {
    inode.lru_lock(current);
    inode.set_on_lru(false);
    inode.lru_unlock(current);
  }

  /**
   * Finds a cached inode that is not on its way out, uses it, and drops it. Under RCU, as the
   * lookups in the inode hash that take no hash lock.
   */
  @Kernel(file = "fs/inode.c", function = "ilookup")
  public void lookup_and_drop(Task current, Inode inode) {
    boolean found = false;
    current.rcu_read_lock();
    if (inode.found_on_lru()) { // stands for the hash, which has the inode until it is evicted
      inode.lock(current);
      found = (inode.i_state() & Inode.I_FREEING) == 0;
      if (found) {
        inode.__iget();
      }
      inode.unlock(current);
    }
    current.rcu_read_unlock();
    if (found) {
      iput(current, inode);
    }
  }

  /**
   * One pass of the inode shrinker over the LRU: evicts the inode if it is there and can be had.
   */
  @Kernel(file = "fs/inode.c", function = "prune_icache_sb")
  public void prune_icache_sb(Task current, Inode inode) {
    inode.lru_lock(current);
    LruStatus status = LruStatus.RETRY;
    while (status == LruStatus.RETRY) {
      status = inode.found_on_lru() ? inode_lru_isolate(current, inode) : LruStatus.SKIP;
    }
    inode.lru_unlock(current);
    if (status == LruStatus.REMOVED) {
      evict(current, inode);
    }
  }

  /**
   * LRU lock held, so i_lock, which is taken outside it elsewhere, can only be tried. An inode with
   * something left in i_pages is pinned, both locks dropped, and looked at again.
   */
  @Kernel(file = "fs/inode.c", function = "inode_lru_isolate")
  private LruStatus inode_lru_isolate(Task current, Inode inode) {
    if (!inode.trylock(current)) {
      return LruStatus.SKIP;
    }
    if (inode.i_count() > 0 || !inode.i_data.mapping_shrinkable()) {
      inode.set_on_lru(false);
      inode.unlock(current);
      return LruStatus.SKIP;
    }
    if (!inode.i_data.mapping_empty()) {
      inode.set_i_state(inode.i_state() | Inode.I_LRU_ISOLATING);
      inode.unlock(current);
      inode.lru_unlock(current);
      truncate.mapping_try_invalidate(current, inode.i_data, 0, inode.i_data.size() - 1);
      inode_unpin_lru_isolating(current, inode);
      inode.lru_lock(current);
      return LruStatus.RETRY;
    }
    inode.set_i_state(inode.i_state() | Inode.I_FREEING);
    inode.set_on_lru(false);
    inode.unlock(current);
    return LruStatus.REMOVED;
  }

  /**
   * Under i_lock, so that a waiter which has seen the flag is asleep or has yet to announce itself.
   */
  @Kernel(file = "fs/inode.c", function = "inode_unpin_lru_isolating")
  private void inode_unpin_lru_isolating(Task current, Inode inode) {
    if (!unpins_in_order) {
      inode.i_wait.wake_up();
    }
    inode.lock(current);
    inode.set_i_state(inode.i_state() & ~Inode.I_LRU_ISOLATING);
    if (unpins_in_order) {
      inode.i_wait.wake_up();
    }
    inode.unlock(current);
  }

  /** I_FREEING set, no reference left. Writeback and the superblock's lists play no part here. */
  @Kernel(file = "fs/inode.c", function = "evict")
  private void evict(Task current, Inode inode) {
    inode.lock(current);
    inode_wait_for_lru_isolating(current, inode);
    design.evict_waits(current, inode);
    inode.unlock(current);

    // What ->evict_inode of these file systems does.
    truncate.truncate_inode_pages_final(current, inode.i_data);
    clear_inode(current, inode);

    if (inode.hashed) {
      __remove_inode_hash(current, inode);
    }
    destroy_inode(current, inode);
  }

  /** i_lock held; dropped while asleep. */
  @Kernel(file = "fs/inode.c", function = "inode_wait_for_lru_isolating")
  private static void inode_wait_for_lru_isolating(Task current, Inode inode) {
    while ((inode.i_state() & Inode.I_LRU_ISOLATING) != 0) {
      inode.i_wait.prepare_to_wait();
      inode.unlock(current);
      current.begin_sleep("evict waiting for I_LRU_ISOLATING");
      inode.i_wait.schedule();
      current.end_sleep();
      inode.lock(current);
    }
  }

  /**
   * The i_pages lock makes a remover that has emptied the slot also lower nrpages before the test.
   */
  @Kernel(file = "fs/inode.c", function = "clear_inode")
  private void clear_inode(Task current, Inode inode) {
    AddressSpace mapping = inode.i_data;
    current.might_sleep("clear_inode");
    if (clears_inode_locked) {
      mapping.xa_lock_irq(current);
    }
    if (mapping.nrpages() != 0) {
      throw new NrpagesMismatch("clear_inode finds nrpages above 0");
    }
    if (clears_inode_locked) {
      mapping.xa_unlock_irq(current);
    }
    inode.set_i_state(Inode.I_FREEING | Inode.I_CLEAR); // a plain store, no i_lock
  }

  /** The hash lock around it has no other taker here. */
  @Kernel(file = "fs/inode.c", function = "__remove_inode_hash")
  private static void __remove_inode_hash(Task current, Inode inode) {
    inode.lock(current);
    inode.unlock(current);
  }

  /**
   * ->destroy_inode runs now. Without ->free_inode that also frees the memory; with it, RCU does,
   * later.
   */
  @Kernel(file = "fs/inode.c", function = "destroy_inode")
  private static void destroy_inode(Task current, Inode inode) {
    if (inode.on_lru()) {
      throw new EvictIncomplete("destroy_inode of an inode on the LRU");
    }
    inode.super_operation("->destroy_inode");
    inode.destroyed();
    if (inode.freed_by_rcu) {
      inode.awaits_grace_period();
      current.machine.rcu.call_rcu(() -> i_callback(inode));
    } else {
      inode.freed();
    }
  }

  @Kernel(file = "fs/inode.c", function = "i_callback")
  private static void i_callback(Inode inode) {
    inode.super_operation("->free_inode");
    inode.freed();
  }
}
