package freefolio.design;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.FreeFolio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/**
 * NFS directories: the page holds names that were allocated apart. Looks at nothing but the page,
 * through the direct map.
 */
public final class NfsClearArray implements FreeFolio {
  @Override
  @Kernel(file = "fs/nfs/dir.c", function = "nfs_readdir_clear_array")
  public void free_folio(Task current, AddressSpace mapping, Folio folio) {
    current.machine.direct_map.access(folio, "names in a directory page");
    folio.kfree_content();
  }
}
