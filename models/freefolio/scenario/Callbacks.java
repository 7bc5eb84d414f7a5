package freefolio.scenario;

import freefolio.design.AllocatingCallback;
import freefolio.design.ArchInvalidate;
import freefolio.design.Design;
import freefolio.design.ModuleCallback;
import freefolio.design.NfsClearArray;
import freefolio.design.OrangefsFreeFolio;
import freefolio.design.RestoreDirectMap;
import freefolio.kernel.AddressSpace;
import freefolio.kernel.ErrorRemoveFolio;
import freefolio.kernel.Folio;
import freefolio.kernel.FreeFolio;
import freefolio.kernel.Module;
import freefolio.kernel.Task;
import freefolio.mm.Truncate;
import freefolio.virt.GuestMemfd;

/** Builds the callbacks that a scenario asks for. */
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

  /** The file system's ->error_remove_folio, or null. */
  static ErrorRemoveFolio error_remove_folio(
      Settings.ErrorRemoveKind kind, Truncate truncate, GuestMemfd gmem) {
    return switch (kind) {
      case NONE -> null;
      case GENERIC -> new GenericErrorRemove(truncate);
      case GUEST_MEMFD -> new GmemErrorRemove(gmem);
    };
  }

  // Classes, since JPF does not take every lambda.

  private record GenericErrorRemove(Truncate truncate) implements ErrorRemoveFolio {
    @Override
    public void error_remove_folio(Task current, AddressSpace mapping, Folio folio) {
      truncate.generic_error_remove_folio(current, mapping, folio);
    }
  }

  private record GmemErrorRemove(GuestMemfd gmem) implements ErrorRemoveFolio {
    @Override
    public void error_remove_folio(Task current, AddressSpace mapping, Folio folio) {
      gmem.kvm_gmem_error_folio(current, mapping, folio);
    }
  }
}
