package freefolio.kernel;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * An inode and its life. The mapping is embedded in it: one allocation, one lifetime. Every access
 * to either goes through {@link #access}, which plays the part of the kernel's address sanitizer.
 */
public final class Inode {
  public static final int I_FREEING = 1;
  public static final int I_CLEAR = 2;
  public static final int I_LRU_ISOLATING = 4;

  /** Where the inode's memory stands. */
  public enum Memory {
    LIVE,
    /** ->destroy_inode ran: the file system's private part is gone, the rest is still allocated. */
    DESTROYED,
    AWAITING_GRACE_PERIOD,
    FREED,
    /** Freed and allocated again: reads find the fresh contents of somebody else's inode. */
    REUSED
  }

  public final AddressSpace i_data;

  /** The inode is in the inode hash, so eviction takes i_lock once more to unhash it. */
  public final boolean hashed;

  /** The file system frees inodes by ->free_inode after a grace period, not in ->destroy_inode. */
  public final boolean freed_by_rcu;

  /**
   * The inode LRU's lock. Order: i_lock, then this one; the shrinker goes the other way and only
   * tries.
   */
  private final SpinLock lru_lock = new SpinLock();

  /** Where eviction waits for I_LRU_ISOLATING and, in design d3, for the last pin. */
  public final WaitQueue i_wait = new WaitQueue();

  private final Module module;
  private final boolean sanitized;
  private final SpinLock i_lock = new SpinLock();
  private final AtomicInteger i_count;

  @Lifetime(
      value = {"live", "being evicted"},
      mask = I_FREEING)
  private volatile int i_state;

  private boolean on_lru;
  private int removal_pins;

  @Lifetime({"", "destroyed", "waiting for grace period", "freed", "reused"})
  private volatile Memory memory = Memory.LIVE;

  /**
   * @param sanitized report the first access to freed memory (I1, I2). Without, such accesses go
   *     unnoticed, as on a production kernel, and freed memory is allocated again: only what
   *     follows from it is seen.
   */
  public Inode(
      int count, int pages, AddressSpaceOperations a_ops, Traits traits, boolean sanitized) {
    this.hashed = traits.hashed;
    this.freed_by_rcu = traits.freed_by_rcu;
    this.module = traits.module;
    this.sanitized = sanitized;
    this.i_count = new AtomicInteger(count);
    this.i_data = new AddressSpace(this, pages, a_ops, traits);
  }

  /** What kind of file it is; fixed when the inode is made. */
  public static final class Traits {
    final boolean hashed;
    final boolean freed_by_rcu;
    final boolean evictable;
    final boolean no_direct_map;
    final GuestMappings guest;
    final UserMapping i_mmap;
    final Module module;

    /**
     * @param guest what a guest has mapped of the file, or null
     * @param userMapping what user space has mapped of the file, or null
     * @param module the module that the file system's code is in, or null if it is built in
     */
    public Traits(
        boolean hashed,
        boolean freedByRcu,
        boolean evictable,
        boolean noDirectMap,
        GuestMappings guest,
        UserMapping userMapping,
        Module module) {
      this.hashed = hashed;
      this.freed_by_rcu = freedByRcu;
      this.evictable = evictable;
      this.no_direct_map = noDirectMap;
      this.guest = guest;
      this.i_mmap = userMapping;
      this.module = module;
    }
  }

  // --- memory

  /** Checks I1 for one read or write of the inode or the mapping embedded in it. */
  void access(String what) {
    if (!sanitized) {
      return;
    }
    Memory now = memory;
    if (now == Memory.FREED || now == Memory.REUSED) {
      throw new UseAfterFree("access to " + what + " after the inode was freed");
    }
  }

  /** Checks I1 and I2 for one use of the file system's private part of the inode. */
  public void access_private(String what) {
    if (!sanitized) {
      return;
    }
    Memory now = memory;
    if (now == Memory.FREED || now == Memory.REUSED) {
      throw new UseAfterFree("access to " + what + " after the inode was freed");
    }
    if (now != Memory.LIVE) {
      throw new PrivateStateGone("access to " + what + " after ->destroy_inode");
    }
  }

  /** Checks I9 for a call into the file system's super operations. */
  public void super_operation(String name) {
    if (module != null) {
      module.text(name);
    }
  }

  public void destroyed() {
    memory = Memory.DESTROYED;
  }

  public void awaits_grace_period() {
    memory = Memory.AWAITING_GRACE_PERIOD;
  }

  /** The slab object is free; where nobody watches, somebody soon allocates it again. */
  public void freed() {
    memory = Memory.FREED;
    if (!sanitized) {
      i_data.initialised_anew();
      memory = Memory.REUSED;
    }
  }

  public boolean is_freed() {
    Memory now = memory;
    return now == Memory.FREED || now == Memory.REUSED;
  }

  /** For the check at the end of a run. */
  public boolean eviction_began() {
    return (i_state & I_FREEING) != 0;
  }

  // --- i_lock and what it guards

  public void lock(Task current) {
    access("inode->i_lock");
    current.locks.before(HeldLocks.I_LOCK);
    current.spin_lock(i_lock);
    current.locks.taken(HeldLocks.I_LOCK);
  }

  public boolean trylock(Task current) {
    access("inode->i_lock");
    if (current.machine.misses_trylock() || !current.spin_trylock(i_lock)) {
      return false;
    }
    current.locks.taken(HeldLocks.I_LOCK);
    return true;
  }

  public void unlock(Task current) {
    access("inode->i_lock");
    current.spin_unlock(i_lock);
    current.locks.dropped(HeldLocks.I_LOCK);
  }

  /** Its superblock's, so that taking it is no access to the inode. */
  public void lru_lock(Task current) {
    current.locks.before(HeldLocks.LRU_LOCK);
    current.spin_lock(lru_lock);
    current.locks.taken(HeldLocks.LRU_LOCK);
  }

  public void lru_unlock(Task current) {
    current.spin_unlock(lru_lock);
    current.locks.dropped(HeldLocks.LRU_LOCK);
  }

  public int i_state() {
    access("inode->i_state");
    return i_state;
  }

  public void set_i_state(int value) {
    access("inode->i_state");
    i_state = value;
  }

  public int i_count() {
    access("inode->i_count");
    return i_count.get();
  }

  /** One more reference, i_lock held. */
  @Kernel(file = "include/linux/fs.h", function = "__iget")
  public void __iget() {
    access("inode->i_count");
    i_count.incrementAndGet();
  }

  /** Drops a reference; if it was the last one, returns true with i_lock held. */
  @Kernel(file = "lib/dec_and_lock.c", function = "atomic_dec_and_lock")
  public boolean atomic_dec_and_lock(Task current) {
    access("inode->i_count");
    if (Atomic.atomic_add_unless(i_count, -1, 1)) {
      return false;
    }
    lock(current);
    if (i_count.decrementAndGet() == 0) {
      return true;
    }
    unlock(current);
    return false;
  }

  /** On the inode LRU; changes under {@link #lru_lock} only. */
  public boolean on_lru() {
    access("inode->i_lru");
    return on_lru;
  }

  /** What a walk of the list sees: only if the inode is on it does it touch the inode. */
  public boolean found_on_lru() {
    return on_lru;
  }

  public void set_on_lru(boolean value) {
    access("inode->i_lru");
    on_lru = value;
  }

  /** Removals in flight that eviction has to wait for: design d3 only, guarded by i_lock. */
  public int removal_pins() {
    access("the inode's pin count");
    return removal_pins;
  }

  public void set_removal_pins(int value) {
    access("the inode's pin count");
    removal_pins = value;
  }
}
