package freefolio.kernel;

import java.util.concurrent.atomic.AtomicInteger;

/** An open file, as far as its reference count goes. */
public final class File {
  private final AtomicInteger f_count;

  public File(int references) {
    this.f_count = new AtomicInteger(references);
  }

  /** A reference, unless the file is on its way out. */
  @Kernel(file = "fs/file.c", function = "get_file_active")
  public boolean get_file_active() {
    int old = f_count.get();
    while (old != 0) {
      if (f_count.compareAndSet(old, old + 1)) {
        return true;
      }
      old = f_count.get();
    }
    return false;
  }

  /** Drops a reference; true if it was the last one, so that the caller has to release the file. */
  public boolean put() {
    return f_count.decrementAndGet() == 0;
  }
}
