package foliowalk.engine.store;

import foliowalk.engine.system.StateVector;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Keeps every state whole and compares whole states: a hash only says where to look. States are
 * packed as variable-length bytes (small words, most of them, take one byte; the packing is
 * injective), so equality of packed bytes is equality of states.
 */
public final class ExactVisitedSet implements VisitedSet {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int CHUNK_SHIFT = 22;
  private static final int CHUNK = 1 << CHUNK_SHIFT;
  private static final int CHUNK_MASK = CHUNK - 1;

  /** Slots of the largest table: the largest power of two that an array can have. */
  private static final int MAX_TABLE = 1 << 30;

  /** The part of the largest table that may be in use; beyond it, finding a slot takes too long. */
  private static final int FULL_NUMERATOR = 7;

  private static final int FULL_DENOMINATOR = 8;

  private final int maxTable;

  /** Slot: upper half a piece of the hash, lower half the number plus one; 0 when empty. */
  private long[] table = new long[1 << 14];

  private int tableMask = table.length - 1;

  private byte[][] chunks = new byte[4][];
  private long arenaEnd;

  /** Start of each state in the arena; low and high word apart. */
  private final IntLog startLow = new IntLog();

  private final IntLog startHigh = new IntLog();
  private int size;
  private byte[] packed = new byte[1024];
  private int packedLength;

  /** Of as many states as fit. */
  public ExactVisitedSet() {
    this(MAX_TABLE);
  }

  /** As above, with a table of at most this many slots, a power of two. */
  ExactVisitedSet(int maxTable) {
    this.maxTable = maxTable;
  }

  @Override
  public int add(StateVector state) {
    pack(state);
    long hash = hash();
    int slot = slot(hash);
    if (table[slot] != 0) {
      return -(int) table[slot];
    }
    if (size >= maxTable / FULL_DENOMINATOR * FULL_NUMERATOR) {
      throw new StoreFullException("the store has no room for more than " + size + " states");
    }
    int number = append();
    table[slot] = (hash >>> 32 << 32) | ((number + 1) & 0xffffffffL);
    if (size * 2L > table.length && table.length < maxTable) {
      grow();
    }
    return number;
  }

  @Override
  public int find(StateVector state) {
    pack(state);
    return (int) table[slot(hash())] - 1;
  }

  /** The slot of the packed state, or the empty one where it would go. */
  private int slot(long hash) {
    int tag = (int) (hash >>> 32);
    int slot = (int) hash & tableMask;
    while (table[slot] != 0) {
      long entry = table[slot];
      if ((int) (entry >>> 32) == tag && same((int) entry - 1)) {
        break;
      }
      slot = (slot + 1) & tableMask;
    }
    return slot;
  }

  private void pack(StateVector state) {
    int[] words = state.words;
    int n = state.length;
    if (packed.length < n * 5 + 16) {
      packed = new byte[n * 10 + 16];
    }
    byte[] out = packed;
    int p = 0;
    for (int i = 0; i < n; i++) {
      int w = words[i];
      if ((w & ~0x7f) == 0) {
        out[p++] = (byte) w;
      } else {
        p = packLong(out, p, w);
      }
    }
    packedLength = p;
    // The hash reads whole longs; what follows the state must not differ between calls.
    LONGS.set(out, p, 0L);
  }

  private static int packLong(byte[] out, int at, int w) {
    int p = at;
    // Zigzag, because references to constants are small negative words. Shifted past the one-byte
    // range that plain words use by the continuation bit of the first byte.
    int z = (w << 1) ^ (w >> 31);
    while ((z & ~0x7f) != 0) {
      out[p++] = (byte) (z | 0x80);
      z >>>= 7;
    }
    if (p == at) {
      // A zigzag value of one byte would read as a plain word: mark it with an empty continuation.
      out[p++] = (byte) (z | 0x80);
      z = 0;
    }
    out[p++] = (byte) z;
    return p;
  }

