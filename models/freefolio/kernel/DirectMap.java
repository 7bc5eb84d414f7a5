package freefolio.kernel;

/** The kernel's direct map: one entry a page frame, present or not. */
public final class DirectMap {
  /**
   * What guards page-table changes: nothing (arm64), x86's spinlock, or the mutex of one posted
   * patch.
   */
  public enum CpaLock {
    NONE,
    SPINLOCK,
    MUTEX
  }

  private final boolean[] present;
  private final boolean spinlock;
  private final boolean mutex;
  private final SpinLock cpa_lock = new SpinLock();
  private final PageBit cpa_mutex = new PageBit();

  DirectMap(int pages, CpaLock cpaLock) {
    this.present = new boolean[pages];
    this.spinlock = cpaLock == CpaLock.SPINLOCK;
    this.mutex = cpaLock == CpaLock.MUTEX;
    for (int pfn = 0; pfn < pages; pfn++) {
      present[pfn] = true;
    }
  }

  /** Takes a folio's entry away before any thread runs. */
  public void zap_at_boot(Folio folio) {
    present[folio.pfn] = false;
  }

  /** Writes the entry; no flush. Restoring an entry that is present already changes nothing. */
  @Kernel(file = "arch/x86/mm/pat/set_memory.c", function = "set_direct_map_valid_noflush")
  public void set_direct_map_valid_noflush(Task current, Folio folio, boolean valid) {
    if (mutex) {
      current.might_sleep("cpa_lock as a mutex");
      cpa_mutex.lock();
    } else if (spinlock) {
      current.spin_lock(cpa_lock);
    }
    present[folio.pfn] = valid;
    if (mutex) {
      cpa_mutex.clear();
    } else if (spinlock) {
      current.spin_unlock(cpa_lock);
    }
  }

  /** Any access of the kernel to the page's content. */
  public void access(Folio folio, String what) {
    if (!present[folio.pfn]) {
      throw new DirectMapMissing(what + " through an absent direct-map entry");
    }
  }
}
