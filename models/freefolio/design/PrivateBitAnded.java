package freefolio.design;

import freefolio.kernel.Folio;

/** Design f as first posted: the bit is combined by AND instead of OR and so never set. */
final class PrivateBitAnded extends PrivateBit {
  @Override
  public void direct_map_zapped(Folio folio) {
    folio.set_private_word(folio.private_word() & Folio.PRIVATE_NO_DIRECT_MAP);
  }
}
