package freefolio.kernel;

/** A folio flag that others sleep on: PG_locked and PG_writeback. */
public final class PageBit {
  private boolean set;

  /** Sleeps until the bit is clear, then sets it. */
  public synchronized void lock() {
    try {
      while (this.set) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
    this.set = true;
  }

  public synchronized boolean trylock() {
    if (this.set) {
      return false;
    }
    this.set = true;
    return true;
  }

  public synchronized void clear() {
    this.set = false;
    this.notifyAll();
  }

  public synchronized boolean test() {
    return this.set;
  }

  /** Sleeps until the bit is clear and leaves it so. */
  public synchronized void wait_until_clear() {
    try {
      while (this.set) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
  }
}
