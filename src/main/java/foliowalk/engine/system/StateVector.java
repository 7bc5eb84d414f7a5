package foliowalk.engine.system;

import java.util.Arrays;

/**
 * A growable vector of 32-bit words: the whole of one state, and nothing else. Reused, not copied.
 */
public final class StateVector {
  /** The words; only the first {@link #length} count. */
  public int[] words = new int[256];

  /** Number of words in use. */
  public int length;

  /** Makes room for at least {@code capacity} words, keeping the content. */
  public void ensure(int capacity) {
    if (words.length < capacity) {
      words = Arrays.copyOf(words, Math.max(capacity, words.length * 2));
    }
  }

  /** Takes over the content of another vector. */
  public void copyFrom(StateVector other) {
    if (words.length < other.length) {
      words = new int[other.words.length];
    }
    System.arraycopy(other.words, 0, words, 0, other.length);
    length = other.length;
  }

  /** The content as an array of its own. */
  public int[] toArray() {
    return Arrays.copyOf(words, length);
  }
}
