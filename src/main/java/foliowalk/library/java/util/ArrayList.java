package foliowalk.library.java.util;

import foliowalk.library.Differs;
import java.util.AbstractList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Model of {@link java.util.ArrayList}. What is not here is inherited, and made of what is here.
 * Writing, reading and moving each element is a step of its own, as in the JDK.
 */
@SuppressWarnings("unchecked")
@Differs("its array has other sizes, and what takes many elements at once is one by one")
public class ArrayList<E> extends AbstractList<E>
    implements RandomAccess, Cloneable, java.io.Serializable {
  private static final long serialVersionUID = 1L;

  /** Room made by the first element. */
  private static final int FIRST_ROOM = 4;

  @SuppressWarnings("serial")
  private Object[] elements;

  private int size;

  public ArrayList() {
    elements = new Object[0];
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
    return (E) elements[Objects.checkIndex(index, size)];
  }

  @Override
  public E set(int index, E element) {
    Object[] now = elements;
    E old = (E) now[Objects.checkIndex(index, size)];
    now[index] = element;
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
      now = room(n);
    }
    now[n] = element;
    size = n + 1;
    return true;
  }

  @Override
  public void add(int index, E element) {
    int n = size;
    if (index < 0 || index > n) {
      throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + n);
    }
    modCount++;
    Object[] now = room(n);
    System.arraycopy(now, index, now, index + 1, n - index);
    now[index] = element;
    size = n + 1;
  }

  /** The array, with room for one more. */
  private Object[] room(int n) {
    Object[] now = elements;
    if (n < now.length) {
      return now;
    }
    Object[] bigger = new Object[n == 0 ? FIRST_ROOM : n + n / 2 + 1];
    System.arraycopy(now, 0, bigger, 0, now.length);
    elements = bigger;
    return bigger;
  }

  @Override
  public E remove(int index) {
    int n = size;
    Objects.checkIndex(index, n);
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
  public boolean remove(Object o) {
    int index = indexOf(o);
    if (index >= 0) {
      remove(index);
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
  public boolean addAll(Collection<? extends E> other) {
    Object[] more = other.toArray();
    for (Object element : more) {
      add((E) element);
    }
    return more.length > 0;
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> other) {
    int n = size;
    if (index < 0 || index > n) {
      throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + n);
    }
    Object[] more = other.toArray();
    for (int i = 0; i < more.length; i++) {
      add(index + i, (E) more[i]);
    }
    return more.length > 0;
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

  /** Room is made when it is needed. */
  public void ensureCapacity(int capacity) {}

  public void trimToSize() {}

  @Override
  public Object clone() {
    return new java.util.ArrayList<>(this);
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk();
  }

  private final class Walk implements Iterator<E> {
    private int at;
    private int last = -1;
    private int expected = modCount;

    @Override
    public boolean hasNext() {
      return at != size;
    }

    @Override
    public E next() {
      check();
      Object[] now = elements;
      if (at >= size) {
        throw new NoSuchElementException();
      }
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
      check();
      ArrayList.this.remove(last);
      at = last;
      last = -1;
      expected = modCount;
    }

    private void check() {
      if (modCount != expected) {
        throw new ConcurrentModificationException();
      }
    }
  }
}
