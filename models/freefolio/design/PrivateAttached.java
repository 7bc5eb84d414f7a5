package freefolio.design;

import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design f with folio_attach_private() instead of the bare word: PG_private is set too, and a
 * reference is held for it.
 */
final class PrivateAttached extends PrivateBit {
  private final int counted;

  /**
   * @param counted references that reclaim counts for private data when it freezes a folio: 0, as
   *     it is, or 1
   */
  PrivateAttached(int counted) {
    this.counted = counted;
  }

  @Override
  public void direct_map_zapped(Folio folio) {
    folio.folio_attach_private(Folio.PRIVATE_NO_DIRECT_MAP);
  }

  @Override
  public void direct_map_restored(Task current, Folio folio) {
    folio.folio_detach_private(current);
  }

  @Override
  public int references_of_private() {
    return counted;
  }
}
