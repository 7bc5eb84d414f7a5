package freefolio.kernel;

import java.util.Random;

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

  @Lifetime(
      value = {"absent", "present"},
      name = "direct map")
  private final boolean[] present;

  /**
   * How many mappings of guest or user space reach a page frame, and which frames were taken out of
   * the page tables but not yet out of the TLBs. Null where no scenario looks.
   */
  private final int[] exposed;

  private final boolean[] in_tlbs;

  private final boolean spinlock;
  private final boolean mutex;
  private final SpinLock cpa_lock = new SpinLock();
  @LockState private final PageBit cpa_mutex = new PageBit();

  /** The entry is part of a large mapping, which has to be split once; that needs memory. */
  private final boolean large;

  /** To restore an entry that is present is an error, where otherwise it changes nothing. */
  private final boolean restores_once;

  private boolean split;
  private final Random enomem = new Random();

  public DirectMap(
      int pages, CpaLock cpaLock, boolean large, boolean restoresOnce, boolean watched) {
    this.present = new boolean[pages];
    this.exposed = watched ? new int[pages] : null;
    this.in_tlbs = watched ? new boolean[pages] : null;
    this.large = large;
    this.restores_once = restoresOnce;
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

  void exposed_at_boot(Folio folio) {
    exposed[folio.pfn]++;
  }

  /**
   * Takes the entry away; no flush. False if a large mapping had to be split first and there was no
   * memory for the page table.
   */
  @Kernel(file = "arch/x86/mm/pat/set_memory.c", function = "set_direct_map_invalid_noflush")
  public boolean set_direct_map_invalid_noflush(Task current, Folio folio) {
    if (large && !split) {
      current.might_sleep("split of a large mapping");
      if (enomem.nextBoolean()) {
        return false; // -ENOMEM
      }
      split = true;
    }
    present[folio.pfn] = false;
    if (in_tlbs != null) {
      in_tlbs[folio.pfn] = true;
    }
    return true;
  }

  /** Ends with no TLB having the entry that was taken away. */
  public void flush_tlb_kernel_range(Task current, Folio folio) {
    current.machine.flush_tlb_kernel_range(current);
    if (in_tlbs != null) {
      in_tlbs[folio.pfn] = false;
    }
  }

  /** Guest or user space is about to reach the folio of a file that is kept out: checks I4. */
  public void expose(Folio folio, String how) {
    if (present[folio.pfn]) {
      throw new DirectMapPresent("folio " + how + " with its direct-map entry present");
    }
    if (in_tlbs[folio.pfn]) {
      throw new DirectMapPresent("folio " + how + " with its direct-map entry in a TLB");
    }
    exposed[folio.pfn]++;
  }

  /** Nobody reaches it any more. */
  public void hide(Folio folio) {
    exposed[folio.pfn]--;
  }

  /** Puts the entry back; no flush. An entry that is present already stays as it is. */
  @Kernel(file = "arch/x86/mm/pat/set_memory.c", function = "set_direct_map_valid_noflush")
  public void set_direct_map_valid_noflush(Task current, Folio folio) {
    if (mutex) {
      current.begin_sleep("cpa_lock as a mutex");
      cpa_mutex.lock();
      current.end_sleep();
    } else if (spinlock) {
      current.spin_lock(cpa_lock);
    }
    if (exposed != null && exposed[folio.pfn] > 0 && current.machine.panic_on_warn.nextBoolean()) {
      throw new DirectMapPresent("direct-map entry restored while the folio can be reached");
    }
    if (restores_once && present[folio.pfn]) {
      throw new RestoreOfPresentEntry("a direct-map entry is restored that is present");
    }
    present[folio.pfn] = true;
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
