package freefolio.scenario;

import freefolio.design.AllocatingCallback;
import freefolio.design.ArchInvalidate;
import freefolio.design.Design;
import freefolio.design.ModuleCallback;
import freefolio.design.NfsClearArray;
import freefolio.design.OrangefsFreeFolio;
import freefolio.design.RestoreDirectMap;
import freefolio.kernel.FreeFolio;
import freefolio.kernel.Module;

/** Builds the ->free_folio that a scenario asks for. */
final class Callbacks {
  private Callbacks() {}

  /** The file system's callback, in its module if it has one; or null. */
  static FreeFolio free_folio(Settings settings, Design design, Module module) {
    FreeFolio body = body(settings, design);
    return body == null || module == null ? body : new ModuleCallback(module, body);
  }

  private static FreeFolio body(Settings settings, Design design) {
    return switch (settings.freeFolio) {
      case NONE -> null;
      case NFS -> new NfsClearArray();
      case ORANGEFS -> new OrangefsFreeFolio();
      case ALLOCATING -> new AllocatingCallback(new NfsClearArray());
      case RESTORE -> restore(settings, design, false, false);
      case RESTORE_ZERO -> restore(settings, design, false, true);
      case RESTORE_FLUSH -> restore(settings, design, true, false);
      case SNP -> new ArchInvalidate(restore(settings, design, false, false), false, true);
      case SNP_FIRST -> new ArchInvalidate(restore(settings, design, false, false), true, true);
      case TDX_FIRST -> new ArchInvalidate(restore(settings, design, false, false), true, false);
    };
  }

  private static FreeFolio restore(
      Settings settings, Design design, boolean flushes, boolean zeroes) {
    return new RestoreDirectMap(design, settings.usesPrivate, flushes, zeroes);
  }
}
