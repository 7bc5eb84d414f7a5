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

  /**
   * @param file the one open file
   * @param module the module that owns the file operations, or null
   */
  public GuestMemfd(
      Filemap filemap,
      Truncate truncate,
      InodeLife inodes,
      Design design,
      Kvm kvm,
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
    Folio folio = __kvm_gmem_get_pfn(current, mapping, index);
    fput(current, mapping.host);
    return folio;
  }

  @Kernel(file = "virt/kvm/guest_memfd.c", function = "__kvm_gmem_get_pfn")
  private Folio __kvm_gmem_get_pfn(Task current, AddressSpace mapping, int index) {
    Folio folio = kvm_gmem_get_folio(current, mapping, index);
    if (folio == null) {
      return null;
    }
    boolean usable = !folio.hwpoison();
    if (usable) {
      if (!folio.folio_test_uptodate()) {
        current.machine.direct_map.access(folio, "zeroing of a new page");
        folio.folio_mark_uptodate();
      }
      usable = kvm_gmem_folio_zap_direct_map(current, folio) || !version.failsClosed();
    }
    folio.folio_unlock(current);
    if (!usable) {
      folio.folio_put(current);
      return null; // -EHWPOISON or the error of the zap
    }
    return folio;
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

  /** The module goes before the inode. */
  @Kernel(file = "fs/file_table.c", function = "__fput")
  private void __fput(Task current, Inode inode) {
    kvm_gmem_release(current, inode.i_data);
    if (module != null) {
      module.module_put();
    }
    inodes.iput(current, inode);
  }

  /** No guest reaches the file's pages any more. They go when the inode goes. */
  @Kernel(file = "virt/kvm/guest_memfd.c", function = "kvm_gmem_release")
  private void kvm_gmem_release(Task current, AddressSpace mapping) {
    mapping.filemap_invalidate_lock(current);
    kvm.invalidate_begin(current, 0, mapping.size() - 1);
    kvm.invalidate_end(current);
    mapping.filemap_invalidate_unlock(current);
  }
}
