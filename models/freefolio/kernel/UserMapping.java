package freefolio.kernel;

/**
 * User space's page-table entries for one file, one an index, as its i_mmap leads to them. Unlike
 * the guest's, an entry holds a reference on its folio.
 */
public final class UserMapping {
  private final Folio[] ptes;
  private final SpinLock ptl = new SpinLock();

  public UserMapping(int pages) {
    this.ptes = new Folio[pages];
  }

  /**
   * The end of a fault. Folio locked; the caller's reference becomes the entry's. Checks I4 if the
   * file is kept out.
   */
  @Kernel(file = "mm/memory.c", function = "finish_fault")
  public void finish_fault(Task current, Folio folio, boolean noDirectMap) {
    current.spin_lock(ptl);
    boolean taken = ptes[folio.index] != null;
    if (!taken) {
      if (noDirectMap) {
        current.machine.direct_map.expose(folio, "mapped in user space");
      }
      ptes[folio.index] = folio;
    }
    current.spin_unlock(ptl);
    if (taken) {
      folio.folio_put(current); // another thread's fault was first
    }
  }

  /** For the check at the end of a run. */
  public boolean maps(Folio folio) {
    return ptes[folio.index] == folio;
  }

  /** Removes the entry if there is one. */
  @Kernel(file = "mm/memory.c", function = "zap_pte_range")
  public void zap_pte_range(Task current, int index) {
    current.spin_lock(ptl);
    Folio folio = ptes[index];
    if (folio != null) {
      ptes[index] = null;
      current.machine.direct_map.hide(folio);
    }
    current.spin_unlock(ptl);
    if (folio != null) {
      folio.folio_put(current);
    }
  }
}
