package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import foliowalk.library.java.util.FixedListIterator;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Model of {@link java.util.concurrent.CopyOnWriteArrayList}. Every method is one step, but for
 * those that call a function of the program: they keep all other writers out, not the readers.
 */
@Differs
@SuppressWarnings("unchecked")
public class CopyOnWriteArrayList<E> extends AbstractList<E> implements RandomAccess, Cloneable {
  private final Cell cell;

  public CopyOnWriteArrayList() {
    this.cell = new Cell(new Object[0]);
  }

  public CopyOnWriteArrayList(Collection<? extends E> c) {
    this.cell = new Cell(c.toArray());
  }

  public CopyOnWriteArrayList(E[] elements) {
    this.cell = new Cell(Arrays.copyOf(elements, elements.length, Object[].class));
  }

  /** Its monitor keeps writers apart and is not that of the list, which programs may use. */
  private static final class Cell {
    private Object[] all;

    Cell(Object[] all) {
      this.all = all;
    }

    /** A copy that nobody else can reach, so that reading it is no step. */
    @Atomic
    Object[] all() {
      return Arrays.copyOf(all, all.length);
    }

    @Atomic
    int size() {
      return all.length;
    }

    @Atomic
    Object get(int index) {
      return all[index];
    }

    @Atomic
    synchronized Object set(int index, Object e) {
      Object old = all[index];
      all = Arrays.copyOf(all, all.length);
      all[index] = e;
      return old;
    }

    @Atomic
    synchronized void insert(int index, Object[] more) {
      if (index < 0 || index > all.length) {
        throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + all.length);
      }
      put(index, more);
    }

    @Atomic
    synchronized void append(Object[] more) {
      put(all.length, more);
    }

    private void put(int index, Object[] more) {
      Object[] next = new Object[all.length + more.length];
      System.arraycopy(all, 0, next, 0, index);
      System.arraycopy(more, 0, next, index, more.length);
      System.arraycopy(all, index, next, index + more.length, all.length - index);
      all = next;
    }

    @Atomic
    synchronized Object removeAt(int index) {
      Object old = all[index];
      drop(index);
      return old;
    }

    private void drop(int index) {
      Object[] next = new Object[all.length - 1];
      System.arraycopy(all, 0, next, 0, index);
      System.arraycopy(all, index + 1, next, index, next.length - index);
      all = next;
    }

    @Atomic
    synchronized void replace(Object[] next) {
      all = next;
    }
  }

  private List<E> snapshot() {
    return (List<E>) Arrays.asList(cell.all());
  }

  @Override
  public int size() {
    return cell.size();
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public E get(int index) {
    return (E) cell.get(index);
  }

  @Override
  public E set(int index, E e) {
    return (E) cell.set(index, e);
  }

  @Override
  public boolean add(E e) {
    cell.append(new Object[] {e});
    return true;
  }

  @Override
  public void add(int index, E e) {
    cell.insert(index, new Object[] {e});
  }

  @Override
  public boolean addAll(Collection<? extends E> c) {
    Object[] more = c.toArray();
    if (more.length == 0) {
      return false;
    }
    cell.append(more);
    return true;
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> c) {
    Object[] more = c.toArray();
    cell.insert(index, more);
    return more.length > 0;
  }

  public boolean addIfAbsent(E e) {
    Object[] before = cell.all();
    if (indexOf(e, before, 0, before.length) >= 0) {
      return false;
    }
    synchronized (cell) {
      Object[] now = cell.all();
      int common = Math.min(before.length, now.length);
      if (changedTo(e, before, now, common) >= 0 || indexOf(e, now, common, now.length) >= 0) {
        return false;
      }
      cell.append(new Object[] {e});
      return true;
    }
  }

  public int addAllAbsent(Collection<? extends E> c) {
    Object[] more = c.toArray();
    int added = 0;
    synchronized (cell) {
      Object[] now = cell.all();
      for (Object e : more) {
        if (indexOf(e, now, 0, now.length) < 0 && indexOf(e, more, 0, added) < 0) {
          more[added++] = e;
        }
      }
      if (added > 0) {
        cell.append(Arrays.copyOf(more, added));
      }
    }
    return added;
  }

  @Override
  public E remove(int index) {
    return (E) cell.removeAt(index);
  }

  @Override
  public boolean remove(Object o) {
    Object[] before = cell.all();
    int index = indexOf(o, before, 0, before.length);
    if (index < 0) {
      return false;
    }
    synchronized (cell) {
      Object[] now = cell.all();
      int changed = changedTo(o, before, now, Math.min(index, now.length));
      if (changed >= 0) {
        index = changed;
      } else if (index >= now.length) {
        return false;
      } else if (now[index] != before[index]) {
        index = indexOf(o, now, index, now.length);
      }
      if (index >= 0) {
        cell.removeAt(index);
      }
      return index >= 0;
    }
  }

  private static int indexOf(Object o, Object[] all, int from, int to) {
    for (int i = from; i < to; i++) {
      // Asked even where it is the same object, as in the JDK.
      if (o == null ? all[i] == null : o.equals(all[i])) {
        return i;
      }
    }
    return -1;
  }

  /** The first place of some where an object is now and another one was before. */
  private static int changedTo(Object o, Object[] before, Object[] now, int places) {
    for (int i = 0; i < places; i++) {
      if (now[i] != before[i] && Objects.equals(o, now[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Object clone() {
    return new java.util.concurrent.CopyOnWriteArrayList<>(this);
  }

  @Override
  public void clear() {
    cell.replace(new Object[0]);
  }

  @Override
  public boolean contains(Object o) {
    return snapshot().contains(o);
  }

  @Override
  public boolean containsAll(Collection<?> c) {
    return snapshot().containsAll(c);
  }

  @Override
  public int indexOf(Object o) {
    return snapshot().indexOf(o);
  }

  @Override
  public int lastIndexOf(Object o) {
    return snapshot().lastIndexOf(o);
  }

  @Override
  public Object[] toArray() {
    return cell.all();
  }

  @Override
  public <T> T[] toArray(T[] a) {
    return snapshot().toArray(a);
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    snapshot().forEach(action);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    synchronized (cell) {
      List<E> kept = new ArrayList<>();
      List<E> all = snapshot();
      for (E e : all) {
        if (!filter.test(e)) {
          kept.add(e);
        }
      }
      if (kept.size() == all.size()) {
        return false;
      }
      cell.replace(kept.toArray());
      return true;
    }
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
  public void replaceAll(UnaryOperator<E> operator) {
    Objects.requireNonNull(operator);
    synchronized (cell) {
      Object[] all = cell.all();
      for (int i = 0; i < all.length; i++) {
        all[i] = operator.apply((E) all[i]);
      }
      cell.replace(all);
    }
  }

  @Override
  public void sort(Comparator<? super E> c) {
    synchronized (cell) {
      Object[] all = cell.all();
      Arrays.sort((E[]) all, c);
      cell.replace(all);
    }
  }

  @Override
  public boolean equals(Object o) {
    return o == this || o instanceof List && snapshot().equals(o);
  }

  @Override
  public int hashCode() {
    return snapshot().hashCode();
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }

  @Override
  public Iterator<E> iterator() {
    return listIterator(0);
  }

  @Override
  public ListIterator<E> listIterator() {
    return listIterator(0);
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    List<E> all = snapshot();
    if (index < 0 || index > all.size()) {
      throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + all.size());
    }
    return new FixedListIterator<>(all, index);
  }

  /** Refused by name when a program can reach it. */
  @Override
  public native List<E> subList(int from, int to);
}
