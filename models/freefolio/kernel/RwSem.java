package freefolio.kernel;

/** The bare state of a read-write semaphore. Fairness between readers and writers is left out. */
public final class RwSem {
  @LockState private int readers;
  @LockState private boolean writer;

  synchronized void down_read() {
    try {
      while (this.writer) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
    this.readers++;
  }

  synchronized boolean down_read_trylock() {
    if (this.writer) {
      return false;
    }
    this.readers++;
    return true;
  }

  synchronized void up_read() {
    this.readers--;
    this.notifyAll();
  }

  synchronized void down_write() {
    try {
      while (this.writer || this.readers > 0) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
    this.writer = true;
  }

  synchronized void up_write() {
    this.writer = false;
    this.notifyAll();
  }
}
