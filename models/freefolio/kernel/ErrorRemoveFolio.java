package freefolio.kernel;

/** The ->error_remove_folio callback of a file system: a page of one of its files has gone bad. */
public interface ErrorRemoveFolio {
  /** Folio locked and referenced, no reference to the inode. */
  void error_remove_folio(Task current, AddressSpace mapping, Folio folio);
}
