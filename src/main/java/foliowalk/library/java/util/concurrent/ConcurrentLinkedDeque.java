package foliowalk.library.java.util.concurrent;

import foliowalk.library.Differs;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Model of {@link java.util.concurrent.ConcurrentLinkedDeque}. To insert is one step; to find what
 * is at an end and to take it are two; what looks at more than one element takes a step for each.
 */
@Differs(
    "an iterator that stands at the last element ends when that is removed, whatever is appended")
public class ConcurrentLinkedDeque<E> extends ItemDeque<E> {
  public ConcurrentLinkedDeque() {
    super(Integer.MAX_VALUE);
  }

  public ConcurrentLinkedDeque(Collection<? extends E> other) {
    super(Integer.MAX_VALUE);
    ends.offerAll(ConcurrentLinkedQueue.items(other));
  }

  @Override
  public boolean addAll(Collection<? extends E> other) {
    if (other == this) {
      throw new IllegalArgumentException();
    }
    Object[] more = ConcurrentLinkedQueue.items(other);
    ends.offerAll(more);
    return more.length > 0;
  }

  /** What stands at this end is taken a step after it was found, when others may stand there. */
  @SuppressWarnings("unchecked")
  private E poll(boolean atFirst) {
    Object item = null;
    Ends.Node node = ends.next(null, atFirst);
    while (node != null && item == null) {
      item = ends.drop(node);
      node = item == null ? ends.next(null, atFirst) : node;
    }
    return (E) item;
  }

  @Override
  public E pollFirst() {
    return poll(true);
  }

  @Override
  public E pollLast() {
    return poll(false);
  }

  @Override
  public boolean isEmpty() {
    return peekFirst() == null;
  }

  @Override
  public int size() {
    return ConcurrentLinkedQueue.count(ends);
  }

  @Override
  public boolean removeFirstOccurrence(Object o) {
    return ConcurrentLinkedQueue.remove(ends, Objects.requireNonNull(o), true);
  }

  @Override
  public boolean removeLastOccurrence(Object o) {
    return ConcurrentLinkedQueue.remove(ends, Objects.requireNonNull(o), false);
  }

  @Override
  public boolean contains(Object o) {
    return o != null && ConcurrentLinkedQueue.contains(ends, o);
  }

  @Override
  public void clear() {
    while (pollFirst() != null) {}
  }

  @Override
  public Object[] toArray() {
    return ConcurrentLinkedQueue.all(ends).toArray();
  }

  @Override
  public <T> T[] toArray(T[] a) {
    return ConcurrentLinkedQueue.all(ends).toArray(a);
  }

  @Override
  @SuppressWarnings("unchecked")
  public boolean removeIf(Predicate<? super E> filter) {
    return ConcurrentLinkedQueue.removeIf(ends, (Predicate<Object>) Objects.requireNonNull(filter));
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    Objects.requireNonNull(c);
    return removeIf(c::contains);
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    Objects.requireNonNull(c);
    return removeIf(e -> !c.contains(e));
  }
}
