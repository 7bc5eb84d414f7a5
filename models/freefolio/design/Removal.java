package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.FreeFolio;
import freefolio.kernel.Task;

/**
 * One removal on its way through a page-cache function: the function's local variables. Only its
 * thread sees it.
 */
public final class Removal {
  public final AddressSpace mapping;
  public final Folio folio;

  private FreeFolio free_folio;
  private boolean loaded;

  /** What the design took on the way and has to give back after the callback. */
  boolean read_locked;

  boolean pinned;

  public Removal(AddressSpace mapping, Folio folio) {
    this.mapping = mapping;
    this.folio = folio;
  }

  /**
   * Loads mapping->a_ops->free_folio. The first load touches the mapping, the second the operations
   * table.
   */
  public void load_free_folio() {
    free_folio = mapping.a_ops().free_folio;
    loaded = true;
  }

  /**
   * Calls the callback if the file system has one. Where the function has not loaded the pointer
   * before, it is loaded here, as filemap_free_folio() does.
   */
  public void call(Task current, AddressSpace argument) {
    finish_load();
    call(current, free_folio, argument, false);
  }

  /**
   * Calls the callback of a contract that runs it before the removal. It stands beside ->free_folio
   * in the operations table and does not replace it.
   */
  public void call_early(Task current, AddressSpace argument) {
    call(current, mapping.a_ops().free_folio, argument, true);
  }

  /** Loads ->free_folio where the function has not loaded it before. */
  public void finish_load() {
    if (!loaded) {
      load_free_folio();
    }
  }

  private void call(Task current, FreeFolio callback, AddressSpace argument, boolean early) {
    if (callback != null) {
      folio.note_callback(early, mapping.still_holds(folio));
      callback.free_folio(current, argument, folio);
    }
  }
}