  private long hash() {
    long h = packedLength * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < packedLength; i += 8) {
      long w = (long) LONGS.get(packed, i);
      h = (h ^ w) * 0xff51afd7ed558ccdL;
      h ^= h >>> 32;
    }
    h *= 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 29);
  }

  private boolean same(int number) {
    if (lengthAt(number) != packedLength) {
      return false;
    }
    long start = start(number);
    byte[] chunk = chunks[(int) (start >>> CHUNK_SHIFT)];
    int from = (int) start & CHUNK_MASK;
    return Arrays.equals(chunk, from, from + packedLength, packed, 0, packedLength);
  }

  private long start(int number) {
    return ((long) startHigh.get(number) << 32) | (startLow.get(number) & 0xffffffffL);
  }

  private int lengthAt(int number) {
    long start = start(number);
    byte[] chunk = chunks[(int) (start >>> CHUNK_SHIFT)];
    int from = (int) start & CHUNK_MASK;
    return (chunk[from - 4] & 0xff)
        | (chunk[from - 3] & 0xff) << 8
        | (chunk[from - 2] & 0xff) << 16
        | (chunk[from - 1] & 0xff) << 24;
  }

  private int append() {
    int need = packedLength + 4;
    int offset = (int) arenaEnd & CHUNK_MASK;
    if (offset + need > CHUNK) {
      if (need > CHUNK) {
        throw new StoreFullException("a state has more than " + CHUNK + " bytes");
      }
      arenaEnd += CHUNK - offset;
      offset = 0;
    }
    int c = (int) (arenaEnd >>> CHUNK_SHIFT);
    if (c == chunks.length) {
      chunks = Arrays.copyOf(chunks, c * 2);
    }
    if (chunks[c] == null) {
      chunks[c] = new byte[CHUNK];
    }
    byte[] chunk = chunks[c];
    chunk[offset] = (byte) packedLength;
    chunk[offset + 1] = (byte) (packedLength >>> 8);
    chunk[offset + 2] = (byte) (packedLength >>> 16);
    chunk[offset + 3] = (byte) (packedLength >>> 24);
    System.arraycopy(packed, 0, chunk, offset + 4, packedLength);
    long start = arenaEnd + 4;
    startLow.add((int) start);
    startHigh.add((int) (start >>> 32));
    arenaEnd += need;
    return size++;
  }

  private void grow() {
    long[] old = table;
    table = new long[(int) Math.min(old.length * 4L, maxTable)];
    tableMask = table.length - 1;
    for (int i = 0; i < size; i++) {
      int length = lengthAt(i);
      long start = start(i);
      byte[] chunk = chunks[(int) (start >>> CHUNK_SHIFT)];
      System.arraycopy(chunk, (int) start & CHUNK_MASK, packed, 0, length);
      packedLength = length;
      LONGS.set(packed, length, 0L);
      long hash = hash();
      int slot = (int) hash & tableMask;
      while (table[slot] != 0) {
        slot = (slot + 1) & tableMask;
      }
      table[slot] = (hash >>> 32 << 32) | ((i + 1) & 0xffffffffL);
    }
  }

  @Override
  public void get(int number, StateVector out) {
    long start = start(number);
    byte[] chunk = chunks[(int) (start >>> CHUNK_SHIFT)];
    int p = (int) start & CHUNK_MASK;
    int end = p + lengthAt(number);
    int n = 0;
    out.ensure(end - p);
    int[] words = out.words;
    while (p < end) {
      int b = chunk[p++];
      if (b < 0) {
        int z = b & 0x7f;
        int shift = 7;
        do {
          b = chunk[p++];
          z |= (b & 0x7f) << shift;
          shift += 7;
        } while (b < 0);
        b = (z >>> 1) ^ -(z & 1);
      }
      words[n++] = b;
    }
    out.length = n;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long bytes() {
    return arenaEnd + table.length * 8L + size * 8L;
  }
}
