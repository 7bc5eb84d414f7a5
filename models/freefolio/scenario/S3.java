package freefolio.scenario;

/**
 * As S1 with a file system that frees its inodes in ->destroy_inode, without a grace period.
 *
 * <p>An RCU read section protects nothing then, so c fails like b. In the {@code unhashed} variant
 * not even the baseline holds: after the i_pages unlock the remover still has to drop i_lock, and
 * nothing makes eviction wait for that. No such file system is known.
 */
final class S3 implements Scenario {
  @Override
  public String variants() {
    return "hashed, unhashed";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.rcuFreed = false;
    settings.hashed = variant.equals("hashed");
  }

  @Override
  public void run(World world) {
    world.run_reclaim_against_evict();
  }
}
