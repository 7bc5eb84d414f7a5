package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.FreeFolio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/**
 * guest_memfd's callback on a machine whose hook takes the page back from the guest's ownership
 * (AMD SNP). The hook flushes caches through the page's direct-map address and offers to
 * reschedule.
 */
public final class ArchInvalidate implements FreeFolio {
  private final FreeFolio restore;
  private final boolean first;
  private final boolean snp;

  /**
   * @param restore the rest of the callback
   * @param first the hook runs before the rest, when the direct-map entry is still absent
   * @param snp the hook is AMD SNP's
   */
  public ArchInvalidate(FreeFolio restore, boolean first, boolean snp) {
    this.restore = restore;
    this.first = first;
    this.snp = snp;
  }

  @Override
  public void free_folio(Task current, AddressSpace mapping, Folio folio) {
    if (first) {
      kvm_arch_gmem_invalidate(current, folio);
    }
    restore.free_folio(current, mapping, folio);
    if (!first) {
      kvm_arch_gmem_invalidate(current, folio);
    }
  }

  @Kernel(file = "arch/x86/kvm/x86.c", function = "kvm_arch_gmem_invalidate")
  private void kvm_arch_gmem_invalidate(Task current, Folio folio) {
    if (snp) {
      current.machine.direct_map.access(folio, "cache flush of sev_gmem_invalidate");
    }
    current.might_sleep("cond_resched of the invalidation hook");
  }
}
