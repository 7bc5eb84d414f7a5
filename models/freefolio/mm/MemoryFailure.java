package freefolio.mm;

import freefolio.kernel.Folio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/**
 * mm/memory-failure.c: the way by which reclaim's removal reaches folios that reclaim itself leaves
 * alone.
 */
public final class MemoryFailure {
  private final Truncate truncate;

  public MemoryFailure(Truncate truncate) {
    this.truncate = truncate;
  }

  /** Soft offline of one folio: no inode reference, no test for an unevictable mapping. */
  @Kernel(file = "mm/memory-failure.c", function = "soft_offline_in_use_page")
  public void soft_offline_in_use_page(Task current, Folio folio) {
    if (!folio.folio_try_get()) {
      return;
    }
    folio.folio_lock(current);
    folio.folio_wait_writeback(current);
    truncate.mapping_evict_folio(current, folio.mapping(), folio);
    folio.folio_unlock();
    folio.folio_put(current);
  }
}
