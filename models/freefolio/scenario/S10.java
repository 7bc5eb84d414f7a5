package freefolio.scenario;

import freefolio.kernel.Folio;

/**
 * A callback that may sleep: the SNP hook flushes caches and reschedules.
 *
 * <p>Truncation calls back in task context with nothing but the folio lock held, and so may sleep;
 * designs that put a read section or a spinlock around the call break that. Reclaim may sleep there
 * too, as things are, but the documentation says that the callback must not block, as reclaim may
 * be the caller. Design d3 could allow it: its pin is no atomic section.
 *
 * <p>Variants: {@code truncate}, a hole is punched; {@code reclaim}; {@code documented}, reclaim
 * holds callbacks to the documentation (non_block_start()); {@code invalidate-first}, a hole is
 * punched and the hook runs before the entry is restored, the order of one development branch,
 * whose cache flush then goes through an absent entry. A walker of page frames runs beside.
 */
final class S10 implements Scenario {
  @Override
  public String variants() {
    return "truncate, reclaim, documented, invalidate-first";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.freeFolio =
        variant.equals("invalidate-first")
            ? Settings.FreeFolioKind.SNP_FIRST
            : Settings.FreeFolioKind.SNP;
    settings.nonBlocking = variant.equals("documented");
  }

  @Override
  public boolean repeats() {
    return true;
  }

  @Override
  public void run(World world) {
    Folio folio = world.cached(0);
    Thread walker = world.walker(1, folio);
    boolean reclaim = world.variant.equals("reclaim") || world.variant.equals("documented");
    world.run(reclaim ? world.reclaim("reclaim", 0, folio) : world.punch(0, folio.index), walker);
  }
}
