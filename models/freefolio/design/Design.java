package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Inode;
import freefolio.kernel.Task;

/**
 * A contract for ->free_folio: when the page cache calls it, what it is given, and what keeps that
 * alive. The page-cache functions call the hooks below at the places where designs differ; a hook
 * not overridden does nothing.
 */
public interface Design {
  /** How the design's callback learns that it has to restore the folio's direct-map entry. */
  boolean no_direct_map(AddressSpace argument, Folio folio);

  /** The entry is back. */
  default void direct_map_restored(Task current, Folio folio) {}

  /** The entry has been taken away. */
  default void direct_map_zapped(Folio folio) {}

  /** Whether the folio says that its entry has been taken away before. */
  default boolean known_zapped(Folio folio) {
    return false;
  }

  // --- hooks of the functions that remove a folio, in the order in which they are reached

  /**
   * Before any lock is taken, where no test under the locks can still stop the removal. Folio lock
   * held.
   */
  default void before_locks(Task current, Removal removal) {}

  /** Before any lock is taken, where a test under the locks may still stop the removal. */
  default void before_tests(Task current, Removal removal) {}

  /**
   * i_lock and i_pages lock held: may this inode lose folios by reclaim and invalidation at all?
   */
  default boolean may_remove(Inode inode) {
    return true;
  }

  /**
   * References beyond the page cache's and its own that reclaim expects when it freezes a folio.
   */
  default int references_of_private() {
    return 0;
  }

  /**
   * The same locks held, every test passed: the next thing is the removal. Reclaim and invalidation
   * only.
   */
  default void before_removal(Task current, Removal removal) {}

  /** The folio is out; i_pages lock still held, interrupts off. */
  default void before_xa_unlock(Task current, Removal removal) {}

  /**
   * i_pages lock dropped, i_lock about to be. Not reached in replace_page_cache_folio, unless see
   * below.
   */
  default void before_i_unlock(Task current, Removal removal) {}

  /** No lock but the folio lock held. */
  default void after_unlock(Task current, Removal removal) {}

  /** replace_page_cache_folio, which takes no i_lock today, has to take it for this design. */
  default boolean replace_takes_i_lock() {
    return false;
  }

  /** Whether the contract lets the callback sleep when reclaim calls it. Today's does not. */
  default boolean reclaim_may_block() {
    return false;
  }

  // --- hook of evict()

  /**
   * i_lock held, I_FREEING set, before truncation; where evict waits for I_LRU_ISOLATING. May drop
   * i_lock.
   */
  default void evict_waits(Task current, Inode inode) {}
}
