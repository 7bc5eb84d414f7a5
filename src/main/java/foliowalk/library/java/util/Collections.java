package foliowalk.library.java.util;

import java.util.Comparator;

/** Model of {@link java.util.Collections}: the orders that {@link Comparator} asks it for. */
public final class Collections {
  private Collections() {}

  public static <T extends Comparable<? super T>> Comparator<T> reverseOrder() {
    return (a, b) -> b.compareTo(a);
  }

  @SuppressWarnings("unchecked")
  public static <T> Comparator<T> reverseOrder(Comparator<T> order) {
    if (order == null) {
      return (a, b) -> ((Comparable<T>) b).compareTo(a);
    }
    return (a, b) -> order.compare(b, a);
  }
}
