package freefolio.kernel;

/**
 * The mapping of a file: its i_pages, their lock and the flags. It lies inside its inode, so that
 * each access is an access to the inode's memory. Each flag bit is a field of its own, since
 * set_bit() and test_bit() are atomic.
 */
public final class AddressSpace {
  @Lifetime public final Inode host;

  /** Reclaim by shrink_folio_list leaves the folios alone. */
  private final boolean AS_UNEVICTABLE;

  private final XArray i_pages;

  /**
   * The lock inside i_pages. Taken with interrupts off, since writeback completion takes it from
   * interrupts.
   */
  private final SpinLock xa_lock = new SpinLock();

  private final AddressSpaceOperations a_ops;

  /** Orders faults and removals against each other; who takes it may sleep. */
  private final RwSem invalidate_lock = new RwSem();

  /** What user space has mapped of this file; null where it can map nothing. */
  private final UserMapping i_mmap;

  /** What a guest has mapped of this file; null where no guest can. */
  private final GuestMappings guest;

  private volatile int nrpages;
  private volatile boolean AS_EXITING;
  private volatile boolean AS_NO_DIRECT_MAP;

  /** The one shadow value that reclaim plants. */
  private final Shadow shadow = new Shadow();

  AddressSpace(Inode host, int pages, AddressSpaceOperations a_ops, Inode.Traits traits) {
    this.host = host;
    this.i_pages = new XArray(pages);
    this.a_ops = a_ops;
    this.AS_UNEVICTABLE = !traits.evictable;
    this.AS_NO_DIRECT_MAP = traits.no_direct_map;
    this.guest = traits.guest;
    this.i_mmap = traits.i_mmap;
  }

  /** Puts a folio into the cache before any thread runs. */
  public void insert_at_boot(Folio folio) {
    folio.set_mapping(this);
    folio.set_page_refcounted();
    i_pages.store(folio.index, folio);
    nrpages += Folio.NR_PAGES;
  }

  /** Leaves a shadow at index 0 before any thread runs. */
  public void insert_shadow_at_boot() {
    i_pages.store(0, shadow);
  }

  // --- the i_pages lock, interrupts off

  public void xa_lock_irq(Task current) {
    host.access("mapping->i_pages.xa_lock");
    current.locks.before(HeldLocks.XA_LOCK);
    current.spin_lock_irq(xa_lock);
    current.locks.taken(HeldLocks.XA_LOCK);
  }

  public void xa_unlock_irq(Task current) {
    check_nrpages();
    host.access("mapping->i_pages.xa_lock");
    current.spin_unlock_irq(xa_lock);
    current.locks.dropped(HeldLocks.XA_LOCK);
  }

  /**
   * What a lockless lookup does when it meets a frozen folio: it loads the slot again and again
   * until whoever froze the folio, with the i_pages lock held, has emptied the slot or thawed the
   * folio. A lookup that comes back while that lock is still held does nothing that one which only
   * now arrives would not do, so it may as well wait until the lock is free.
   */
  public void spin_while_frozen() {
    xa_lock.wait_while_held();
  }

  // --- the invalidate lock

  @Kernel(file = "include/linux/fs.h", function = "filemap_invalidate_lock")
  public void filemap_invalidate_lock(Task current) {
    host.access("mapping->invalidate_lock");
    current.locks.before(HeldLocks.INVALIDATE_LOCK);
    current.begin_sleep("filemap_invalidate_lock");
    invalidate_lock.down_write();
    current.end_sleep();
    current.locks.taken(HeldLocks.INVALIDATE_LOCK);
  }

  @Kernel(file = "include/linux/fs.h", function = "filemap_invalidate_unlock")
  public void filemap_invalidate_unlock(Task current) {
    host.access("mapping->invalidate_lock");
    invalidate_lock.up_write();
    current.locks.dropped(HeldLocks.INVALIDATE_LOCK);
  }

  @Kernel(file = "include/linux/fs.h", function = "filemap_invalidate_lock_shared")
  public void filemap_invalidate_lock_shared(Task current) {
    host.access("mapping->invalidate_lock");
    current.locks.before(HeldLocks.INVALIDATE_LOCK);
    current.begin_sleep("filemap_invalidate_lock_shared");
    invalidate_lock.down_read();
    current.end_sleep();
    current.locks.taken(HeldLocks.INVALIDATE_LOCK);
  }

  @Kernel(file = "include/linux/fs.h", function = "filemap_invalidate_trylock_shared")
  public boolean filemap_invalidate_trylock_shared(Task current) {
    host.access("mapping->invalidate_lock");
    if (current.machine.misses_trylock() || !invalidate_lock.down_read_trylock()) {
      return false;
    }
    current.locks.taken(HeldLocks.INVALIDATE_LOCK);
    return true;
  }

