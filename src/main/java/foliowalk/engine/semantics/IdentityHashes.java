package foliowalk.engine.semantics;

import java.util.Arrays;

/**
 * The identity hash codes that the program has asked for. The API says nothing of their values
 * ({@code Object.hashCode}), so when an object's is asked for first, every place among those given
 * before is a choice: below all, between two neighbours, above all, or equal to one.
 *
 * <p>An object that has one has a label, a number of 15 bits whose order is the order of the codes.
 * Labels belong to the state. They keep no object alive: of one that nothing leads to any more the
 * label goes too, and its value may come again. In a vector they stand behind the heap, as pairs of
 * reference and label, by ascending label and reference.
 */
final class IdentityHashes {
  /** Words that one takes in a vector. */
  static final int WORDS = 2;

  /** Labels are above 0 and below this. */
  private static final int LABELS = 1 << 15;

  private int count;
  private int[] object = new int[4];
  private int[] label = new int[4];

  /** Takes over those of a vector. */
  void load(int[] v, int from, int pairs) {
    count = 0;
    for (int i = 0; i < pairs; i++) {
      insert(v[from + WORDS * i], v[from + WORDS * i + 1]);
    }
  }

  /** Number of objects that have one. */
  int count() {
    return count;
  }

  /** An object that has one. */
  int object(int position) {
    return object[position];
  }

  /** The label of the object at a position. */
  int label(int position) {
    return label[position];
  }

  /** Adds an object with a label, in order. */
  void insert(int reference, int with) {
    if (count == object.length) {
      object = Arrays.copyOf(object, count * 2);
      label = Arrays.copyOf(label, count * 2);
    }
    int i = count++;
    while (i > 0 && (label[i - 1] > with || label[i - 1] == with && object[i - 1] > reference)) {
      object[i] = object[i - 1];
      label[i] = label[i - 1];
      i--;
    }
    object[i] = reference;
    label[i] = with;
  }

  /** Writes all as they stand; returns the position after them. */
  int store(int[] v, int from) {
    int p = from;
    for (int i = 0; i < count; i++) {
      v[p++] = object[i];
      v[p++] = label[i];
    }
    return p;
  }

  /** The label of an object, or 0 when its hash code was not asked for yet. */
  int of(int reference) {
    for (int i = 0; i < count; i++) {
      if (object[i] == reference) {
        return label[i];
      }
    }
    return 0;
  }

  /** In how many ways the next object can be placed. */
  int places() {
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      distinct += i == 0 || label[i] != label[i - 1] ? 1 : 0;
    }
    return 2 * distinct + 1;
  }

  /** As {@link #places}, or 1 when the object has its place, read from a vector. */
  static int places(int[] v, int from, int pairs, int reference) {
    int distinct = 0;
    for (int i = from; i < from + WORDS * pairs; i += WORDS) {
      if (v[i] == reference) {
        return 1;
      }
      distinct += i == from || v[i + 1] != v[i + 1 - WORDS] ? 1 : 0;
    }
    return 2 * distinct + 1;
  }

  /**
   * Gives an object its place.
   *
   * @param place an even number for the gap in front of that many of half as many distinct codes,
   *     an odd one for the code behind that gap
   * @return its label
   */
  int give(int reference, int place) {
    int below = 0;
    int at = 0;
    for (int skip = place / 2; skip > 0; skip--) {
      below = label[at];
      while (at < count && label[at] == below) {
        at++;
      }
    }
    int above = at < count ? label[at] : LABELS;
    int given = place % 2 == 1 ? above : (below + above) / 2;
    if (given == below) {
      throw new UnsupportedAtRunTime(
          "identity hash codes of so many objects, each between two others");
    }
    insert(reference, given);
    return given;
  }

  /**
   * The hash code of a label. Its upper half has the order of labels. The four lowest bits, and
   * those that {@code HashMap} makes of the code, are the highest of the label: so where a table of
   * 16 bins has an object follows the choice as well.
   */
  static int code(int label) {
    return label << 16 | (label ^ label >>> 11);
  }
}
