package foliowalk.library.java.util;

import foliowalk.library.Differs;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Model of {@link java.util.ArrayList}. What is not here is inherited, and made of what is here.
 * Writing, reading and moving each element is a step of its own, as in the JDK.
 */
@SuppressWarnings("unchecked")
@Differs("in what order it reads and writes the elements of a bulk operation is not the JDK's")
public class ArrayList<E> extends AbstractList<E>
    implements RandomAccess, Cloneable, java.io.Serializable {
  private static final long serialVersionUID = 1L;

  /** Room made by the first element of a list that nobody said a capacity for. */
  private static final int FIRST_ROOM = 10;

  @SuppressWarnings("serial")
  private Object[] elements;

  private int size;

  /** What the first element makes room for, as long as there is no room at all. */
  private int firstRoom;

  public ArrayList() {
    elements = new Object[0];
    firstRoom = FIRST_ROOM;
  }

  public ArrayList(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("Illegal Capacity: " + capacity);
    }
    elements = new Object[capacity];
  }

  public ArrayList(Collection<? extends E> other) {
    Object[] all = other.toArray();
    elements = new Object[all.length];
    System.arraycopy(all, 0, elements, 0, all.length);
    size = all.length;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public E get(int index) {
    Objects.checkIndex(index, size);
    return (E) elements[index];
  }

  @Override
  public E set(int index, E element) {
    Objects.checkIndex(index, size);
    E old = (E) elements[index];
    elements[index] = element;
    return old;
  }

  @Override
  public boolean add(E element) {
    modCount++;
    // The array before the size, as the JDK does: another thread that grows the list in between
    // makes the index too large for the array, and the exception of that race must be seen.
    Object[] now = elements;
    int n = size;
    if (n == now.length) {
      now = room(n, n + 1);
    }
    now[n] = element;
    size = n + 1;
    return true;
  }

  @Override
  public void add(int index, E element) {
    int n = size;
    checkPlace(index, n);
    modCount++;
    Object[] now = room(n, n + 1);
    System.arraycopy(now, index, now, index + 1, n - index);
    now[index] = element;
    size = n + 1;
  }

  private static void checkPlace(int index, int n) {
    if (index < 0 || index > n) {
      throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + n);
    }
  }

  /** The array, with room for so many; of sizes as in the JDK, since a race can overrun them. */
  private Object[] room(int n, int wanted) {
    Object[] now = elements;
    int room = now.length;
    if (wanted <= room) {
      return now;
    }
    int most = room == 0 ? firstRoom : room + (room >> 1);
    Object[] bigger = new Object[Math.max(most, wanted)];
    System.arraycopy(now, 0, bigger, 0, Math.min(n, room));
    elements = bigger;
    return bigger;
  }

  @Override
  public E remove(int index) {
    return takeOut(Objects.checkIndex(index, size), size);
  }

  private E takeOut(int index, int n) {
    modCount++;
    Object[] now = elements;
    E old = (E) now[index];
    System.arraycopy(now, index + 1, now, index, n - index - 1);
    size = n - 1;
    now[n - 1] = null;
    return old;
  }

  @Override
  public boolean contains(Object o) {
    return indexOf(o) >= 0;
  }

  @Override
  public int indexOf(Object o) {
    Object[] now = elements;
    int n = size;
    for (int i = 0; i < n; i++) {
      if (o == null ? now[i] == null : o.equals(now[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int lastIndexOf(Object o) {
    Object[] now = elements;
    for (int i = size - 1; i >= 0; i--) {
      if (o == null ? now[i] == null : o.equals(now[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean remove(Object o) {
    int index = indexOf(o);
    if (index >= 0) {
      takeOut(index, size);
    }
    return index >= 0;
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    int expected = modCount;
    Object[] now = elements;
    int n = size;
    for (int i = 0; modCount == expected && i < n; i++) {
      action.accept((E) now[i]);
    }
    unchanged(expected);
  }

  private void unchanged(int expected) {
    if (modCount != expected) {
      throw new ConcurrentModificationException();
    }
  }

  /** Asks of every element before it removes any. */
  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    int expected = modCount;
    Object[] now = elements;
    int n = size;
    Object[] kept = new Object[n];
    int left = 0;
    for (int i = 0; i < n; i++) {
      if (!filter.test((E) now[i])) {
        kept[left++] = now[i];
      }
    }
    unchanged(expected);
    if (left == n) {
      return false;
    }
    modCount++;
    System.arraycopy(kept, 0, now, 0, left);
    size = left;
    for (int i = left; i < n; i++) {
      now[i] = null;
    }
    return true;
  }

  @Override
  public void replaceAll(UnaryOperator<E> operator) {
    Objects.requireNonNull(operator);
    int expected = modCount;
    Object[] now = elements;
    int n = size;
    for (int i = 0; modCount == expected && i < n; i++) {
      now[i] = operator.apply((E) now[i]);
    }
    unchanged(expected);
    modCount++;
  }

  /** Counts as a change, so who walks the list meanwhile is told. */
  @Override
  public void sort(Comparator<? super E> order) {
    int expected = modCount;
    java.util.Arrays.sort((E[]) elements, 0, size, order);
    unchanged(expected);
    modCount++;
  }

  @Override
  public boolean addAll(Collection<? extends E> other) {
    Object[] more = other.toArray();
    modCount++;
    if (more.length == 0) {
      return false;
    }
    int n = size;
    Object[] now = room(n, n + more.length);
    System.arraycopy(more, 0, now, n, more.length);
    size = n + more.length;
    return true;
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> other) {
    checkPlace(index, size);
    Object[] more = other.toArray();
    modCount++;
    if (more.length == 0) {
      return false;
    }
    int n = size;
    Object[] now = room(n, n + more.length);
    System.arraycopy(now, index, now, index + more.length, n - index);
    System.arraycopy(more, 0, now, index, more.length);
    size = n + more.length;
    return true;
  }

  @Override
  protected void removeRange(int from, int to) {
    if (from > to) {
      throw new IndexOutOfBoundsException("From Index: " + from + " > To Index: " + to);
    }
    modCount++;
    Object[] now = elements;
    int n = size;
    System.arraycopy(now, to, now, from, n - to);
    size = n - (to - from);
    for (int i = size; i < n; i++) {
      now[i] = null;
    }
  }

  @Override
  public void clear() {
    modCount++;
    Object[] now = elements;
    int n = size;
    size = 0;
    for (int i = 0; i < n; i++) {
      now[i] = null;
    }
  }

  /** To make room counts as a change. */
  public void ensureCapacity(int capacity) {
    int room = elements.length;
    if (capacity > room && (room > 0 || capacity > firstRoom)) {
      modCount++;
      room(size, capacity);
    }
  }

  public void trimToSize() {
    modCount++;
    int n = size;
    Object[] now = elements;
    if (n < now.length) {
      Object[] fitting = new Object[n];
      System.arraycopy(now, 0, fitting, 0, n);
      firstRoom = 0;
      elements = fitting;
    }
  }

  /** Without a look at changes meanwhile, unlike what is inherited. */
  @Override
  public Object[] toArray() {
    return java.util.Arrays.copyOf(elements, size);
  }

  @Override
  public <T> T[] toArray(T[] array) {
    int n = size;
    if (array.length < n) {
      return (T[]) java.util.Arrays.copyOf(elements, n, array.getClass());
    }
    System.arraycopy(elements, 0, array, 0, n);
    if (array.length > n) {
      array[n] = null;
    }
    return array;
  }

  @Override
  public boolean equals(Object other) {
    if (other == this) {
      return true;
    }
    if (!(other instanceof List)) {
      return false;
    }
    int expected = modCount;
    Iterator<?> others = ((List<?>) other).iterator();
    Object[] now = elements;
    int n = size;
    // As the JDK, which asks no element where two plain lists have different sizes.
    boolean same = other.getClass() != java.util.ArrayList.class || ((List<?>) other).size() == n;
    for (int i = 0; same && i < n; i++) {
      same = others.hasNext() && java.util.Objects.equals(now[i], others.next());
    }
    same = same && !others.hasNext();
    unchanged(expected);
    return same;
  }

  @Override
  public int hashCode() {
    int expected = modCount;
    Object[] now = elements;
    int n = size;
    int hash = 1;
    for (int i = 0; i < n; i++) {
      Object element = now[i];
      hash = 31 * hash + (element == null ? 0 : element.hashCode());
    }
    unchanged(expected);
    return hash;
  }

  /** Of the class of this list, and with an array of its own. */
  @Override
  public Object clone() {
    try {
      Object copy = super.clone();
      ArrayList<E> list = (ArrayList<E>) copy;
      list.elements = java.util.Arrays.copyOf(elements, size);
      list.firstRoom = 0;
      list.modCount = 0;
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new InternalError(e);
    }
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk();
  }

  @Override
  public ListIterator<E> listIterator() {
    return new ListWalk(0);
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    checkPlace(index, size);
    return new ListWalk(index);
  }

  private class Walk implements Iterator<E> {
    int at;
    int last = -1;
    int expected = modCount;

    @Override
    public boolean hasNext() {
      return at != size;
    }

    @Override
    public E next() {
      unchanged(expected);
      if (at >= size) {
        throw new NoSuchElementException();
      }
      Object[] now = elements;
      if (at >= now.length) {
        throw new ConcurrentModificationException();
      }
      last = at;
      return (E) now[at++];
    }

    @Override
    public void remove() {
      if (last < 0) {
        throw new IllegalStateException();
      }
      unchanged(expected);
      try {
        ArrayList.this.remove(last);
        at = last;
        last = -1;
        expected = modCount;
      } catch (IndexOutOfBoundsException e) {
        throw new ConcurrentModificationException();
      }
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
      Objects.requireNonNull(action);
      int n = size;
      int i = at;
      if (i < n) {
        Object[] now = elements;
        if (i >= now.length) {
          throw new ConcurrentModificationException();
        }
        for (; i < n && modCount == expected; i++) {
          action.accept((E) now[i]);
        }
        at = i;
        last = i - 1;
        unchanged(expected);
      }
    }
  }

  private final class ListWalk extends Walk implements ListIterator<E> {
    ListWalk(int index) {
      at = index;
    }

    @Override
    public boolean hasPrevious() {
      return at != 0;
    }

    @Override
    public int nextIndex() {
      return at;
    }

    @Override
    public int previousIndex() {
      return at - 1;
    }

    @Override
    public E previous() {
      unchanged(expected);
      int i = at - 1;
      if (i < 0) {
        throw new NoSuchElementException();
      }
      Object[] now = elements;
      if (i >= now.length) {
        throw new ConcurrentModificationException();
      }
      at = i;
      last = i;
      return (E) now[i];
    }

    @Override
    public void set(E element) {
      if (last < 0) {
        throw new IllegalStateException();
      }
      unchanged(expected);
      try {
        ArrayList.this.set(last, element);
      } catch (IndexOutOfBoundsException e) {
        throw new ConcurrentModificationException();
      }
    }

    @Override
    public void add(E element) {
      unchanged(expected);
      try {
        int i = at;
        ArrayList.this.add(i, element);
        at = i + 1;
        last = -1;
        expected = modCount;
      } catch (IndexOutOfBoundsException e) {
        throw new ConcurrentModificationException();
      }
    }
  }
}
