package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.FreeFolio;
import freefolio.kernel.Task;

/** A callback that first allocates memory, and for that waits for reclaim. */
public final class AllocatingCallback implements FreeFolio {
  private final FreeFolio rest;

  public AllocatingCallback(FreeFolio rest) {
    this.rest = rest;
  }

  @Override
  public void free_folio(Task current, AddressSpace mapping, Folio folio) {
    current.machine.allocator.wait_for_reclaim(current);
    rest.free_folio(current, mapping, folio);
  }
}
