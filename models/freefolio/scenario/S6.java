package freefolio.scenario;

import freefolio.kernel.Folio;

/**
 * A page of the last folio goes bad, against eviction of the inode.
 *
 * <p>memory_failure() takes a reference to the folio and its lock, none to the inode. Where the
 * file system's ->error_remove_folio is generic_error_remove_folio(), it comes to
 * filemap_remove_folio(), which was written for callers with a pin of their own: it drops i_lock
 * and only then loads a_ops and ->free_folio. So even the baseline reads freed memory, as the end
 * of a dropbehind write did before 615d9bb2ccad. An open lead: deduced from the source, no report
 * is known.
 *
 * <p>Variants: {@code generic}, as described; {@code shrinker}, the inode has no reference left and
 * the inode shrinker finds it; {@code mended}, filemap_remove_folio() loads the pointer with i_lock
 * still held; {@code evicting}, a file system without that callback (secretmem, NFS directories),
 * whose folio goes the way of reclaim.
 */
final class S6 implements Scenario {
  @Override
  public String variants() {
    return "generic, shrinker, mended, evicting";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    boolean evicting = variant.equals("evicting");
    settings.errorRemove =
        evicting ? Settings.ErrorRemoveKind.NONE : Settings.ErrorRemoveKind.GENERIC;
    settings.mended = variant.equals("mended");
    settings.evictByShrinker = variant.equals("shrinker");
  }

  @Override
  public void run(World world) {
    Folio folio = world.cached(0);
    Thread poison =
        world.thread(
            "memory-failure", 0, current -> world.memoryFailure.memory_failure(current, folio));
    world.run(poison, world.evict(1));
  }
}
