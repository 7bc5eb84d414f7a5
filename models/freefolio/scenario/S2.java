package freefolio.scenario;

/**
 * As S1 with an unhashed inode, such as guest_memfd's.
 *
 * <p>Eviction does not come back for i_lock to unhash, so that a reclaimer which still holds i_lock
 * stops it no more: only the i_pages lock (clear_inode) and, i_lock held being a read section, the
 * grace period do. Reclaim leaves these files alone; soft offline takes the same way through
 * __remove_mapping(). Variant {@code fs-private} as in S1: here d1 has nothing that keeps
 * ->destroy_inode away.
 */
final class S2 implements Scenario {
  @Override
  public String variants() {
    return "default, fs-private";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.hashed = false;
    settings.evictable = false;
    settings.usesPrivate = variant.equals("fs-private");
  }

  @Override
  public void run(World world) {
    world.run_reclaim_against_evict();
  }
}
