package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design f: free_folio(folio) as in a; whoever takes the entry away says so in bit 0 of
 * folio->private.
 */
class PrivateBit implements Design {
  @Override
  public boolean no_direct_map(AddressSpace argument, Folio folio) {
    return known_zapped(folio);
  }

  @Override
  public boolean known_zapped(Folio folio) {
    return (folio.private_word() & Folio.PRIVATE_NO_DIRECT_MAP) != 0;
  }

  @Override
  public void direct_map_zapped(Folio folio) {
    folio.set_private_word(folio.private_word() | Folio.PRIVATE_NO_DIRECT_MAP);
  }

  @Override
  public void direct_map_restored(Task current, Folio folio) {
    folio.set_private_word(0);
  }

  @Override
  public void after_unlock(Task current, Removal removal) {
    removal.call(current, null);
  }
}
