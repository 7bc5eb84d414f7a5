package freefolio.mm;

import freefolio.kernel.Folio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/**
 * mm/page_idle.c, for all code that walks page frames and takes a reference to whatever folio it
 * meets.
 */
public final class PageIdle {
  private PageIdle() {}

  @Kernel(file = "mm/page_idle.c", function = "page_idle_get_folio")
  public static void page_idle_get_folio(Task current, Folio folio) {
    if (folio.folio_try_get()) {
      folio.folio_put(current);
    }
  }
}
