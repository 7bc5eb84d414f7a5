package foliowalk.engine.system;

import java.util.Arrays;

/** A reusable list of choices, each one word. */
public final class Choices {
  private int[] values = new int[16];
  private int size;

  /** Empties the list. */
  public void clear() {
    size = 0;
  }

  /** Appends a choice. */
  public void add(int choice) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = choice;
  }

  /** Number of choices. */
  public int size() {
    return size;
  }

  /** The choice at a position. */
  public int get(int position) {
    return values[position];
  }
}
