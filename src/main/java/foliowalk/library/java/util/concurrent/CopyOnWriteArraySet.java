package foliowalk.library.java.util.concurrent;

import foliowalk.library.Differs;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Model of {@link java.util.concurrent.CopyOnWriteArraySet}, on that of the list. */
@Differs
public class CopyOnWriteArraySet<E> extends AbstractSet<E> {
  private final java.util.concurrent.CopyOnWriteArrayList<E> list =
      new java.util.concurrent.CopyOnWriteArrayList<>();

  public CopyOnWriteArraySet() {}

  public CopyOnWriteArraySet(Collection<? extends E> c) {
    list.addAllAbsent(c);
  }

  @Override
  public int size() {
    return list.size();
  }

  @Override
  public boolean contains(Object o) {
    return list.contains(o);
  }

  @Override
  public boolean containsAll(Collection<?> c) {
    return list.containsAll(c);
  }

  @Override
  public boolean add(E e) {
    return list.addIfAbsent(e);
  }

  @Override
  public boolean addAll(Collection<? extends E> c) {
    return list.addAllAbsent(c) > 0;
  }

  @Override
  public boolean remove(Object o) {
    return list.remove(o);
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    return list.removeAll(c);
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    return list.retainAll(c);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return list.removeIf(filter);
  }

  @Override
  public void clear() {
    list.clear();
  }

  @Override
  public Object[] toArray() {
    return list.toArray();
  }

  @Override
  public <T> T[] toArray(T[] a) {
    return list.toArray(a);
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    list.forEach(action);
  }

  @Override
  public Iterator<E> iterator() {
    return list.iterator();
  }

  @Override
  public String toString() {
    return list.toString();
  }
}
