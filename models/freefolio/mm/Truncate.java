package freefolio.mm;

import freefolio.design.Design;
import freefolio.design.Removal;
import freefolio.kernel.AddressSpace;
import freefolio.kernel.Entry;
import freefolio.kernel.Folio;
import freefolio.kernel.Inode;
import freefolio.kernel.Kernel;
import freefolio.kernel.Shadow;
import freefolio.kernel.Task;

/** mm/truncate.c: truncation and invalidation. */
public final class Truncate {
  private final Filemap filemap;
  private final Vmscan vmscan;
  private final Design design;
  private final boolean loads_free_folio_under_lock;
  private final boolean sweeps_see_shadows;
  private final boolean sets_exiting;

  /**
   * @param loads_free_folio_under_lock folio_unmap_invalidate loads ->free_folio before it drops
   *     i_lock, as it does since 615d9bb2ccad
   * @param sweeps_see_shadows truncation goes on while it finds shadows, not only folios
   * @param sets_exiting the last truncation sets AS_EXITING, after which no shadow is planted
   */
  public Truncate(
      Filemap filemap,
      Vmscan vmscan,
      Design design,
      boolean loads_free_folio_under_lock,
      boolean sweeps_see_shadows,
      boolean sets_exiting) {
    this.filemap = filemap;
    this.vmscan = vmscan;
    this.design = design;
    this.loads_free_folio_under_lock = loads_free_folio_under_lock;
    this.sweeps_see_shadows = sweeps_see_shadows;
    this.sets_exiting = sets_exiting;
  }

  // --- truncation

  /**
   * Removes what is at {@code start..end}, sleeping on folio locks, until a sweep finds nothing.
   */
  @Kernel(file = "mm/truncate.c", function = "truncate_inode_pages_range")
  public void truncate_inode_pages_range(Task current, AddressSpace mapping, int start, int end) {
    if (mapping.mapping_empty()) {
      return; // lockless: who emptied it may not even have dropped its locks
    }

    // Pass 1: whatever can be locked without waiting.
    Entry[] entries = new Entry[end - start + 1];
    filemap.find_lock_entries(current, mapping, start, end, entries);
    clear_shadow_entries(current, mapping, start, end, entries);
    Folio[] folios = only_folios(entries);
    for (Folio folio : folios) {
      truncate_cleanup_folio(current, mapping, folio);
    }
    filemap.delete_from_page_cache_batch(current, mapping, folios);
    for (Folio folio : folios) {
      folio.folio_unlock(current);
    }
    for (Folio folio : folios) {
      folio.folio_put(current);
    }

    // Pass 2: the rest, waiting for each; again from the start until a sweep finds nothing.
    entries = new Entry[end - start + 1];
    int found = filemap.find_get_entries(current, mapping, start, end, entries);
    folios = only_folios(entries);
    while (sweeps_see_shadows ? found > 0 : folios.length > 0) {
      for (Folio folio : folios) {
        folio.folio_lock(current);
        folio.folio_wait_writeback(current);
        truncate_inode_folio(current, mapping, folio);
        folio.folio_unlock(current);
      }
      clear_shadow_entries(current, mapping, start, end, entries);
      for (Folio folio : folios) {
        folio.folio_put(current);
      }
      entries = new Entry[end - start + 1];
      found = filemap.find_get_entries(current, mapping, start, end, entries);
      folios = only_folios(entries);
    }
  }

  /**
   * The last truncation. Taking the i_pages lock once makes a remover that has not seen AS_EXITING
   * finish, shadow and all, before the walk begins.
   */
  @Kernel(file = "mm/truncate.c", function = "truncate_inode_pages_final")
  void truncate_inode_pages_final(Task current, AddressSpace mapping) {
    if (sets_exiting) {
      mapping.mapping_set_exiting();
      if (!mapping.mapping_empty()) {
        mapping.xa_lock_irq(current);
        mapping.xa_unlock_irq(current);
      }
    }
    truncate_inode_pages_range(current, mapping, 0, mapping.size() - 1);
  }

  /** Folio locked. Skips a folio that has left the mapping meanwhile. */
  @Kernel(file = "mm/truncate.c", function = "truncate_inode_folio")
  private void truncate_inode_folio(Task current, AddressSpace mapping, Folio folio) {
    if (folio.mapping() != mapping) {
      return;
    }
    truncate_cleanup_folio(current, mapping, folio);
    filemap.filemap_remove_folio(current, folio);
  }

  /** The ->error_remove_folio of most file systems. Folio locked, no reference to the inode. */
  @Kernel(file = "mm/truncate.c", function = "generic_error_remove_folio")
  public void generic_error_remove_folio(Task current, AddressSpace mapping, Folio folio) {
    truncate_inode_folio(current, mapping, folio);
  }

  /**
   * Unmaps the folio, and frees private data where the file system has a say in it
   * (->invalidate_folio).
   */
  @Kernel(file = "mm/truncate.c", function = "truncate_cleanup_folio")
  private static void truncate_cleanup_folio(Task current, AddressSpace mapping, Folio folio) {
    mapping.unmap_mapping_folio(current, folio);
    if (folio.folio_test_private() && mapping.a_ops().release_folio_refuses) {
      folio.folio_detach_private(current);
    }
    if (folio.folio_test_dirty()) {
      folio.folio_clear_dirty();
    }
  }

