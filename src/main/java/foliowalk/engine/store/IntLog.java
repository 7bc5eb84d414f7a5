package foliowalk.engine.store;

import java.util.Arrays;

/** An append-only list of ints in chunks, so that growth never copies what is there. */
public final class IntLog {
  private static final int SHIFT = 16;
  private static final int MASK = (1 << SHIFT) - 1;
  private int[][] chunks = new int[4][];
  private long size;

  /** Appends a value. */
  public void add(int value) {
    int chunk = (int) (size >>> SHIFT);
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new int[1 << SHIFT];
    }
    chunks[chunk][(int) size & MASK] = value;
    size++;
  }

  /** The value at a position. */
  public int get(long position) {
    return chunks[(int) (position >>> SHIFT)][(int) position & MASK];
  }

  /** Replaces the value at a position. */
  public void set(long position, int value) {
    chunks[(int) (position >>> SHIFT)][(int) position & MASK] = value;
  }

  /** Number of values. */
  public long size() {
    return size;
  }
}
