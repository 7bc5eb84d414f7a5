package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design b: free_folio(mapping, folio), called where design a calls. The callback reads the
 * mapping's flags.
 */
final class PassMapping implements Design {
  @Override
  public boolean no_direct_map(AddressSpace argument, Folio folio) {
    return argument.mapping_no_direct_map();
  }

  @Override
  public void after_unlock(Task current, Removal removal) {
    removal.call(current, removal.mapping);
  }
}
