package freefolio.virt;

import freefolio.design.Design;
import freefolio.kernel.AddressSpace;
import freefolio.kernel.DirectMap;
import freefolio.kernel.File;
import freefolio.kernel.Folio;
import freefolio.kernel.Inode;
import freefolio.kernel.Kernel;
import freefolio.kernel.Module;
import freefolio.kernel.Task;
import freefolio.kernel.UserMapping;
import freefolio.mm.Filemap;
import freefolio.mm.InodeLife;
import freefolio.mm.Truncate;

/** virt/kvm/guest_memfd.c, with the series that takes its pages out of the direct map. */
public final class GuestMemfd {
  private final Filemap filemap;
  private final Truncate truncate;
  private final InodeLife inodes;
  private final Design design;
  private final Kvm kvm;
  private final File file;
  private final Module module;
  private final GmemVersion version;
  private final UserMapping ptes;

  /** The memslot that the file is bound to; changes under slots_lock. */
  private Memslot binding;

  /**
   * @param ptes what user space has mapped of the file
   * @param file the one open file
   * @param module the module that owns the file operations, or null
   */
  public GuestMemfd(
      Filemap filemap,
      Truncate truncate,
      InodeLife inodes,
      Design design,
      Kvm kvm,
      UserMapping ptes,
      File file,
      Module module,
      GmemVersion version) {
    this.filemap = filemap;
    this.truncate = truncate;
    this.inodes = inodes;
    this.design = design;
    this.kvm = kvm;
    this.file = file;
    this.module = module;
    this.version = version;
    this.ptes = ptes;
    this.binding = kvm.slot;
  }

  /** The files here are those of the series: GUEST_MEMFD_FLAG_NO_DIRECT_MAP is set. */
  boolean keeps_out() {
    return true;
  }

  // --- pages

  /** Locked and referenced, looked up or made; null if there is no memory. Not under a lock. */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_get_folio")
  private Folio kvm_gmem_get_folio(Task current, AddressSpace mapping, int index) {
    while (true) {
      Folio folio = filemap.__filemap_get_folio(current, mapping, index);
      if (folio != null) {
        return folio;
      }
      mapping.host.access_private("the inode's shared policy");
      folio = current.machine.allocator.alloc_pages(current, index);
      if (folio == null) {
        return null; // -ENOMEM
      }
      if (filemap.filemap_add_folio(current, mapping, folio)) {
        return folio;
      }
      folio.folio_put(current); // -EEXIST: somebody was faster
    }
  }

  /** For a guest's fault: referenced, unlocked, out of the direct map; or null. */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_get_pfn")
  Folio kvm_gmem_get_pfn(Task current, AddressSpace mapping, int index) {
    if (!file.get_file_active()) {
      return null; // -EFAULT
    }
    Folio folio = kvm.slot.bound() ? __kvm_gmem_get_pfn(current, mapping, index) : null;
    fput(current, mapping.host);
    return folio;
  }

  @Kernel(file = "virt/kvm/guest_memfd.c", function = "__kvm_gmem_get_pfn")
  private Folio __kvm_gmem_get_pfn(Task current, AddressSpace mapping, int index) {
    Folio folio = kvm_gmem_get_folio(current, mapping, index);
    if (folio == null) {
      return null;
    }
    boolean usable = kvm_gmem_make_usable(current, folio);
    folio.folio_unlock(current);
    if (!usable) {
      folio.folio_put(current);
      return null; // -EHWPOISON or the error of the zap
    }
    return folio;
  }

  /** Folio locked. Whether it may be shown to anybody: whole, zeroed, out of the direct map. */
  private boolean kvm_gmem_make_usable(Task current, Folio folio) {
    if (folio.hwpoison()) {
      return false;
    }
    if (!folio.folio_test_uptodate()) {
      current.machine.direct_map.access(folio, "zeroing of a new page");
      folio.folio_mark_uptodate();
    }
    return kvm_gmem_folio_zap_direct_map(current, folio) || !version.failsClosed();
  }

  /** A fault of user space; the file is mapped there, which holds it open. */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_fault_user_mapping")
  public void kvm_gmem_fault_user_mapping(Task current, AddressSpace mapping, int index) {
    Folio folio = kvm_gmem_get_folio(current, mapping, index);
    if (folio == null) {
      return; // VM_FAULT_OOM
    }
    if (kvm_gmem_make_usable(current, folio)) {
      ptes.finish_fault(current, folio, keeps_out());
      folio.folio_unlock(current);
    } else {
      folio.folio_unlock(current);
      folio.folio_put(current); // VM_FAULT_SIGBUS
    }
  }

