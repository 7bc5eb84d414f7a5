package freefolio.mm;

import freefolio.design.Design;
import freefolio.design.Removal;
import freefolio.kernel.AddressSpace;
import freefolio.kernel.Entry;
import freefolio.kernel.EvictIncomplete;
import freefolio.kernel.Folio;
import freefolio.kernel.Inode;
import freefolio.kernel.Kernel;
import freefolio.kernel.StaleLookup;
import freefolio.kernel.Task;

/**
 * mm/filemap.c: removal, replacement, lookup and insertion. Orders, not whole functions; folios are
 * order 0.
 */
public final class Filemap {
  private final Design design;
  private final boolean loads_free_folio_under_lock;
  private final boolean rechecks_mapping;

  /**
   * @param loads_free_folio_under_lock filemap_remove_folio loads ->free_folio before it drops
   *     i_lock, as folio_unmap_invalidate does; today it does not
   * @param rechecks_mapping a lookup that locks the folio looks at its mapping again, as it does
   */
  public Filemap(Design design, boolean loads_free_folio_under_lock, boolean rechecks_mapping) {
    this.design = design;
    this.rechecks_mapping = rechecks_mapping;
    this.loads_free_folio_under_lock = loads_free_folio_under_lock;
  }

  // --- removal

  /**
   * Folio lock and i_pages lock held. The slot goes first and nrpages last: a lockless reader can
   * see an empty i_pages while nrpages is still positive.
   */
  @Kernel(file = "mm/filemap.c", function = "__filemap_remove_folio")
  void __filemap_remove_folio(Task current, AddressSpace mapping, Folio folio, Entry shadow) {
    mapping.filemap_unaccount_folio(); // step 1
    mapping.xa_store(folio.index, shadow); // step 2
    mapping.note_removal(current, folio);
    folio.set_mapping(null); // step 3
    mapping.add_nrpages(-Folio.NR_PAGES); // step 4
  }

  /**
   * Loads a_ops and ->free_folio after all locks were dropped: the caller must still have a pin of
   * its own.
   */
  @Kernel(file = "mm/filemap.c", function = "filemap_free_folio")
  void filemap_free_folio(Task current, Removal removal) {
    design.after_unlock(current, removal); // steps 1 to 3
    removal.folio.folio_put_refs(current, Folio.NR_PAGES); // step 4
  }

  /** Folio lock held, caller has a reference of its own. */
  @Kernel(file = "mm/filemap.c", function = "filemap_remove_folio")
  void filemap_remove_folio(Task current, Folio folio) {
    AddressSpace mapping = folio.pinned_mapping(); // step 1
    Inode host = mapping.host;
    Removal removal = new Removal(mapping, folio);
    design.before_locks(current, removal);
    host.lock(current); // step 2
    mapping.xa_lock_irq(current); // step 3
    __filemap_remove_folio(current, mapping, folio, null); // step 4
    design.before_xa_unlock(current, removal);
    // Step 5: neither the folio lock nor the i_pages lock pins the mapping any more.
    mapping.xa_unlock_irq(current);
    if (mapping.mapping_shrinkable()) { // step 6
      InodeLife.inode_lru_list_add(current, host);
    }
    if (loads_free_folio_under_lock) {
      removal.load_free_folio();
    }
    design.before_i_unlock(current, removal);
    host.unlock(current); // step 7: nor does i_lock
    filemap_free_folio(current, removal); // step 8
  }

  /** All folios locked and referenced. All of them are out before the first callback runs. */
  @Kernel(file = "mm/filemap.c", function = "delete_from_page_cache_batch")
  void delete_from_page_cache_batch(Task current, AddressSpace mapping, Folio[] folios) {
    if (folios.length == 0) {
      return;
    }
    Inode host = mapping.host;
    Removal[] removals = new Removal[folios.length];
    for (int i = 0; i < folios.length; i++) {
      removals[i] = new Removal(mapping, folios[i]);
      design.before_locks(current, removals[i]);
    }
    host.lock(current);
    mapping.xa_lock_irq(current);
    page_cache_delete_batch(current, mapping, folios);
    for (Removal removal : removals) {
      design.before_xa_unlock(current, removal);
    }
    mapping.xa_unlock_irq(current);
    if (mapping.mapping_shrinkable()) {
      InodeLife.inode_lru_list_add(current, host);
    }
    for (Removal removal : removals) {
      design.before_i_unlock(current, removal);
    }
    host.unlock(current);
    for (Removal removal : removals) {
      filemap_free_folio(current, removal);
    }
  }

  /**
   * Skips a slot that no longer holds the folio of the batch. Unlike in the single removal, mapping
   * goes before each slot, and nrpages is lowered once, at the end.
   */
  @Kernel(file = "mm/filemap.c", function = "page_cache_delete_batch")
  private static void page_cache_delete_batch(Task current, AddressSpace mapping, Folio[] folios) {
    for (int i = 0; i < folios.length; i++) {
      mapping.filemap_unaccount_folio();
    }
    int removed = 0;
    for (Folio folio : folios) {
      if (mapping.xa_load(folio.index) == folio) {
        folio.set_mapping(null);
        mapping.xa_store(folio.index, null);
        mapping.note_removal(current, folio);
        removed += Folio.NR_PAGES;
      }
    }
    mapping.add_nrpages(-removed);
  }

