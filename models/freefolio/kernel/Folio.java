package freefolio.kernel;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One order-0 folio. Its descriptor is never freed, so it may be looked at by whoever still has the
 * pointer.
 */
public final class Folio extends Entry {
  /** Bit 0 of folio->private in design f: the folio's direct-map entry has been taken away. */
  public static final int PRIVATE_NO_DIRECT_MAP = 1;

  /** Pages, and so page-cache references, of a folio. */
  public static final int NR_PAGES = 1;

  public final int pfn;

  /** Kept when the folio leaves the cache. Only i_pages says whether it is there. */
  public final int index;

  @LockState public final PageBit PG_locked = new PageBit();
  public final PageBit PG_writeback = new PageBit();

  private final AtomicInteger refcount = new AtomicInteger();

  @Lifetime({"removed", "cached"})
  private volatile AddressSpace mapping;

  private volatile boolean dirty;
  private volatile boolean dropbehind;
  private volatile int private_word;
  private volatile boolean PG_private;
  private volatile boolean uptodate;
  private volatile boolean hwpoison;

  /**
   * Removals minus callbacks, for I5: 1 while a callback is owed, -1 while an early one awaits its
   * removal.
   */
  private int callbacks_owed;

  @Lifetime({"", "free"})
  private boolean in_allocator;

  private boolean content_freed;

  /** Page frame {@code pfn}, free: no reference, unlocked, clean, private word 0. */
  public Folio(int pfn, int index) {
    this.pfn = pfn;
    this.index = index;
  }

  /** Free and known to the allocator, before any thread runs. */
  public void free_at_boot() {
    in_allocator = true;
  }

  /** The allocator's own: the first reference of a free folio. */
  public void set_page_refcounted() {
    refcount.set(1);
  }

  // --- references

  @Kernel(file = "include/linux/mm.h", function = "folio_get")
  public void folio_get() {
    if (refcount.incrementAndGet() <= 1) {
      throw new RefcountBroken("folio_get of a frozen or free folio");
    }
  }

  @Kernel(file = "include/linux/page_ref.h", function = "folio_try_get")
  public boolean folio_try_get() {
    return Atomic.atomic_add_unless(refcount, 1, 0);
  }

  @Kernel(file = "include/linux/page_ref.h", function = "folio_ref_freeze")
  public boolean folio_ref_freeze(int expected) {
    return refcount.compareAndSet(expected, 0);
  }

  @Kernel(file = "include/linux/page_ref.h", function = "folio_ref_unfreeze")
  public void folio_ref_unfreeze(int count) {
    if (refcount.getAndSet(count) != 0) {
      throw new RefcountBroken("reference taken or dropped while the folio was frozen");
    }
  }

  public int folio_ref_count() {
    return refcount.get();
  }

  @Kernel(file = "include/linux/mm.h", function = "folio_put")
  public void folio_put(Task current) {
    folio_put_refs(current, 1);
  }

  @Kernel(file = "include/linux/mm.h", function = "folio_put_refs")
  public void folio_put_refs(Task current, int refs) {
    int left = refcount.addAndGet(-refs);
    if (left < 0) {
      throw new RefcountBroken("put of a frozen or free folio");
    }
    if (left == 0) {
      current.machine.allocator.free_unref_folio(current, this);
    }
  }

  // --- flags

  @Kernel(file = "include/linux/pagemap.h", function = "folio_lock")
  public void folio_lock(Task current) {
    current.locks.before(HeldLocks.FOLIO);
    current.begin_sleep("folio_lock");
    PG_locked.lock();
    current.end_sleep();
    current.locks.taken(HeldLocks.FOLIO);
  }

  @Kernel(file = "include/linux/pagemap.h", function = "folio_trylock")
  public boolean folio_trylock(Task current) {
    if (current.machine.misses_trylock() || !PG_locked.trylock()) {
      return false;
    }
    current.locks.taken(HeldLocks.FOLIO);
    return true;
  }

