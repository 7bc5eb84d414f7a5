package freefolio.mm;

import freefolio.kernel.Folio;
import freefolio.kernel.SpinLock;

/**
 * A fuse read request in flight. It owns a lock and a reference on each folio of its array, from
 * readahead. The flags change under the request's wait-queue lock.
 */
public final class FuseRequest {
  final SpinLock waitq_lock = new SpinLock();

  /** The request's single folio. */
  private volatile Folio folio;

  /** FR_LOCKED: somebody copies data, the request must not end. */
  boolean FR_LOCKED = true;

  boolean FR_ABORTED;

  boolean FR_FINISHED;

  public FuseRequest(Folio folio) {
    this.folio = folio;
  }

  Folio folio() {
    return folio;
  }

  void set_folio(Folio value) {
    folio = value;
  }
}
