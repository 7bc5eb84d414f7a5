package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.FreeFolio;
import freefolio.kernel.Module;
import freefolio.kernel.Task;

/**
 * A callback whose text is in a module. That it is still there is looked at where it is entered and
 * where it returns: once gone, text does not come back, so the steps between need no look.
 */
public final class ModuleCallback implements FreeFolio {
  private final Module module;
  private final FreeFolio body;

  public ModuleCallback(Module module, FreeFolio body) {
    this.module = module;
    this.body = body;
  }

  @Override
  public void free_folio(Task current, AddressSpace mapping, Folio folio) {
    module.text("->free_folio");
    body.free_folio(current, mapping, folio);
    module.text("return from ->free_folio");
  }
}
