package foliowalk.engine.semantics;

import java.util.Arrays;

/** The owned monitors of constant objects, by ascending reference; in a vector, pairs of words. */
final class ConstantMonitors {
  /** Words that one takes in a vector. */
  static final int WORDS = 2;

  private int count;
  private int[] object = new int[4];
  private int[] word = new int[4];

  int count() {
    return count;
  }

  int[] objects() {
    return Arrays.copyOf(object, count);
  }

  int load(int[] v, int from, int monitors) {
    count = monitors;
    if (count > object.length) {
      object = new int[count * 2];
      word = new int[count * 2];
    }
    int p = from;
    for (int i = 0; i < count; i++) {
      object[i] = v[p++];
      word[i] = v[p++];
    }
    return p;
  }

  int store(int[] v, int from) {
    int p = from;
    for (int i = 0; i < count; i++) {
      v[p++] = object[i];
      v[p++] = word[i];
    }
    return p;
  }

  /** The word that carries the monitor of an object; see {@link Header}. */
  int word(int reference) {
    for (int i = 0; i < count; i++) {
      if (object[i] == reference) {
        return word[i];
      }
    }
    return 0;
  }

  /** Sets the monitor of an object; owner -1 and depth 0 mean free. */
  void set(int reference, int thread, int depth) {
    int i = 0;
    while (i < count && object[i] < reference) {
      i++;
    }
    boolean present = i < count && object[i] == reference;
    if (depth == 0) {
      if (present) {
        count--;
        System.arraycopy(object, i + 1, object, i, count - i);
        System.arraycopy(word, i + 1, word, i, count - i);
      }
      return;
    }
    if (!present) {
      if (count == object.length) {
        object = Arrays.copyOf(object, count * 2);
        word = Arrays.copyOf(word, count * 2);
      }
      System.arraycopy(object, i, object, i + 1, count - i);
      System.arraycopy(word, i, word, i + 1, count - i);
      count++;
      object[i] = reference;
    }
    word[i] = Header.withLock(0, thread, depth);
  }

  void renumberThreads(int from, int delta, int removed) {
    for (int i = 0; i < count; i++) {
      int o = Header.owner(word[i]);
      if (o >= from && o != removed) {
        word[i] = Header.withLock(word[i], o + delta, Header.depth(word[i]));
      }
    }
  }
}
