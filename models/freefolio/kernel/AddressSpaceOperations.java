package freefolio.kernel;

/**
 * The a_ops table, in the file system's own text and data: it outlives any mapping that points to
 * it.
 */
public final class AddressSpaceOperations {
  /** Null if the file system has no such callback. */
  public final FreeFolio free_folio;

  /** Null if the file system has no such callback. */
  public final ErrorRemoveFolio error_remove_folio;

  /** ->release_folio does not give up private data; else there is none that it would keep. */
  public final boolean release_folio_refuses;

  public AddressSpaceOperations(
      FreeFolio freeFolio, ErrorRemoveFolio errorRemoveFolio, boolean releaseFolioRefuses) {
    this.free_folio = freeFolio;
    this.error_remove_folio = errorRemoveFolio;
    this.release_folio_refuses = releaseFolioRefuses;
  }
}