  @Kernel(file = "mm/filemap.c", function = "folio_unlock")
  public void folio_unlock(Task current) {
    PG_locked.clear();
    current.locks.dropped(HeldLocks.FOLIO);
  }

  @Kernel(file = "mm/page-writeback.c", function = "folio_wait_writeback")
  public void folio_wait_writeback(Task current) {
    current.begin_sleep("folio_wait_writeback");
    PG_writeback.wait_until_clear();
    current.end_sleep();
  }

  public boolean folio_test_dirty() {
    return dirty;
  }

  public void folio_clear_dirty() {
    dirty = false;
  }

  public void folio_mark_dirty() {
    dirty = true;
  }

  public boolean folio_test_uptodate() {
    return uptodate;
  }

  public void folio_mark_uptodate() {
    uptodate = true;
  }

  public boolean hwpoison() {
    return hwpoison;
  }

  public void set_hwpoison() {
    hwpoison = true;
  }

  public void folio_set_dropbehind() {
    dropbehind = true;
  }

  public boolean folio_test_clear_dropbehind() {
    if (!dropbehind) {
      return false;
    }
    dropbehind = false;
    return true;
  }

  // --- page cache

  public AddressSpace mapping() {
    return mapping;
  }

  /** The mapping, for a caller that is sure of its pin and so does not test for NULL. */
  public AddressSpace pinned_mapping() {
    AddressSpace pinned = mapping;
    if (pinned == null) {
      throw new UseAfterFree("dereference of a folio->mapping that is NULL: the pin has ended");
    }
    return pinned;
  }

  public void set_mapping(AddressSpace value) {
    mapping = value;
  }

  public int private_word() {
    return private_word;
  }

  public void set_private_word(int value) {
    private_word = value;
  }

  public boolean folio_test_private() {
    return PG_private;
  }

  /** Sets the word and the flag, and takes a reference for them. */
  @Kernel(file = "include/linux/pagemap.h", function = "folio_attach_private")
  public void folio_attach_private(int value) {
    folio_get();
    private_word = value;
    PG_private = true;
  }

  /** Undoes {@link #folio_attach_private}, if it was done. */
  @Kernel(file = "include/linux/pagemap.h", function = "folio_detach_private")
  public void folio_detach_private(Task current) {
    if (!PG_private) {
      return;
    }
    PG_private = false;
    private_word = 0;
    folio_put(current);
  }

  /** Frees what the page's content points to. Twice would corrupt the heap. */
  public void kfree_content() {
    if (content_freed) {
      throw new CallbackMiscount("what a page points to is freed twice");
    }
    content_freed = true;
  }

  // --- bookkeeping of the checks: no kernel state, nothing decides on it

  /** The folio has lost its slot in a mapping whose file system wants to be told. */
  public void note_removal() {
    int owed = callbacks_owed + 1;
    callbacks_owed = owed;
    if (owed > 1) {
      throw new CallbackMiscount("removed twice without a callback between");
    }
  }

  /** The callback begins; {@code early} is the contract that calls it before the removal. */
  public void note_callback(boolean early, boolean still_in_i_pages) {
    if (still_in_i_pages != early) {
      throw new CallbackMiscount(
          early
              ? "callback before removal, but the folio is gone"
              : "callback for a folio still in i_pages");
    }
    int owed = callbacks_owed - 1;
    callbacks_owed = owed;
    if (owed != (early ? -1 : 0)) {
      throw new CallbackMiscount("callback without a removal of its own");
    }
  }

  public void check_callback_settled() {
    if (callbacks_owed != 0) {
      throw new CallbackMiscount(
          "folio freed with its callback " + (callbacks_owed > 0 ? "missing" : "too many"));
    }
  }

  void given_to_allocator() {
    if (in_allocator) {
      throw new RefcountBroken("folio freed twice");
    }
    in_allocator = true;
  }

  /** A new owner finds nothing of the old one's. */
  void taken_from_allocator() {
    in_allocator = false;
    private_word = 0;
    uptodate = false;
    dirty = false;
    content_freed = false;
    set_page_refcounted();
  }

  public boolean in_allocator() {
    return in_allocator;
  }
}
