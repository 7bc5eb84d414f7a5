package foliowalk.library.java.util.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Model of {@link java.util.concurrent.PriorityBlockingQueue}: each method is one step, with the
 * comparisons that it makes.
 */
@SuppressWarnings("unchecked")
public class PriorityBlockingQueue<E> extends ItemQueue<E> {
  private final Comparator<? super E> order;

  public PriorityBlockingQueue() {
    this(11, null);
  }

  public PriorityBlockingQueue(int initialCapacity) {
    this(initialCapacity, null);
  }

  public PriorityBlockingQueue(int initialCapacity, Comparator<? super E> order) {
    super(
        new Items(
            Integer.MAX_VALUE,
            new PriorityQueue<Object>(initialCapacity, (Comparator<Object>) order)));
    this.order = order;
  }

  public PriorityBlockingQueue(Collection<? extends E> other) {
    this();
    addAll(other);
  }

  public Comparator<? super E> comparator() {
    return order;
  }

  @Override
  public int remainingCapacity() {
    return Integer.MAX_VALUE;
  }
}
