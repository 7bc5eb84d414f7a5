package freefolio.virt;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.GuestMappings;
import freefolio.kernel.HeldLocks;
import freefolio.kernel.Kernel;
import freefolio.kernel.LockState;
import freefolio.kernel.PageBit;
import freefolio.kernel.SpinLock;
import freefolio.kernel.Task;

/**
 * virt/kvm/kvm_main.c and the fault path of arch/x86/kvm/mmu: one virtual machine with one memslot,
 * the whole of one file.
 */
public final class Kvm {
  private final GuestMappings sptes;
  private final boolean checks_sequence;
  private final SpinLock mmu_lock = new SpinLock();

  /** A mutex. */
  @LockState private final PageBit slots_lock = new PageBit();

  final Memslot slot = new Memslot();

  /** Both change under mmu_lock only. */
  private int mmu_invalidate_in_progress;

  private volatile int mmu_invalidate_seq;

  /**
   * @param checks_sequence a fault looks for an invalidation since its begin before it installs the
   *     entry, as it does
   */
  public Kvm(GuestMappings sptes, boolean checks_sequence) {
    this.sptes = sptes;
    this.checks_sequence = checks_sequence;
  }

  void slots_lock(Task current) {
    current.locks.before(HeldLocks.SLOTS_LOCK);
    current.begin_sleep("slots_lock");
    slots_lock.lock();
    current.end_sleep();
    current.locks.taken(HeldLocks.SLOTS_LOCK);
  }

  void slots_unlock(Task current) {
    slots_lock.clear();
    current.locks.dropped(HeldLocks.SLOTS_LOCK);
  }

  /** Deletes the memslot. A last reference to the file that is dropped on the way is put later. */
  @Kernel(file = "virt/kvm/kvm_main.c", function = "kvm_set_memory_region")
  public void delete_memslot(Task current, GuestMemfd gmem, AddressSpace mapping) {
    slots_lock(current);
    boolean last = gmem.kvm_gmem_unbind(current, mapping);
    slot.free();
    slots_unlock(current);
    if (last) {
      gmem.__fput(current, mapping.host); // task work
    }
  }

  private void mmu_lock(Task current) {
    current.locks.before(HeldLocks.MMU_LOCK);
    current.spin_lock(mmu_lock);
    current.locks.taken(HeldLocks.MMU_LOCK);
  }

  private void mmu_unlock(Task current) {
    current.spin_unlock(mmu_lock);
    current.locks.dropped(HeldLocks.MMU_LOCK);
  }

  /** From here to the end no fault installs an entry of the range; those there are go. */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_invalidate_begin")
  void invalidate_begin(Task current, int start, int end) {
    mmu_lock(current);
    mmu_invalidate_in_progress++;
    for (int index = start; index <= end; index++) {
      sptes.zap(current, index);
    }
    mmu_unlock(current);
  }

  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_invalidate_end")
  void invalidate_end(Task current) {
    mmu_lock(current);
    mmu_invalidate_seq++;
    mmu_invalidate_in_progress--;
    mmu_unlock(current);
  }

  /**
   * A guest's access to a page it has not mapped. False if the guest has to try again, or cannot
   * have the page.
   */
  @Kernel(file = "arch/x86/kvm/mmu/tdp_mmu.c", function = "kvm_tdp_page_fault")
  public boolean page_fault(Task current, GuestMemfd gmem, AddressSpace mapping, int index) {
    int seq = mmu_invalidate_seq;
    Folio folio = gmem.kvm_gmem_get_pfn(current, mapping, index);
    if (folio == null) {
      return false;
    }
    mmu_lock(current);
    boolean stale =
        checks_sequence && (mmu_invalidate_in_progress > 0 || mmu_invalidate_seq != seq);
    if (!stale) {
      sptes.map(current, mapping, folio, gmem.keeps_out());
    }
    mmu_unlock(current);
    folio.folio_put(current); // the entry itself holds no reference
    return !stale;
  }
}