  /**
   * Takes no lock unless the batch has shadows. Under the locks, only what still is a shadow is
   * cleared.
   */
  @Kernel(file = "mm/truncate.c", function = "clear_shadow_entries")
  private static void clear_shadow_entries(
      Task current, AddressSpace mapping, int start, int end, Entry[] batch) {
    boolean found = false;
    for (Entry entry : batch) {
      found |= entry instanceof Shadow;
    }
    if (!found) {
      return;
    }
    Inode host = mapping.host;
    host.lock(current);
    mapping.xa_lock_irq(current);
    for (int index = start; index <= end; index++) {
      if (mapping.xa_load(index) instanceof Shadow) {
        mapping.xa_store(index, null);
      }
    }
    mapping.xa_unlock_irq(current);
    if (mapping.mapping_shrinkable()) {
      InodeLife.inode_lru_list_add(current, host);
    }
    host.unlock(current);
  }

  /** The batch without its shadows. */
  @Kernel(file = "mm/swap.c", function = "folio_batch_remove_exceptionals")
  private static Folio[] only_folios(Entry[] batch) {
    int count = 0;
    for (Entry entry : batch) {
      if (entry instanceof Folio) {
        count++;
      }
    }
    Folio[] folios = new Folio[count];
    int next = 0;
    for (Entry entry : batch) {
      if (entry instanceof Folio folio) {
        folios[next++] = folio;
      }
    }
    return folios;
  }

  // --- invalidation

  /**
   * Folio lock held, whatever the refcount. True if the folio was removed. The folio is not mapped,
   * so that steps 1 and 2 have nothing to do; nor has step 7, after step 4.
   */
  @Kernel(file = "mm/truncate.c", function = "folio_unmap_invalidate")
  boolean folio_unmap_invalidate(Task current, AddressSpace mapping, Folio folio) {
    if (folio.mapping() != mapping) { // step 3
      return false;
    }
    if (!mapping.filemap_release_folio(folio)) { // step 4
      return false; // -EBUSY
    }
    Inode host = mapping.host;
    Removal removal = new Removal(mapping, folio);
    design.before_tests(current, removal);
    host.lock(current); // step 5
    mapping.xa_lock_irq(current);
    if (folio.folio_test_dirty() || !design.may_remove(host)) { // step 6
      mapping.xa_unlock_irq(current);
      host.unlock(current);
      return false; // -EBUSY
    }
    design.before_removal(current, removal);
    filemap.__filemap_remove_folio(current, mapping, folio, null); // step 8
    design.before_xa_unlock(current, removal);
    mapping.xa_unlock_irq(current); // step 9: the folio lock no longer pins the mapping
    if (mapping.mapping_shrinkable()) { // step 10
      InodeLife.inode_lru_list_add(current, host);
    }
    if (loads_free_folio_under_lock) {
      removal.load_free_folio(); // step 11
    }
    design.before_i_unlock(current, removal);
    host.unlock(current); // step 12: nothing pins it now, unless the caller has an inode reference
    design.after_unlock(current, removal); // step 13; loads here if step 11 is missing
    folio.folio_put_refs(current, Folio.NR_PAGES); // step 14
    return true;
  }

  /** The caller holds an inode reference. */
  @Kernel(file = "mm/truncate.c", function = "invalidate_inode_pages2_range")
  public void invalidate_inode_pages2_range(
      Task current, AddressSpace mapping, int start, int end) {
    if (mapping.mapping_empty()) {
      return;
    }
    Entry[] entries = new Entry[end - start + 1];
    filemap.find_get_entries(current, mapping, start, end, entries);
    for (Folio folio : only_folios(entries)) {
      folio.folio_lock(current);
      if (folio.mapping() == mapping) {
        folio.folio_wait_writeback(current);
        folio_unmap_invalidate(current, mapping, folio);
      }
      folio.folio_unlock(current);
      folio.folio_put(current);
    }
    clear_shadow_entries(current, mapping, start, end, entries);
  }

  /** drop_caches, fadvise and the inode shrinker: only what can be had without waiting. */
  @Kernel(file = "mm/truncate.c", function = "mapping_try_invalidate")
  public void mapping_try_invalidate(Task current, AddressSpace mapping, int start, int end) {
    Entry[] entries = new Entry[end - start + 1];
    filemap.find_lock_entries(current, mapping, start, end, entries);
    for (Folio folio : only_folios(entries)) {
      mapping_evict_folio(current, mapping, folio);
      folio.folio_unlock(current);
      folio.folio_put(current);
    }
    clear_shadow_entries(current, mapping, start, end, entries);
  }

  /**
   * Folio locked. Does not ask whether the mapping is unevictable. True if the folio was removed.
   */
  @Kernel(file = "mm/truncate.c", function = "mapping_evict_folio")
  public boolean mapping_evict_folio(Task current, AddressSpace mapping, Folio folio) {
    if (mapping == null) {
      return false; // truncated meanwhile
    }
    if (folio.folio_test_dirty() || folio.PG_writeback.test()) {
      return false;
    }
    int has_private = folio.folio_test_private() ? 1 : 0;
    if (folio.folio_ref_count() > Folio.NR_PAGES + has_private + 1) {
      return false;
    }
    if (!mapping.filemap_release_folio(folio)) {
      return false;
    }
    return vmscan.remove_mapping(current, mapping, folio);
  }
}