  @Kernel(file = "include/linux/fs.h", function = "filemap_invalidate_unlock_shared")
  public void filemap_invalidate_unlock_shared(Task current) {
    host.access("mapping->invalidate_lock");
    invalidate_lock.up_read();
    current.locks.dropped(HeldLocks.INVALIDATE_LOCK);
  }

  // --- i_pages

  public int size() {
    return i_pages.size();
  }

  public Entry xa_load(int index) {
    host.access("mapping->i_pages");
    return i_pages.load(index);
  }

  public void xa_store(int index, Entry entry) {
    host.access("mapping->i_pages");
    i_pages.store(index, entry);
  }

  @Kernel(file = "include/linux/pagemap.h", function = "mapping_empty")
  public boolean mapping_empty() {
    host.access("mapping->i_pages");
    return i_pages.empty();
  }

  /** Called with i_lock held and without the i_pages lock. */
  @Kernel(file = "include/linux/pagemap.h", function = "mapping_shrinkable")
  public boolean mapping_shrinkable() {
    host.access("mapping->i_pages");
    return i_pages.shrinkable();
  }

  public Shadow workingset_eviction() {
    return shadow;
  }

  public int nrpages() {
    host.access("mapping->nrpages");
    return nrpages;
  }

  public void add_nrpages(int delta) {
    host.access("mapping->nrpages");
    nrpages += delta;
  }

  // --- flags and operations

  /**
   * Statistics of a removal: looks at the flags to see which counters apply. The counters are not
   * modelled.
   */
  @Kernel(file = "mm/filemap.c", function = "filemap_unaccount_folio")
  public void filemap_unaccount_folio() {
    host.access("mapping->flags");
  }

  @Kernel(file = "include/linux/pagemap.h", function = "mapping_exiting")
  public boolean mapping_exiting() {
    host.access("mapping->flags");
    return AS_EXITING;
  }

  @Kernel(file = "include/linux/pagemap.h", function = "mapping_set_exiting")
  public void mapping_set_exiting() {
    host.access("mapping->flags");
    AS_EXITING = true;
  }

  @Kernel(file = "include/linux/pagemap.h", function = "mapping_unevictable")
  public boolean mapping_unevictable() {
    host.access("mapping->flags");
    return AS_UNEVICTABLE;
  }

  /** The proposed AS_NO_DIRECT_MAP: folios of this file are taken out of the direct map. */
  public boolean mapping_no_direct_map() {
    host.access("mapping->flags");
    return AS_NO_DIRECT_MAP;
  }

  public AddressSpaceOperations a_ops() {
    host.access("mapping->a_ops");
    return a_ops;
  }

  /** Folio locked. */
  @Kernel(file = "mm/memory.c", function = "unmap_mapping_folio")
  public void unmap_mapping_folio(Task current, Folio folio) {
    if (i_mmap != null) {
      host.access("mapping->i_mmap");
      i_mmap.zap_pte_range(current, folio.index);
    }
  }

  /** User space gives up what it has mapped at {@code index}. Not through the inode. */
  public void munmap(Task current, int index) {
    i_mmap.zap_pte_range(current, index);
  }

  /** Folio locked. False if the file system keeps what is attached to the folio. */
  @Kernel(file = "mm/filemap.c", function = "filemap_release_folio")
  public boolean filemap_release_folio(Folio folio) {
    return !folio.folio_test_private() || !a_ops().release_folio_refuses;
  }

  // --- for checks and for the slab; nothing in the kernel's part decides on these

  /** I12, whenever the i_pages lock is about to be free. */
  public void check_nrpages() {
    if (nrpages != i_pages.count_folios()) {
      throw new NrpagesMismatch(
          "nrpages differs from the folios in i_pages as the i_pages lock is dropped");
    }
  }

  /** The folio has lost its slot: a callback is owed, and no guest may have it mapped. */
  public void note_removal(Task current, Folio folio) {
    if (a_ops.free_folio != null) {
      folio.note_removal();
    }
    if (guest != null) {
      guest.check_removed(current, folio);
    }
  }

  public boolean empty_at_end() {
    return i_pages.empty();
  }

  public boolean mapped_by_user(Folio folio) {
    return i_mmap != null && i_mmap.maps(folio);
  }

  public boolean still_holds(Folio folio) {
    return i_pages.load(folio.index) == folio;
  }

  /** A new owner's inode_init_always() has cleared the flags. */
  void initialised_anew() {
    AS_NO_DIRECT_MAP = false;
    AS_EXITING = false;
  }
}
