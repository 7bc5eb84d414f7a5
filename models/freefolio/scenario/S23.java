package freefolio.scenario;

/**
 * Design f with folio_attach_private() instead of the bare word.
 *
 * <p>What is attached has a reference of its own. Reclaim freezes a folio at one reference above
 * the cache's, so that this folio is never frozen and never removed by reclaim or soft offline;
 * only truncation takes it. A reclaim that counted the reference would freeze it, and the
 * callback's detaching would then put a folio whose count is 0. The series avoids both.
 *
 * <p>Variants: {@code attach}; {@code counted}, reclaim counts the reference.
 */
final class S23 implements Scenario {
  @Override
  public String variants() {
    return "attach, counted";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.hashed = false;
    settings.evictable = false;
    settings.flavour = variant.equals("counted") ? "-attach-counted" : "-attach";
  }

  @Override
  public void run(World world) {
    world.run_reclaim_against_evict();
  }
}
