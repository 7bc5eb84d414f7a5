package foliowalk.engine.reduction;

import java.util.Arrays;

/**
 * The accesses that the transactions from one state make to fields that are assumed to be free of
 * races. Two that conflict refute that: their threads, each taken to its access, are about to make
 * them at once.
 */
final class Footprints {
  private static final int WORDS = 4;
  private int[] entries = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  /**
   * Adds an access.
   *
   * @return whether it conflicts with one of another thread
   */
  boolean conflicts(int thread, int field, int object, boolean write) {
    boolean conflict = false;
    for (int i = 0; i < size; i += WORDS) {
      boolean same = entries[i + 1] == field && entries[i + 2] == object;
      if (same && entries[i] == thread && entries[i + 3] == (write ? 1 : 0)) {
        return conflict;
      }
      conflict |= same && entries[i] != thread && (write || entries[i + 3] == 1);
    }
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size] = thread;
    entries[size + 1] = field;
    entries[size + 2] = object;
    entries[size + 3] = write ? 1 : 0;
    size += WORDS;
    return conflict;
  }
}