  /**
   * The host reads the guest's page through the direct map, whose entry is put back for as long as
   * that takes: the first version of the series.
   *
   * @param locked the folio stays locked all the while
   */
  public void read_through_direct_map(
      Task current, AddressSpace mapping, int index, boolean locked) {
    Folio folio = filemap.__filemap_get_folio(current, mapping, index);
    if (folio == null) {
      return;
    }
    if (!locked) {
      folio.folio_unlock(current);
    }
    DirectMap directMap = current.machine.direct_map;
    directMap.set_direct_map_valid_noflush(current, folio);
    directMap.access(folio, "read of a guest page");
    directMap.set_direct_map_invalid_noflush(current, folio);
    directMap.flush_tlb_kernel_range(current, folio);
    if (locked) {
      folio.folio_unlock(current);
    }
    folio.folio_put(current);
  }

  /**
   * Folio locked. The flush comes even after an error. False if the entry may still be there, and
   * then the folio must not become reachable.
   */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_folio_zap_direct_map")
  private boolean kvm_gmem_folio_zap_direct_map(Task current, Folio folio) {
    if (design.known_zapped(folio)) {
      return true;
    }
    DirectMap directMap = current.machine.direct_map;
    if (version.marksBeforeZap()) {
      design.direct_map_zapped(folio);
    }
    boolean zapped = directMap.set_direct_map_invalid_noflush(current, folio);
    if (version.flushes()) {
      directMap.flush_tlb_kernel_range(current, folio);
    }
    if (zapped && !version.marksBeforeZap()) {
      design.direct_map_zapped(folio);
    }
    return zapped;
  }

  /** fallocate(): a page ahead of its first use. It is not taken out of the direct map yet. */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_allocate")
  public void kvm_gmem_allocate(Task current, AddressSpace mapping, int index) {
    mapping.filemap_invalidate_lock_shared(current);
    Folio folio = kvm_gmem_get_folio(current, mapping, index);
    if (folio != null) {
      folio.folio_unlock(current);
      folio.folio_put(current);
    }
    mapping.filemap_invalidate_unlock_shared(current);
  }

  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_punch_hole")
  public void kvm_gmem_punch_hole(Task current, AddressSpace mapping, int start, int end) {
    mapping.filemap_invalidate_lock(current);
    kvm.invalidate_begin(current, start, end);
    truncate.truncate_inode_pages_range(current, mapping, start, end);
    kvm.invalidate_end(current);
    mapping.filemap_invalidate_unlock(current);
  }

  /**
   * ->error_remove_folio: takes the page from the guest and leaves it in the file. Folio locked,
   * which comes after the invalidate lock everywhere else.
   */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_error_folio")
  public void kvm_gmem_error_folio(Task current, AddressSpace mapping, Folio folio) {
    if (version.triesInvalidateLock()) {
      if (!mapping.filemap_invalidate_trylock_shared(current)) {
        return; // MF_FAILED
      }
    } else {
      mapping.filemap_invalidate_lock_shared(current);
    }
    kvm.invalidate_begin(current, folio.index, folio.index);
    kvm.invalidate_end(current);
    mapping.filemap_invalidate_unlock_shared(current);
  }

  // --- the file

  @Kernel(file = "fs/file_table.c", function = "fput")
  public void fput(Task current, Inode inode) {
    if (file.put()) {
      __fput(current, inode);
    }
  }

  /** The module's reference goes before the inode. */
  @Kernel(file = "fs/file_table.c", function = "__fput")
  void __fput(Task current, Inode inode) {
    if (module != null) {
      module.text("->release");
    }
    kvm_gmem_release(current, inode.i_data);
    if (module != null && !version.putsModuleLast()) {
      module.module_put();
    }
    inodes.iput(current, inode);
    if (module != null && version.putsModuleLast()) {
      module.module_put();
    }
  }

  /**
   * The memslot is about to be freed; slots_lock held. True if the file's last reference has to be
   * put once that lock is dropped.
   */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_unbind")
  boolean kvm_gmem_unbind(Task current, AddressSpace mapping) {
    if (!file.get_file_active()) {
      if (version.unbindsDying()) {
        __kvm_gmem_unbind(); // release() has yet to take slots_lock, or has been
      }
      return false;
    }
    mapping.filemap_invalidate_lock(current);
    __kvm_gmem_unbind();
    mapping.filemap_invalidate_unlock(current);
    return file.put();
  }

  @Kernel(file = "virt/kvm/guest_memfd.c", function = "__kvm_gmem_unbind")
  private void __kvm_gmem_unbind() {
    if (binding != null) {
      binding.clear_file();
      binding = null;
    }
  }

  /** No guest reaches the file's pages any more. They go when the inode goes. */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_release")
  private void kvm_gmem_release(Task current, AddressSpace mapping) {
    kvm.slots_lock(current);
    mapping.filemap_invalidate_lock(current);
    __kvm_gmem_unbind();
    kvm.invalidate_begin(current, 0, mapping.size() - 1);
    kvm.invalidate_end(current);
    mapping.filemap_invalidate_unlock(current);
    kvm.slots_unlock(current);
  }
}
