package freefolio.scenario;

/**
 * Reclaim of a file's last folio against eviction of its inode.
 *
 * <p>Reclaim has a reference to the folio and its lock, and none to the inode. Once it has taken
 * the folio out of i_pages and dropped i_lock, nothing of what it holds stops eviction: final
 * truncation finds nothing to wait for, clear_inode() and the unhashing pass, a grace period
 * passes, and the inode's memory, the mapping with it, is free. Reclaim may be preempted for all
 * that time before it calls ->free_folio. So a callback that looks at its mapping reads freed
 * memory, unless something holds eviction up (d1, d2, d3), keeps the memory (c), or lets it look
 * earlier (e).
 *
 * <p>The inode is hashed and freed by RCU, the kernel preemptible. Variants: {@code fs-private},
 * the callback also uses the file system's private part of the inode, which ->destroy_inode takes
 * down without a grace period; {@code reused}, nobody watches freed memory and the slab hands it
 * out again, so that a stale read shows by what it leads to; {@code shrinker}, no last reference is
 * dropped, the inode shrinker finds the emptied inode on its LRU.
 */
final class S1 implements Scenario {
  @Override
  public String variants() {
    return "default, fs-private, reused, shrinker";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.usesPrivate = variant.equals("fs-private");
    settings.slabChecked = !variant.equals("reused");
    settings.evictByShrinker = variant.equals("shrinker");
  }

  @Override
  public void run(World world) {
    world.run_reclaim_against_evict();
  }
}
