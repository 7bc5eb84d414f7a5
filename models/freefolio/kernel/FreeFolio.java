package freefolio.kernel;

/** The ->free_folio callback of a file system. */
public interface FreeFolio {
  /**
   * Told that a folio leaves the page cache.
   *
   * @param mapping the mapping the folio was in, or null where the contract does not pass one
   */
  void free_folio(Task current, AddressSpace mapping, Folio folio);
}
