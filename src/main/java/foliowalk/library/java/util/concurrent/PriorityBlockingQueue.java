package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import foliowalk.library.Host;
import java.util.AbstractQueue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Model of {@link java.util.concurrent.PriorityBlockingQueue}: what compares elements holds the
 * lock meanwhile.
 */
@SuppressWarnings("unchecked")
@Differs({
  "any waiting thread may be next",
  "an attempt with a limit of time looks for an interrupt and for what it waits for in one step"
})
public class PriorityBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
  private final Heap heap;
  private final Comparator<? super E> order;

  public PriorityBlockingQueue() {
    this(11, null);
  }

  public PriorityBlockingQueue(int initialCapacity) {
    this(initialCapacity, null);
  }

  public PriorityBlockingQueue(int initialCapacity, Comparator<? super E> order) {
    this.heap = new Heap(initialCapacity, (Comparator<Object>) order);
    this.order = order;
  }

  public PriorityBlockingQueue(Collection<? extends E> other) {
    this(
        11,
        other instanceof SortedSet<?> sorted
            ? (Comparator<? super E>) sorted.comparator()
            : other instanceof PriorityBlockingQueue<?> queue
                ? (Comparator<? super E>) queue.comparator()
                : null);
    addAll(other);
  }

  /** Its monitor is not that of the queue, which programs may use. */
  private static final class Heap {
    private final PriorityQueue<Object> items;

    Heap(int initialCapacity, Comparator<Object> order) {
      this.items = new PriorityQueue<>(initialCapacity, order);
    }

    @Atomic(orSteps = true)
    synchronized void offer(Object item) {
      items.offer(item);
      notifyAll();
    }

    @Atomic(orSteps = true)
    synchronized Object poll() {
      return items.poll();
    }

    /** An item, or null after a wait. */
    @Atomic(orSteps = true)
    synchronized Object take() throws InterruptedException {
      Object item = pollInTime();
      if (item == null) {
        wait();
      }
      return item;
    }

    @Atomic(orSteps = true)
    synchronized Object pollInTime() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return items.poll();
    }

    /** Whether the time is over, after a wait if there is no item. */
    @Atomic(orSteps = true)
    synchronized boolean waitInTime() throws InterruptedException {
      return items.size() == 0 && Host.waitInTime(this, 1);
    }

    @Atomic(orSteps = true)
    synchronized Object peek() {
      return items.peek();
    }

    @Atomic(orSteps = true)
    synchronized int size() {
      return items.size();
    }

    @Atomic(orSteps = true)
    synchronized boolean remove(Object item) {
      return items.remove(item);
    }

    @Atomic(orSteps = true)
    synchronized boolean removeSame(Object item) {
      return items.remove(new Same(item));
    }

    @Atomic(orSteps = true)
    synchronized boolean contains(Object item) {
      return items.contains(item);
    }

    @Atomic(orSteps = true)
    synchronized void clear() {
      items.clear();
    }

    @Atomic(orSteps = true)
    synchronized Object[] all() {
      return items.toArray();
    }
  }

  /** Equals one object only. */
  private record Same(Object item) {
    @Override
    public boolean equals(Object o) {
      return o == item;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  public Comparator<? super E> comparator() {
    return order;
  }

  @Override
  public boolean offer(E e) {
    heap.offer(Objects.requireNonNull(e));
    return true;
  }

  @Override
  public boolean add(E e) {
    return offer(e);
  }

  @Override
  public void put(E e) {
    offer(e);
  }

  @Override
  public boolean offer(E e, long time, TimeUnit unit) {
    return offer(e);
  }

  @Override
  public E poll() {
    return (E) heap.poll();
  }

  @Override
  public E take() throws InterruptedException {
    Object item = null;
    while (item == null) {
      item = heap.take();
    }
    return (E) item;
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(time);
    Object item = heap.pollInTime();
    boolean over = item != null || nanos <= 0 || Host.timeIsUp();
    while (!over) {
      over = heap.waitInTime();
      item = heap.pollInTime();
      over |= item != null;
    }
    return (E) item;
  }

  @Override
  public E peek() {
    return (E) heap.peek();
  }

  @Override
  public int size() {
    return heap.size();
  }

  @Override
  public int remainingCapacity() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean remove(Object o) {
    return o != null && heap.remove(o);
  }

  @Override
  public boolean contains(Object o) {
    return o != null && heap.contains(o);
  }

  @Override
  public void clear() {
    heap.clear();
  }

  @Override
  public Object[] toArray() {
    return heap.all();
  }

  @Override
  public <T> T[] toArray(T[] array) {
    return Arrays.asList(toArray()).toArray(array);
  }

  @Override
  public String toString() {
    return Ends.text(toArray(), this);
  }

  @Override
  public int drainTo(Collection<? super E> other) {
    return drainTo(other, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> other, int most) {
    Objects.requireNonNull(other);
    if (other == this) {
      throw new IllegalArgumentException();
    }
    int n = 0;
    synchronized (heap) {
      for (Object item = heap.peek(); item != null && n < most; item = heap.peek()) {
        other.add((E) item);
        heap.poll();
        n++;
      }
    }
    return n;
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    return removeAll((Predicate<Object>) filter);
  }

  @Override
  public boolean removeAll(Collection<?> other) {
    Objects.requireNonNull(other);
    return removeAll((Object o) -> other.contains(o));
  }

  @Override
  public boolean retainAll(Collection<?> other) {
    Objects.requireNonNull(other);
    return removeAll((Object o) -> !other.contains(o));
  }

  /** Keeps the others out while it asks. What the filter itself changes is lost, as in the JDK. */
  private boolean removeAll(Predicate<Object> filter) {
    synchronized (heap) {
      Object[] all = heap.items.toArray();
      boolean[] gone = new boolean[all.length];
      boolean any = false;
      for (int i = 0; i < all.length; i++) {
        gone[i] = filter.test(all[i]);
        any |= gone[i];
      }
      if (any) {
        if (!same(all, heap.items.toArray())) {
          heap.items.clear();
          for (Object item : all) {
            heap.items.offer(item);
          }
        }
        int[] at = {0};
        heap.items.removeIf(o -> gone[at[0]++]);
      }
      return any;
    }
  }

  private static boolean same(Object[] some, Object[] others) {
    boolean same = some.length == others.length;
    for (int i = 0; same && i < some.length; i++) {
      same = some[i] == others[i];
    }
    return same;
  }

  /** Keeps the others out, as the JDK's does. */
  @Override
  public void forEach(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    synchronized (heap) {
      for (Object item : heap.items.toArray()) {
        action.accept((E) item);
      }
    }
  }

  /** Walks what there was when it was made, as the JDK's does. */
  @Override
  public Iterator<E> iterator() {
    return new Walk<>(heap);
  }

  private static final class Walk<E> implements Iterator<E> {
    private final Heap heap;
    private final Object[] all;
    private int at;
    private boolean removable;

    Walk(Heap heap) {
      this.heap = heap;
      this.all = heap.all();
    }

    @Override
    public boolean hasNext() {
      return at < all.length;
    }

    @Override
    public E next() {
      if (at >= all.length) {
        throw new NoSuchElementException();
      }
      removable = true;
      return (E) all[at++];
    }

    @Override
    public void remove() {
      if (!removable) {
        throw new IllegalStateException();
      }
      removable = false;
      heap.removeSame(all[at - 1]);
    }
  }
}
