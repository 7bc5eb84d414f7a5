package freefolio.kernel;

import java.util.concurrent.atomic.AtomicInteger;

/** What the kernel builds on compare-and-swap. */
final class Atomic {
  private Atomic() {}

  /** Adds {@code delta} unless the value is {@code unless}; true if it was added. */
  @Kernel(file = "include/linux/atomic.h", function = "atomic_add_unless")
  static boolean atomic_add_unless(AtomicInteger value, int delta, int unless) {
    int old = value.get();
    while (old != unless) {
      if (value.compareAndSet(old, old + delta)) {
        return true;
      }
      old = value.get();
    }
    return false;
  }
}
