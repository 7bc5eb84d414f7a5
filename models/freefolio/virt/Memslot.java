package freefolio.virt;

import freefolio.kernel.Lifetime;
import freefolio.kernel.UseAfterFree;

/** A memslot of the virtual machine, as far as it is bound to a guest_memfd file. */
final class Memslot {
  /** slot->gmem.file; changes under slots_lock. */
  private volatile boolean bound = true;

  @Lifetime({"live", "freed"})
  private volatile boolean freed;

  boolean bound() {
    return bound;
  }

  /** Clears slot->gmem.file. */
  void clear_file() {
    if (freed) {
      throw new UseAfterFree("write to slot->gmem.file after the memslot was freed");
    }
    bound = false;
  }

  void free() {
    freed = true;
  }
}
