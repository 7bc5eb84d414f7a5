package freefolio.mm;

import freefolio.kernel.AddressSpace;
import freefolio.kernel.Folio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/** The end of a write in mm/filemap.c, which drops a folio marked dropbehind. In task context. */
public final class Writeback {
  private final Truncate truncate;

  public Writeback(Truncate truncate) {
    this.truncate = truncate;
  }

  @Kernel(file = "mm/filemap.c", function = "folio_end_writeback")
  public void folio_end_writeback(Task current, Folio folio) {
    folio.folio_get();
    folio.PG_writeback.clear(); // from here on nobody waits for the folio any more
    if (folio.folio_trylock(current)) {
      filemap_end_dropbehind(current, folio);
      folio.folio_unlock(current);
    }
    folio.folio_put(current);
  }

  /** A folio reference and the folio lock are all it has. */
  @Kernel(file = "mm/filemap.c", function = "filemap_end_dropbehind")
  private void filemap_end_dropbehind(Task current, Folio folio) {
    AddressSpace mapping = folio.mapping(); // if not NULL: in i_pages and locked, which pins it
    if (folio.folio_test_dirty() || folio.PG_writeback.test()) {
      return;
    }
    if (!folio.folio_test_clear_dropbehind()) {
      return;
    }
    if (mapping != null) {
      truncate.folio_unmap_invalidate(current, mapping, folio);
    }
  }
}
