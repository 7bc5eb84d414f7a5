package freefolio.scenario;

import freefolio.kernel.DirectMap;

/**
 * A callback that only restores the direct-map entry, as x86 does it: under cpa_lock, without a
 * flush.
 *
 * <p>With cpa_lock a {@code spinlock} that is legal in any context a design may choose. As a {@code
 * mutex}, which one posted patch makes it, the restore may sleep, and every design that calls back
 * in atomic context breaks.
 *
 * <p>The file is open all the time: one CPU reclaims the first folio, the other punches a hole over
 * the second, so that both may be in the callback at once.
 */
final class S12 implements Scenario {
  @Override
  public String variants() {
    return "spinlock, mutex";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.folios = 2;
    settings.cpaLock =
        variant.equals("mutex") ? DirectMap.CpaLock.MUTEX : DirectMap.CpaLock.SPINLOCK;
  }

  @Override
  public void run(World world) {
    world.run(world.reclaim("reclaim", 0, world.cached(0)), world.punch(1, 1));
  }
}
