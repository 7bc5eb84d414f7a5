package foliowalk.engine.system;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Who the live threads are along one path. Their positions in a state shift when threads come and
 * go; here each has an identity that does not hang on the schedule: the first thread, or the n-th
 * that a certain thread started.
 */
public final class Lineage {
  /** Identity of the thread that runs main. */
  public static final int MAIN = 0;

  /** Words that a live thread takes in a vector. */
  private static final int WORDS = 2;

  private final Map<Long, Integer> identities = new HashMap<>();
  private int[] identity = new int[8];

  /** How many threads each has started. */
  private int[] started = new int[8];

  private int size;
  private int[] keptIdentity = {};
  private int[] keptStarted = {};
  private int keptSize;

  /** Another with the same threads and identities, for steps that are not to count. */
  public Lineage copy() {
    Lineage copy = new Lineage();
    copy.identities.putAll(identities);
    copy.identity = identity.clone();
    copy.started = started.clone();
    copy.size = size;
    return copy;
  }

  /** Forgets the live threads, not the identities. */
  public void clear() {
    size = 0;
  }

  /** A thread was started: it stands at this position; -1 is the parent of the first. */
  public void added(int at, int parent) {
    if (size == identity.length) {
      identity = Arrays.copyOf(identity, size * 2);
      started = Arrays.copyOf(started, size * 2);
    }
    int fresh = MAIN;
    if (parent >= 0) {
      long key = (long) identity[parent] << Integer.SIZE | started[parent]++;
      fresh = identities.computeIfAbsent(key, k -> identities.size() + 1);
    }
    System.arraycopy(identity, at, identity, at + 1, size - at);
    System.arraycopy(started, at, started, at + 1, size - at);
    identity[at] = fresh;
    started[at] = 0;
    size++;
  }

  /** The thread at a position has ended. */
  public void removed(int at) {
    size--;
    System.arraycopy(identity, at + 1, identity, at, size - at);
    System.arraycopy(started, at + 1, started, at, size - at);
  }

  /** Identity of the thread at a position. */
  public int identity(int position) {
    return identity[position];
  }

  /** Position of a thread, or -1 when it does not live. */
  public int position(int of) {
    for (int i = 0; i < size; i++) {
      if (identity[i] == of) {
        return i;
      }
    }
    return -1;
  }

  /** Appends the live threads to a vector, so that two vectors differ when the threads do. */
  public void appendTo(StateVector vector) {
    vector.ensure(vector.length + WORDS * size + 1);
    for (int i = 0; i < size; i++) {
      vector.words[vector.length++] = identity[i];
      vector.words[vector.length++] = started[i];
    }
    vector.words[vector.length++] = size;
  }

  /** Takes from a vector what {@link #appendTo} appended. */
  public void takeFrom(StateVector vector) {
    size = vector.words[--vector.length];
    if (size > identity.length) {
      identity = new int[size * 2];
      started = new int[size * 2];
    }
    for (int i = size - 1; i >= 0; i--) {
      started[i] = vector.words[--vector.length];
      identity[i] = vector.words[--vector.length];
    }
  }

  /** Remembers the live threads for {@link #reset}. */
  public void keep() {
    keptSize = size;
    keptIdentity = Arrays.copyOf(identity, identity.length);
    keptStarted = Arrays.copyOf(started, started.length);
  }

  /** Goes back to the live threads at the last {@link #keep}. */
  public void reset() {
    size = keptSize;
    System.arraycopy(keptIdentity, 0, identity, 0, size);
    System.arraycopy(keptStarted, 0, started, 0, size);
  }
}
