package foliowalk.library;

import java.util.function.IntUnaryOperator;

/** Binary search as {@link java.util.Arrays#binarySearch} has it. */
public final class Search {
  private Search() {}

  /**
   * Finds a position.
   *
   * @param order how the element at a position compares with what is looked for
   * @return the position, or {@code -(where it would be) - 1}
   */
  public static int between(int from, int to, IntUnaryOperator order) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = order.applyAsInt(middle);
      if (compared == 0) {
        return middle;
      }
      low = compared < 0 ? middle + 1 : low;
      high = compared < 0 ? high : middle - 1;
    }
    return -(low + 1);
  }
}
