package freefolio.mm;

import freefolio.design.Design;
import freefolio.design.Removal;
import freefolio.kernel.AddressSpace;
import freefolio.kernel.Entry;
import freefolio.kernel.Folio;
import freefolio.kernel.Inode;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/** mm/vmscan.c: reclaim, which removes folios of inodes that it has no reference to. */
public final class Vmscan {
  private final Filemap filemap;
  private final Design design;
  private final boolean holds_callbacks_to_rules;

  /**
   * @param holds_callbacks_to_rules the callback is bracketed by non_block_start() and
   *     non_block_end(), unless the contract lets it block
   */
  public Vmscan(Filemap filemap, Design design, boolean holds_callbacks_to_rules) {
    this.filemap = filemap;
    this.design = design;
    this.holds_callbacks_to_rules = holds_callbacks_to_rules && !design.reclaim_may_block();
  }

  /**
   * Folio locked, one reference of the caller. True if the folio was removed; its refcount is then
   * 0. The callback pointer is loaded under the locks, since nothing pins the mapping after step 9.
   */
  @Kernel(file = "mm/vmscan.c", function = "__remove_mapping")
  private boolean __remove_mapping(
      Task current, AddressSpace mapping, Folio folio, boolean reclaimed) {
    Inode host = mapping.host;
    Removal removal = new Removal(mapping, folio);
    design.before_tests(current, removal);
    int expected = 1 + Folio.NR_PAGES + design.references_of_private();
    host.lock(current); // step 1
    mapping.xa_lock_irq(current);
    if (!design.may_remove(host) || !folio.folio_ref_freeze(expected)) { // step 2
      mapping.xa_unlock_irq(current);
      host.unlock(current);
      return false;
    }
    // Step 3: after the freeze, or what a last user dirtied would be lost.
    if (folio.folio_test_dirty()) {
      folio.folio_ref_unfreeze(expected);
      mapping.xa_unlock_irq(current);
      host.unlock(current);
      return false;
    }
    removal.load_free_folio(); // step 4: under the locks
    Entry shadow = null;
    if (reclaimed && !mapping.mapping_exiting()) { // step 5
      shadow = mapping.workingset_eviction();
    }
    design.before_removal(current, removal);
    filemap.__filemap_remove_folio(current, mapping, folio, shadow); // step 6
    design.before_xa_unlock(current, removal);
    mapping.xa_unlock_irq(current); // step 7: the folio lock no longer pins the mapping
    if (mapping.mapping_shrinkable()) { // step 8: from here the inode shrinker can find the inode
      InodeLife.inode_lru_list_add(current, host);
    }
    design.before_i_unlock(current, removal);
    host.unlock(current); // step 9: last pin gone
    if (holds_callbacks_to_rules) {
      current.non_block_start();
    }
    design.after_unlock(current, removal); // step 10
    if (holds_callbacks_to_rules) {
      current.non_block_end();
    }
    return true;
  }

  /** Folio locked. True if removed; the caller then has the only reference. */
  @Kernel(file = "mm/vmscan.c", function = "remove_mapping")
  boolean remove_mapping(Task current, AddressSpace mapping, Folio folio) {
    if (!__remove_mapping(current, mapping, folio, false)) {
      return false;
    }
    folio.folio_ref_unfreeze(1); // drops the page cache's reference
    return true;
  }

  /** Reclaim of one folio from the LRU. */
  @Kernel(file = "mm/vmscan.c", function = "shrink_folio_list")
  public void shrink_folio_list(Task current, Folio folio) {
    if (!folio.folio_try_get()) {
      return; // isolate_lru_folios: being freed
    }
    if (!folio.folio_trylock(current)) {
      folio.folio_put(current);
      return;
    }
    AddressSpace mapping = folio.mapping();
    boolean removed = false;
    // A folio under writeback is left to whoever waits for the write.
    if (folio_evictable(current, mapping) && !folio.PG_writeback.test()) {
      removed =
          mapping != null
              && mapping.filemap_release_folio(folio)
              && __remove_mapping(current, mapping, folio, true);
    }
    folio.folio_unlock(current);
    if (removed) {
      current.machine.allocator.free_unref_folio(current, folio); // refcount is 0 already
    } else {
      folio.folio_put(current);
    }
  }

  /** Under RCU as in the kernel, though here the folio lock pins the mapping anyway. */
  @Kernel(file = "mm/internal.h", function = "folio_evictable")
  private static boolean folio_evictable(Task current, AddressSpace mapping) {
    current.rcu_read_lock();
    boolean evictable = mapping == null || !mapping.mapping_unevictable();
    current.rcu_read_unlock();
    return evictable;
  }
}
