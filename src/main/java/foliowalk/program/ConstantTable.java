package foliowalk.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Immutable values that live outside the state: texts, and the constant objects that references
 * below zero denote (string literals, class objects, boxes of the caches that JLS 5.1.7 demands).
 *
 * <p>The table only grows, and an entry never changes, so a number in a state always means the same
 * value: nothing of the program's state is hidden here. Safe for use by several walking threads.
 */
public final class ConstantTable {
  /** Position of the class in the header word of an object. */
  public static final int CLASS_SHIFT = 2;

  /** Highest number of a class that the header word of an object has room for. */
  public static final int MOST_CLASSES = 0x3fff;

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> textIds = new HashMap<>();
  private final Map<List<Object>, Integer> objectIds = new HashMap<>();
  private volatile int[][] objects = new int[16][];
  private int objectCount = 1;

  /** Number of a text; equal texts have equal numbers. */
  public synchronized int text(String value) {
    return textIds.computeIfAbsent(
        value,
        v -> {
          texts.add(v);
          return texts.size() - 1;
        });
  }

  /** The text with a number. */
  public synchronized String text(int id) {
    return texts.get(id);
  }

  /**
   * Reference (below zero) of the constant object of a class with these field words.
   *
   * @param kind tells apart objects of one class that are never the same object
   * @param classId class of the object
   * @param words its fields, from the word after the header
   */
  public synchronized int object(String kind, int classId, int... words) {
    List<Object> key = new ArrayList<>();
    key.add(kind);
    key.add(classId);
    for (int w : words) {
      key.add(w);
    }
    return objectIds.computeIfAbsent(
        key,
        k -> {
          int[] image = new int[words.length + 1];
          image[0] = classId << CLASS_SHIFT;
          System.arraycopy(words, 0, image, 1, words.length);
          int[][] table = objects;
          if (objectCount == table.length) {
            table = java.util.Arrays.copyOf(table, table.length * 2);
          }
          table[objectCount] = image;
          objects = table;
          return -objectCount++;
        });
  }

  /** Header and fields of a constant object; the header has no lock and no shared bit. */
  public int[] image(int reference) {
    return objects[-reference];
  }
}
