package freefolio.kernel;

import java.util.Random;

/** The page allocator. Its free side is where a wrong folio is noticed. */
public final class PageAllocator {
  private final Folio[] frames;
  private final boolean init_on_free;

  /** An allocation may find no memory though a frame is free: it is kept for others. */
  private final boolean may_fail;

  private final Random enomem = new Random();
  private boolean reclaimed;

  /**
   * @param frames page frames that {@link #alloc_pages} may hand out, whenever they are free
   * @param initOnFree pages are zeroed as they are freed
   * @param mayFail an allocation may fail though a frame is free
   */
  public PageAllocator(Folio[] frames, boolean initOnFree, boolean mayFail) {
    this.frames = frames;
    this.init_on_free = initOnFree;
    this.may_fail = mayFail;
  }

  /**
   * A free frame for the slot at {@code index}, with one reference and its flags reset, or null. A
   * poisoned frame is never handed out again.
   */
  @Kernel(file = "mm/page_alloc.c", function = "__alloc_pages_noprof")
  public synchronized Folio alloc_pages(Task current, int index) {
    current.might_sleep("allocation");
    if (may_fail && enomem.nextBoolean()) {
      return null;
    }
    for (Folio folio : frames) {
      if (folio.index == index && folio.in_allocator() && !folio.hwpoison()) {
        folio.taken_from_allocator();
        return folio;
      }
    }
    return null;
  }

  /** The slow path of an allocation that waits until reclaim has made a pass. */
  @Kernel(file = "mm/page_alloc.c", function = "__alloc_pages_slowpath")
  public void wait_for_reclaim(Task current) {
    current.begin_sleep("allocation that waits for reclaim");
    wait_until_reclaimed();
    current.end_sleep();
  }

  private synchronized void wait_until_reclaimed() {
    try {
      while (!this.reclaimed) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }

  /** Kswapd has made a pass. */
  public synchronized void reclaimed() {
    this.reclaimed = true;
    this.notifyAll();
  }

  /**
   * Takes a folio whose refcount has reached 0. Freeing may poison or zero the page through the
   * direct map; where it does not, the next owner does.
   */
  @Kernel(file = "mm/page_alloc.c", function = "free_unref_folio")
  public void free_unref_folio(Task current, Folio folio) {
    if (folio.folio_ref_count() != 0) {
      throw new RefcountBroken("folio freed with references left");
    }
    folio.check_callback_settled();
    if (init_on_free && !folio.hwpoison()) {
      current.machine.direct_map.access(folio, "write to a freed page");
    }
    folio.given_to_allocator();
  }
}
