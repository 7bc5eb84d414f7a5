package freefolio.scenario;

import freefolio.kernel.Folio;
import freefolio.kernel.Task;

/**
 * Design e: the callback has run, and then the folio is not removed after all.
 *
 * <p>Reclaim learns only under the locks, with the folio frozen, whether it may remove it. A
 * callback before that may have put the direct-map entry of a folio back that stays where it is: a
 * user who has looked it up and waits for its lock maps it next. And the removal that comes later
 * calls back once more.
 *
 * <p>A user faults in a page of a secretmem-like file while reclaim tries to take it; then the file
 * is closed. Variants: {@code locked}, the call comes after every test, under both locks; {@code
 * unlocked}, before the locks; {@code dirty}, as unlocked, and the folio is dirty.
 */
final class S21 implements Scenario {
  @Override
  public String variants() {
    return "locked, unlocked, dirty";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.user = Settings.User.SECRETMEM;
    settings.slots = 1;
    settings.freeFrames = 1;
    settings.flavour = variant.equals("locked") ? "" : "-unlocked";
  }

  @Override
  public void run(World world) {
    Folio folio = world.cached(0);
    if (world.variant.equals("dirty")) {
      folio.folio_mark_dirty();
    }
    world.run(
        world.reclaim("reclaim", 0, folio),
        world.thread("user", 1, current -> fault_and_close(world, current)));
  }

  private static void fault_and_close(World world, Task current) {
    world.secretmem.do_fault(current, world.mapping, 0);
    world.munmap(current);
    world.end_inode(current);
  }
}
