package freefolio.kernel;

/** The page allocator's free side, which is where a wrong folio is noticed. */
public final class PageAllocator {

  /**
   * Takes a folio whose refcount has reached 0. Freeing may poison or zero the page through the
   * direct map.
   */
  @Kernel(file = "mm/page_alloc.c", function = "free_unref_folio")
  public void free_unref_folio(Task current, Folio folio) {
    if (folio.folio_ref_count() != 0) {
      throw new RefcountBroken("folio freed with references left");
    }
    folio.check_callback_settled();
    current.machine.direct_map.access(folio, "write to a freed page");
    folio.given_to_allocator();
  }
}
