package foliowalk.library.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;

/** Model of {@link java.util.concurrent.ConcurrentLinkedQueue}: each method is one step. */
@SuppressWarnings("unchecked")
public class ConcurrentLinkedQueue<E> extends AbstractQueue<E> {
  private final Items items = new Items(Integer.MAX_VALUE);

  public ConcurrentLinkedQueue() {}

  public ConcurrentLinkedQueue(Collection<? extends E> other) {
    addAll(other);
  }

  @Override
  public boolean offer(E e) {
    return items.offer(Objects.requireNonNull(e));
  }

  @Override
  public E poll() {
    return (E) items.poll();
  }

  @Override
  public E peek() {
    return (E) items.peek();
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public boolean remove(Object o) {
    return o != null && items.remove(o);
  }

  @Override
  public void clear() {
    items.clear();
  }

  /** Walks what there was when it was made. */
  @Override
  public Iterator<E> iterator() {
    return (Iterator<E>) Arrays.asList(items.all()).iterator();
  }
}
