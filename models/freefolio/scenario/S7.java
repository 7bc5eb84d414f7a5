package freefolio.scenario;

import freefolio.kernel.Folio;

/**
 * Eviction's own truncation.
 *
 * <p>The thread that calls ->free_folio is the one that will free the inode, later: every design
 * must hold, and d3 must not wait for itself. A walker of page frames takes and drops a reference
 * meanwhile, so that the last put of the folio, and with it the allocator's look at the direct map,
 * may come from a thread that knows nothing of files.
 */
final class S7 implements Scenario {
  @Override
  public String variants() {
    return "default";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.folios = 2;
  }

  @Override
  public boolean repeats() {
    return true;
  }

  @Override
  public void run(World world) {
    Folio folio = world.cached(0);
    world.run(world.walker(0, folio), world.evict(1));
  }
}
