package foliowalk.library.java.util.concurrent;

import foliowalk.library.Differs;
import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Model of {@link java.util.concurrent.ConcurrentLinkedQueue}. To append and to take out are one
 * step each; what looks at more than one element takes a step for each.
 */
@SuppressWarnings("unchecked")
@Differs(
    "an iterator that stands at the last element ends when that is removed, whatever is appended")
public class ConcurrentLinkedQueue<E> extends AbstractQueue<E> {
  private final Ends ends = new Ends(Integer.MAX_VALUE, false, false);

  public ConcurrentLinkedQueue() {}

  public ConcurrentLinkedQueue(Collection<? extends E> other) {
    ends.offerAll(items(other));
  }

  /** The elements of a collection, none of them null. */
  static Object[] items(Collection<?> other) {
    List<Object> items = new ArrayList<>();
    for (Object e : other) {
      items.add(Objects.requireNonNull(e));
    }
    return items.toArray();
  }

  @Override
  public boolean offer(E e) {
    return ends.offer(false, Objects.requireNonNull(e));
  }

  @Override
  public boolean add(E e) {
    return offer(e);
  }

  @Override
  public boolean addAll(Collection<? extends E> other) {
    if (other == this) {
      throw new IllegalArgumentException();
    }
    Object[] more = items(other);
    ends.offerAll(more);
    return more.length > 0;
  }

  @Override
  public E poll() {
    return (E) ends.poll(true);
  }

  @Override
  public E peek() {
    return (E) ends.peek(true);
  }

  @Override
  public boolean isEmpty() {
    return peek() == null;
  }

  @Override
  public int size() {
    return count(ends);
  }

  /** Counts node by node, while others insert and remove. */
  static int count(Ends ends) {
    int n = 0;
    for (Ends.Node p = ends.next(null, true); p != null; p = ends.next(p, true)) {
      n++;
    }
    return n;
  }

  @Override
  public boolean remove(Object o) {
    return o != null && remove(ends, o, true);
  }

  /** Compares node by node, no lock held. */
  static boolean remove(Ends ends, Object o, boolean forwards) {
    for (Ends.Node p = ends.next(null, forwards); p != null; p = ends.next(p, forwards)) {
      Object item = ends.item(p);
      if (item != null && o.equals(item) && ends.drop(p) != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean contains(Object o) {
    return o != null && contains(ends, o);
  }

  /** Compares node by node, no lock held. */
  static boolean contains(Ends ends, Object o) {
    for (Ends.Node p = ends.next(null, true); p != null; p = ends.next(p, true)) {
      Object item = ends.item(p);
      if (item != null && o.equals(item)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void clear() {
    removeIf(ends, e -> true);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return removeIf(ends, (Predicate<Object>) Objects.requireNonNull(filter));
  }

  /** Tests node by node, no lock held. */
  static boolean removeIf(Ends ends, Predicate<Object> filter) {
    boolean any = false;
    for (Ends.Node p = ends.next(null, true); p != null; p = ends.next(p, true)) {
      Object item = ends.item(p);
      if (item != null && filter.test(item)) {
        any |= ends.drop(p) != null;
      }
    }
    return any;
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

  @Override
  public void forEach(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    for (Ends.Node p = ends.next(null, true); p != null; p = ends.next(p, true)) {
      Object item = ends.item(p);
      if (item != null) {
        action.accept((E) item);
      }
    }
  }

  /** What is there, looked at node by node. */
  static List<Object> all(Ends ends) {
    List<Object> all = new ArrayList<>();
    for (Ends.Node p = ends.next(null, true); p != null; p = ends.next(p, true)) {
      Object item = ends.item(p);
      if (item != null) {
        all.add(item);
      }
    }
    return all;
  }

  @Override
  public Object[] toArray() {
    return all(ends).toArray();
  }

  @Override
  public <T> T[] toArray(T[] a) {
    return all(ends).toArray(a);
  }

  @Override
  public Iterator<E> iterator() {
    return new Ends.Walk<>(ends, true, false);
  }
}
