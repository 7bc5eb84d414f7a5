package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.FreeFolio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/**
 * The file system's callback: puts the folio's direct-map entry back, if the design tells it that
 * it has to.
 */
public final class RestoreDirectMap implements FreeFolio {
  private final Design design;
  private final boolean uses_private_part;
  private final boolean flushes;
  private final boolean zeroes;

  /**
   * @param uses_private_part looks at the fs-private part of the inode too, where it is given a
   *     mapping
   * @param flushes ends with a kernel TLB flush
   * @param zeroes zeroes the page after the restore, as secretmem does
   */
  public RestoreDirectMap(
      Design design, boolean uses_private_part, boolean flushes, boolean zeroes) {
    this.design = design;
    this.uses_private_part = uses_private_part;
    this.flushes = flushes;
    this.zeroes = zeroes;
  }

  @Override
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_free_folio")
  public void free_folio(Task current, AddressSpace mapping, Folio folio) {
    if (uses_private_part && mapping != null) {
      mapping.host.access_private("the inode's fs-private part");
    }
    if (design.no_direct_map(mapping, folio)) {
      current.machine.direct_map.set_direct_map_valid_noflush(current, folio);
      design.direct_map_restored(current, folio);
    }
    if (flushes) {
      current.machine.flush_tlb_kernel_range(current);
    }
    if (zeroes) {
      current.machine.direct_map.access(folio, "zeroing in free_folio");
    }
  }
}
