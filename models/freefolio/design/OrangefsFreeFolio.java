package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.FreeFolio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/** Orangefs: frees what is attached to the folio, if anything still is. */
public final class OrangefsFreeFolio implements FreeFolio {
  @Override
  @Kernel(file = "fs/orangefs/inode.c", function = "orangefs_free_folio")
  public void free_folio(Task current, AddressSpace mapping, Folio folio) {
    folio.folio_detach_private(current);
  }
}
