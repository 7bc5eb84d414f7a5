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
 *
 * <p>Variants {@code double-map} and {@code double-map-locked}: restoring for a moment, as the
 * first version of the guest_memfd series did when the host had to read a guest's page. Two readers
 * of one page take the entry away from each other unless something, here the folio lock, serialises
 * them.
 */
final class S12 implements Scenario {
  @Override
  public String variants() {
    return "spinlock, mutex, double-map, double-map-locked";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    if (variant.startsWith("double-map")) {
      S18.guest(settings);
      return;
    }
    settings.folios = 2;
    settings.cpaLock =
        variant.equals("mutex") ? DirectMap.CpaLock.MUTEX : DirectMap.CpaLock.SPINLOCK;
  }

  @Override
  public void run(World world) {
    if (world.variant.startsWith("double-map")) {
      world.run(reader(world, 0), reader(world, 1));
      return;
    }
    world.run(world.reclaim("reclaim", 0, world.cached(0)), world.punch(1, 1));
  }

  private static Thread reader(World world, int cpu) {
    boolean locked = world.variant.equals("double-map-locked");
    return world.thread(
        "reader-" + (cpu + 1),
        cpu,
        current -> world.gmem.read_through_direct_map(current, world.mapping, 0, locked));
  }
}