  /**
   * Both folios locked, no i_lock. What pins the mapping is the new folio: locked, and in the
   * cache.
   */
  @Kernel(file = "mm/filemap.c", function = "replace_page_cache_folio")
  void replace_page_cache_folio(Task current, Folio old, Folio fresh) {
    AddressSpace mapping = old.pinned_mapping(); // step 1
    Inode host = mapping.host;
    Removal removal = new Removal(mapping, old);
    removal.load_free_folio();
    fresh.folio_get(); // step 2
    fresh.set_mapping(mapping);
    design.before_locks(current, removal);
    if (design.replace_takes_i_lock()) {
      host.lock(current);
    }
    mapping.xa_lock_irq(current); // step 3
    mapping.xa_store(old.index, fresh);
    mapping.note_removal(current, old);
    old.set_mapping(null);
    design.before_xa_unlock(current, removal);
    mapping.xa_unlock_irq(current);
    if (design.replace_takes_i_lock()) {
      design.before_i_unlock(current, removal);
      host.unlock(current);
    }
    design.after_unlock(current, removal); // step 4
    old.folio_put(current); // step 5
  }

  // --- lookup and insertion

  /** An entry, with a reference if it is a folio; null if the slot is empty. RCU read lock held. */
  @Kernel(file = "mm/filemap.c", function = "find_get_entry")
  private static Entry find_get_entry(Task current, AddressSpace mapping, int index) {
    while (true) {
      Entry entry = mapping.xa_load(index);
      if (!(entry instanceof Folio folio)) {
        return entry;
      }
      if (!folio.folio_try_get()) {
        mapping.spin_while_frozen();
        continue;
      }
      if (mapping.xa_load(index) == folio) {
        return folio;
      }
      folio.folio_put(current);
    }
  }

  @Kernel(file = "mm/filemap.c", function = "filemap_get_entry")
  public Entry filemap_get_entry(Task current, AddressSpace mapping, int index) {
    current.rcu_read_lock();
    Entry entry = find_get_entry(current, mapping, index);
    current.rcu_read_unlock();
    return entry;
  }

  /**
   * The FGP_LOCK lookup: locked, referenced and, by the recheck, still of this mapping; or null.
   */
  @Kernel(file = "mm/filemap.c", function = "__filemap_get_folio")
  public Folio __filemap_get_folio(Task current, AddressSpace mapping, int index) {
    while (true) {
      if (!(filemap_get_entry(current, mapping, index) instanceof Folio folio)) {
        return null;
      }
      folio.folio_lock(current);
      if (!rechecks_mapping || folio.mapping() == mapping) {
        if (!mapping.still_holds(folio)) {
          throw new StaleLookup("locked lookup returns a folio that has left the mapping");
        }
        return folio;
      }
      folio.folio_unlock(current);
      folio.folio_put(current);
    }
  }

  /**
   * Truncation's first pass over the range: shadows, and those folios that can be locked at once,
   * referenced and rechecked. Others are skipped. Returns how many entries there are.
   */
  @Kernel(file = "mm/filemap.c", function = "find_lock_entries")
  int find_lock_entries(Task current, AddressSpace mapping, int start, int end, Entry[] entries) {
    int count = 0;
    current.rcu_read_lock();
    for (int index = start; index <= end; index++) {
      Entry entry = find_get_entry(current, mapping, index);
      if (!(entry instanceof Folio folio)) {
        if (entry != null) {
          entries[count++] = entry;
        }
      } else if (!folio.folio_trylock(current)) {
        folio.folio_put(current);
      } else if (folio.mapping() != mapping || folio.PG_writeback.test()) {
        folio.folio_unlock(current);
        folio.folio_put(current);
      } else {
        entries[count++] = folio;
      }
    }
    current.rcu_read_unlock();
    return count;
  }

  /**
   * Truncation's second pass over the range: all entries, folios referenced. Returns how many there
   * are.
   */
  @Kernel(file = "mm/filemap.c", function = "find_get_entries")
  int find_get_entries(Task current, AddressSpace mapping, int start, int end, Entry[] entries) {
    int count = 0;
    current.rcu_read_lock();
    for (int index = start; index <= end; index++) {
      Entry entry = find_get_entry(current, mapping, index);
      if (entry != null) {
        entries[count++] = entry;
      }
    }
    current.rcu_read_unlock();
    return count;
  }

  /** Inserts a new folio and leaves it locked; false if the slot was taken. No i_lock. */
  @Kernel(file = "mm/filemap.c", function = "filemap_add_folio")
  public boolean filemap_add_folio(Task current, AddressSpace mapping, Folio folio) {
    folio.PG_locked.lock(); // nobody else knows the folio yet
    folio.folio_get();
    folio.set_mapping(mapping);
    mapping.xa_lock_irq(current);
    if (mapping.xa_load(folio.index) instanceof Folio) {
      mapping.xa_unlock_irq(current);
      folio.set_mapping(null);
      folio.folio_put_refs(current, Folio.NR_PAGES);
      folio.folio_unlock(current);
      return false; // -EEXIST
    }
    if (mapping.mapping_exiting()) {
      throw new EvictIncomplete("folio inserted into a mapping that is AS_EXITING");
    }
    mapping.xa_store(folio.index, folio);
    mapping.add_nrpages(Folio.NR_PAGES);
    mapping.xa_unlock_irq(current);
    return true;
  }
}
