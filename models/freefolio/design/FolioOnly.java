package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design a, the contract since 2010: free_folio(folio), called with every lock but the folio lock
 * dropped. The callback can only decide by the folio: here every folio of the file had its
 * direct-map entry taken away.
 */
final class FolioOnly implements Design {
  @Override
  public boolean no_direct_map(AddressSpace argument, Folio folio) {
    return true;
  }

  @Override
  public void after_unlock(Task current, Removal removal) {
    removal.call(current, null);
  }
}
