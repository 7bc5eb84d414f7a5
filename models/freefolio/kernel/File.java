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
    return Atomic.atomic_add_unless(f_count, 1, 0);
  }

  /** Drops a reference; true if it was the last one, so that the caller has to release the file. */
  public boolean put() {
    return f_count.decrementAndGet() == 0;
  }
}
