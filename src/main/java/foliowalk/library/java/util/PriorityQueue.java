package foliowalk.library.java.util;

import foliowalk.library.Differs;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Model of {@link java.util.PriorityQueue}: a binary heap in an array. */
@SuppressWarnings("unchecked")
@Differs
public class PriorityQueue<E> extends AbstractQueue<E> implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final Comparator<? super E> order;

  @SuppressWarnings("serial")
  private Object[] heap = new Object[4];

  private int size;
  private int changes;

  public PriorityQueue() {
    this(11, null);
  }

  public PriorityQueue(int capacity) {
    this(capacity, null);
  }

  public PriorityQueue(Comparator<? super E> order) {
    this(11, order);
  }

  public PriorityQueue(int capacity, Comparator<? super E> order) {
    if (capacity < 1) {
      throw new IllegalArgumentException();
    }
    this.order = order;
  }

  /** Has the order of the other one if that is a priority queue or a sorted set. */
  public PriorityQueue(Collection<? extends E> other) {
    if (other instanceof java.util.SortedSet<?> sorted) {
      order = (Comparator<? super E>) sorted.comparator();
    } else if (other instanceof java.util.PriorityQueue<?> queue) {
      order = (Comparator<? super E>) queue.comparator();
    } else {
      order = null;
    }
    Object[] all = other.toArray();
    heap = new Object[all.length + 1];
    for (Object o : all) {
      heap[size++] = Objects.requireNonNull(o);
    }
    for (int i = size / 2 - 1; i >= 0; i--) {
      down(i, heap[i]);
    }
  }

  public Comparator<? super E> comparator() {
    return order;
  }

  private int compare(Object a, Object b) {
    return order == null ? ((Comparable<Object>) a).compareTo(b) : order.compare((E) a, (E) b);
  }

  private void up(int from, Object element) {
    int i = from;
    while (i > 0 && compare(element, heap[(i - 1) / 2]) < 0) {
      heap[i] = heap[(i - 1) / 2];
      i = (i - 1) / 2;
    }
    heap[i] = element;
  }

  private void down(int from, Object element) {
    int i = from;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && compare(heap[child], heap[child + 1]) > 0) {
        child++;
      }
      if (compare(element, heap[child]) <= 0) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = element;
  }

  @Override
  public boolean offer(E element) {
    Objects.requireNonNull(element);
    changes++;
    if (size == heap.length) {
      heap = java.util.Arrays.copyOf(heap, size * 2);
    }
    Object key = order == null ? (Comparable<Object>) element : element;
    up(size, key);
    size++;
    return true;
  }

  @Override
  public boolean add(E element) {
    return offer(element);
  }

  @Override
  public E peek() {
    return size == 0 ? null : (E) heap[0];
  }

  @Override
  public E poll() {
    if (size == 0) {
      return null;
    }
    E first = (E) heap[0];
    removeAt(0);
    return first;
  }

  /** Puts the last element in the place of another; whether it moved towards the root. */
  private boolean removeAt(int i) {
    changes++;
    size--;
    Object moved = heap[size];
    heap[size] = null;
    if (i == size) {
      return false;
    }
    down(i, moved);
    if (heap[i] == moved && i > 0) {
      up(i, moved);
      return heap[i] != moved;
    }
    return false;
  }

  @Override
  public boolean remove(Object o) {
    for (int i = 0; i < size; i++) {
      if (o != null && o.equals(heap[i])) {
        removeAt(i);
        return true;
      }
    }
    return false;
  }

  /** Notices a change only when all is done, unlike an iterator. */
  @Override
  public void forEach(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    int expected = changes;
    Object[] all = heap;
    for (int i = 0, end = size; i < end; i++) {
      action.accept((E) all[i]);
    }
    if (expected != changes) {
      throw new ConcurrentModificationException();
    }
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    return removeAll(filter);
  }

  @Override
  public boolean removeAll(Collection<?> other) {
    Objects.requireNonNull(other);
    return removeAll((E e) -> other.contains(e));
  }

  @Override
  public boolean retainAll(Collection<?> other) {
    Objects.requireNonNull(other);
    return removeAll((E e) -> !other.contains(e));
  }

  /** Asks for every element first; those that stay are put in order again as a whole. */
  private boolean removeAll(Predicate<? super E> filter) {
    int expected = ++changes;
    int end = size;
    boolean[] gone = new boolean[end];
    boolean any = false;
    for (int i = 0; i < end; i++) {
      gone[i] = filter.test((E) heap[i]);
      any |= gone[i];
    }
    if (expected != changes) {
      throw new ConcurrentModificationException();
    }
    if (any) {
      size = 0;
      for (int i = 0; i < end; i++) {
        if (!gone[i]) {
          heap[size++] = heap[i];
        }
      }
      for (int i = size; i < end; i++) {
        heap[i] = null;
      }
      for (int i = size / 2 - 1; i >= 0; i--) {
        down(i, heap[i]);
      }
    }
    return any;
  }

  @Override
  public int size() {
    return size;
  }

  /** Without a look at changes meanwhile, unlike what is inherited. */
  @Override
  public Object[] toArray() {
    return java.util.Arrays.copyOf(heap, size);
  }

  @Override
  public <T> T[] toArray(T[] array) {
    return java.util.Arrays.asList(toArray()).toArray(array);
  }

  @Override
  public void clear() {
    changes++;
    for (int i = 0; i < size; i++) {
      heap[i] = null;
    }
    size = 0;
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk();
  }

  private final class Walk implements Iterator<E> {
    private int at;
    private int expected = changes;

    /** Elements not yet seen that a removal has put before the place reached. */
    private final java.util.ArrayDeque<E> late = new java.util.ArrayDeque<>();

    private boolean fromHeap;
    private E last;

    @Override
    public boolean hasNext() {
      return at < size || !late.isEmpty();
    }

    @Override
    public E next() {
      if (expected != changes) {
        throw new ConcurrentModificationException();
      }
      fromHeap = at < size;
      if (!fromHeap && late.isEmpty()) {
        throw new NoSuchElementException();
      }
      last = fromHeap ? (E) heap[at++] : late.poll();
      return last;
    }

    @Override
    public void remove() {
      if (expected != changes) {
        throw new ConcurrentModificationException();
      }
      if (last == null) {
        throw new IllegalStateException();
      }
      if (fromHeap) {
        at--;
        E moved = (E) heap[size - 1];
        if (removeAt(at)) {
          late.add(moved);
          at++;
        }
      } else {
        for (int i = 0; i < size; i++) {
          if (heap[i] == last) {
            removeAt(i);
            break;
          }
        }
      }
      last = null;
      expected = changes;
    }
  }
}
