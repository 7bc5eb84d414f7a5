package freefolio.mm;

import freefolio.design.Design;
import freefolio.kernel.AddressSpace;
import freefolio.kernel.DirectMap;
import freefolio.kernel.Folio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;
import freefolio.kernel.UserMapping;

/** mm/secretmem.c: user memory that is taken out of the direct map. */
public final class Secretmem {
  private final Filemap filemap;
  private final Design design;
  private final UserMapping ptes;
  private final boolean restores_before_put;

  /**
   * @param restores_before_put a fault that loses the race for the slot restores its page's
   *     direct-map entry before it frees the page, as it does since 6f86d0534fdd
   */
  public Secretmem(Filemap filemap, Design design, UserMapping ptes, boolean restores_before_put) {
    this.filemap = filemap;
    this.design = design;
    this.ptes = ptes;
    this.restores_before_put = restores_before_put;
  }

  /** A user's access to a page it has not mapped. */
  @Kernel(file = "mm/memory.c", function = "__do_fault")
  public void do_fault(Task current, AddressSpace mapping, int index) {
    Folio folio = secretmem_fault(current, mapping, index);
    if (folio != null) {
      ptes.finish_fault(current, folio, true);
      folio.folio_unlock(current);
    }
  }

  /** Locked, with a reference for the page-table entry; or null, if there is no memory. */
  @Kernel(file = "mm/secretmem.c", function = "secretmem_fault")
  private Folio secretmem_fault(Task current, AddressSpace mapping, int index) {
    mapping.filemap_invalidate_lock_shared(current);
    Folio folio = filemap.__filemap_get_folio(current, mapping, index);
    while (folio == null) {
      folio = current.machine.allocator.alloc_pages(current, index);
      if (folio == null) {
        break; // VM_FAULT_OOM
      }
      if (!insert(current, mapping, folio)) {
        folio = filemap.__filemap_get_folio(current, mapping, index);
      }
    }
    mapping.filemap_invalidate_unlock_shared(current);
    return folio;
  }

  /** The rest of the fault for a new page: out of the direct map, then into the cache. */
  private boolean insert(Task current, AddressSpace mapping, Folio folio) {
    DirectMap directMap = current.machine.direct_map;
    directMap.access(folio, "zeroing of a new page");
    directMap.set_direct_map_invalid_noflush(current, folio);
    design.direct_map_zapped(folio);
    folio.folio_mark_uptodate();
    if (filemap.filemap_add_folio(current, mapping, folio)) {
      directMap.flush_tlb_kernel_range(current, folio);
      return true;
    }
    if (restores_before_put) {
      directMap.set_direct_map_valid_noflush(current, folio);
      folio.folio_put(current);
    } else {
      folio.folio_put(current); // the page is anybody's from here on
      directMap.set_direct_map_valid_noflush(current, folio);
    }
    return false;
  }
}
