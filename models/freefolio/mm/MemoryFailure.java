package freefolio.mm;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.ErrorRemoveFolio;
import freefolio.kernel.Folio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/**
 * mm/memory-failure.c: pages that have gone bad or are about to. A reference to the folio and its
 * lock are all that these functions have; they know no inode.
 */
public final class MemoryFailure {
  private final Truncate truncate;
  private final boolean spares_unevictable;

  /**
   * @param spares_unevictable soft offline leaves the folios of unevictable mappings alone; today
   *     it does not ask
   */
  public MemoryFailure(Truncate truncate, boolean spares_unevictable) {
    this.truncate = truncate;
    this.spares_unevictable = spares_unevictable;
  }

  /** Soft offline of one folio: no inode reference, no test for an unevictable mapping. */
  @Kernel(file = "mm/memory-failure.c", function = "soft_offline_in_use_page")
  public void soft_offline_in_use_page(Task current, Folio folio) {
    if (!folio.folio_try_get()) {
      return;
    }
    folio.folio_lock(current);
    folio.folio_wait_writeback(current);
    AddressSpace mapping = folio.mapping();
    if (!spares_unevictable || mapping == null || !mapping.mapping_unevictable()) {
      truncate.mapping_evict_folio(current, mapping, folio);
    }
    folio.folio_unlock(current);
    folio.folio_put(current);
  }

  /** A page of one folio has gone bad. */
  @Kernel(file = "mm/memory-failure.c", function = "memory_failure")
  public void memory_failure(Task current, Folio folio) {
    folio.set_hwpoison();
    if (!folio.folio_try_get()) {
      return; // free: the allocator will not hand it out any more
    }
    folio.folio_lock(current);
    folio.folio_wait_writeback(current);
    me_pagecache_clean(current, folio);
    folio.folio_put(current);
  }

  /** Folio locked; unlocks it. */
  @Kernel(file = "mm/memory-failure.c", function = "me_pagecache_clean")
  private void me_pagecache_clean(Task current, Folio folio) {
    AddressSpace mapping = folio.mapping();
    if (mapping != null) { // else truncated meanwhile
      truncate_error_folio(current, mapping, folio);
    }
    folio.folio_unlock(current);
  }

  /** The file system's own way if it has one, else as reclaim would. */
  @Kernel(file = "mm/memory-failure.c", function = "truncate_error_folio")
  private void truncate_error_folio(Task current, AddressSpace mapping, Folio folio) {
    ErrorRemoveFolio callback = mapping.a_ops().error_remove_folio;
    if (callback != null) {
      callback.error_remove_folio(current, mapping, folio);
    } else {
      truncate.mapping_evict_folio(current, mapping, folio);
    }
  }
}
