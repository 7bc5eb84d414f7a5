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

  public AddressSpaceOperations(FreeFolio freeFolio, ErrorRemoveFolio errorRemoveFolio) {
    this.free_folio = freeFolio;
    this.error_remove_folio = errorRemoveFolio;
  }
}
