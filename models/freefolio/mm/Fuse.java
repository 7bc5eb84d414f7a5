package freefolio.mm;

import freefolio.kernel.Folio;
import freefolio.kernel.Kernel;
import freefolio.kernel.Task;

/**
 * fs/fuse/dev.c: a server's reply that moves its page into the page cache instead of copying it.
 */
public final class Fuse {
  private final Filemap filemap;
  private final boolean locks_request_to_replace;

  /**
   * @param locks_request_to_replace the request is locked again before the folio is replaced, as it
   *     is since a078484921052
   */
  public Fuse(Filemap filemap, boolean locks_request_to_replace) {
    this.filemap = filemap;
    this.locks_request_to_replace = locks_request_to_replace;
  }

  /** The server's write to /dev/fuse: one folio, then the request ends. */
  @Kernel(file = "fs/fuse/dev.c", function = "fuse_dev_do_write")
  public void fuse_dev_do_write(Task current, FuseRequest request, Folio fresh) {
    fuse_try_move_folio(current, request, fresh);
    fuse_request_end(current, request);
  }

  /**
   * {@code fresh} is the pipe's page: stolen, locked, unmapped, without a mapping, one reference.
   */
  @Kernel(file = "fs/fuse/dev.c", function = "fuse_try_move_folio")
  private void fuse_try_move_folio(Task current, FuseRequest request, Folio fresh) {
    Folio old = request.folio();
    old.folio_get();
    boolean moved = false;
    if (unlock_request(current, request)) {
      moved =
          locks_request_to_replace
              ? lock_and_replace(current, request, old, fresh)
              : replace_then_look(current, request, old, fresh);
    }
    if (moved) {
      old.folio_unlock(current); // readahead's lock and reference, which came with the array
      old.folio_put(current);
    } else {
      fresh.folio_unlock(current);
    }
    fresh.folio_put(current); // releases the pipe buffer
    old.folio_put(current);
  }

  /** Since the fix: a locked request does not end, so the old folio stays locked. */
  private boolean lock_and_replace(Task current, FuseRequest request, Folio old, Folio fresh) {
    if (!lock_request(current, request)) {
      return false;
    }
    filemap.replace_page_cache_folio(current, old, fresh);
    fresh.folio_get();
    request.set_folio(fresh);
    return true;
  }

  /**
   * Before the fix: an abort may end the request, and with it unlock the old folio, at any time.
   */
  private boolean replace_then_look(Task current, FuseRequest request, Folio old, Folio fresh) {
    filemap.replace_page_cache_folio(current, old, fresh);
    current.spin_lock(request.waitq_lock);
    boolean stored = !request.FR_ABORTED;
    if (stored) {
      fresh.folio_get();
      request.set_folio(fresh);
    }
    current.spin_unlock(request.waitq_lock);
    return stored;
  }

  /** False if the request was aborted. */
  @Kernel(file = "fs/fuse/dev.c", function = "lock_request")
  private static boolean lock_request(Task current, FuseRequest request) {
    current.spin_lock(request.waitq_lock);
    boolean alive = !request.FR_ABORTED;
    if (alive) {
      request.FR_LOCKED = true;
    }
    current.spin_unlock(request.waitq_lock);
    return alive;
  }

  /** False if the request was aborted; it then stays locked. */
  @Kernel(file = "fs/fuse/dev.c", function = "unlock_request")
  private static boolean unlock_request(Task current, FuseRequest request) {
    current.spin_lock(request.waitq_lock);
    boolean alive = !request.FR_ABORTED;
    if (alive) {
      request.FR_LOCKED = false;
    }
    current.spin_unlock(request.waitq_lock);
    return alive;
  }

  /** Ends the request, unless somebody has it locked: then that one ends it, later. */
  @Kernel(file = "fs/fuse/dev.c", function = "fuse_abort_conn")
  public void fuse_abort_conn(Task current, FuseRequest request) {
    current.spin_lock(request.waitq_lock);
    request.FR_ABORTED = true;
    boolean ours = !request.FR_LOCKED;
    current.spin_unlock(request.waitq_lock);
    if (ours) {
      fuse_request_end(current, request);
    }
  }

  /** Once only. Unlocks the folio of the array and drops the array's reference. */
  @Kernel(file = "fs/fuse/dev.c", function = "fuse_request_end")
  private static void fuse_request_end(Task current, FuseRequest request) {
    current.spin_lock(request.waitq_lock);
    boolean ended_before = request.FR_FINISHED;
    request.FR_FINISHED = true;
    current.spin_unlock(request.waitq_lock);
    if (ended_before) {
      return;
    }
    Folio folio = request.folio();
    folio.folio_unlock(current);
    folio.folio_put(current);
  }
}
