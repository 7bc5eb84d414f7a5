package freefolio.scenario;

import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Two users fault in the same page of secretmem at once.
 *
 * <p>Both allocate a page and take it out of the direct map; one page gets the slot, the other goes
 * back to the allocator without ever having been in the file, so that no ->free_folio is called for
 * it. The loser restores its entry itself. {@code before} 6f86d0534fdd it freed the page first: in
 * between somebody else may get it, and writes to it through an absent entry. {@code after}, it
 * restores first. No design is concerned.
 *
 * <p>Here pages are not zeroed as they are freed, so that it is the next owner who finds out: each
 * thread needs a page for something else after its fault.
 */
final class S17 implements Scenario {
  @Override
  public String variants() {
    return "after, before";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.user = Settings.User.SECRETMEM;
    settings.freeFolio = Settings.FreeFolioKind.RESTORE_ZERO;
    settings.hashed = false;
    settings.evictable = false;
    settings.folios = 0;
    settings.slots = 1;
    settings.freeFrames = 2;
    settings.initOnFree = false;
    settings.fixed = variant.equals("after");
  }

  @Override
  public boolean repeats() {
    return true;
  }

  @Override
  public void run(World world) {
    world.run(
        world.thread("fault-1", 0, current -> fault(world, current)),
        world.thread("fault-2", 1, current -> fault(world, current)));
  }

  private static void fault(World world, Task current) {
    for (int i = 0; i < world.repeat; i++) {
      world.secretmem.do_fault(current, world.mapping, 0);
      use_a_page(current);
    }
  }

  /** Any kernel code that needs a page for a while. */
  private static void use_a_page(Task current) {
    Folio page = current.machine.allocator.alloc_pages(current, 0);
    if (page != null) {
      current.machine.direct_map.access(page, "write to a newly allocated page");
      page.folio_put(current);
    }
  }
}
