package freefolio.kernel;

/**
 * The bare state of a read-write semaphore. A reader that finds a writer waiting queues behind it,
 * as in the kernel, so a task must not take it for reading twice. Readers that wait let all waiting
 * writers pass first: a writer that queues behind them in the kernel comes later here.
 */
public final class RwSem {
  @LockState private int readers;
  @LockState private boolean writer;
  private int waiting_writers;

  synchronized void down_read() {
    try {
      while (this.writer || this.waiting_writers > 0) {
        this.wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
    this.readers++;
  }

  synchronized boolean down_read_trylock() {
    if (this.writer || this.waiting_writers > 0) {
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
    if (this.writer || this.readers > 0) {
      this.waiting_writers++;
      try {
        do {
          this.wait();
        } while (this.writer || this.readers > 0);
      } catch (InterruptedException e) {
        throw new IllegalStateException("no thread of this model is interrupted", e);
      }
      this.waiting_writers--;
    }
    this.writer = true;
  }

  synchronized void up_write() {
    this.writer = false;
    this.notifyAll();
  }
}
