package freefolio.scenario;

import freefolio.kernel.Folio;
import freefolio.kernel.Task;
import freefolio.mm.FuseRequest;
import java.util.Random;

/**
 * A fuse server's page moved into the page cache, against abort of the connection and eviction of
 * the inode.
 *
 * <p>replace_page_cache_folio() takes no inode reference and no i_lock: what pins the mapping is
 * that both folios are locked and one of them is in i_pages. The lock on the old folio is the read
 * request's. {@code after} a078484921052 the mover locks the request before it replaces, so that
 * the request, and with it the folio lock, stays. {@code before}, an abort could end the request in
 * the middle: the old folio is unlocked, final truncation takes it, and the mover goes on with a
 * mapping that may be gone. What is left of the page cache's rules after that is broken too.
 *
 * <p>One thread aborts the connection, or does not, and then drops the inode's last reference, as a
 * forced or a plain unmount does. Fuse has no ->free_folio today; the file here has one, for the
 * contract's sake. The request's own memory, which the abort frees too, is under none of the
 * invariants.
 */
final class S9 implements Scenario {
  @Override
  public String variants() {
    return "after, before";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    settings.fixed = variant.equals("after");
    settings.newFolios = 1;
  }

  @Override
  public void run(World world) {
    Folio old = world.cached(0);
    old.PG_locked.lock();
    old.folio_get();
    FuseRequest request = new FuseRequest(old);
    Folio fresh = world.allocate(0);
    fresh.PG_locked.lock();
    Thread mover =
        world.thread(
            "fuse-server", 0, current -> world.fuse.fuse_dev_do_write(current, request, fresh));
    Thread umount = world.thread("umount", 1, current -> umount(world, current, request));
    world.run(mover, umount);
  }

  private static void umount(World world, Task current, FuseRequest request) {
    if (new Random().nextBoolean()) {
      world.fuse.fuse_abort_conn(current, request);
    }
    world.end_inode(current);
  }
}
