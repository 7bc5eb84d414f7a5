package foliowalk.library.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What the models of blocking queues share. A wait with a limit of time may end at any moment; an
 * iterator walks what there was when it was made.
 */
@SuppressWarnings("unchecked")
abstract class ItemQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
  private final Items items;
  private final int capacity;

  ItemQueue(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException();
    }
    this.items = new Items(capacity);
    this.capacity = capacity;
  }

  ItemQueue(Items items) {
    this.items = items;
    this.capacity = Integer.MAX_VALUE;
  }

  @Override
  public boolean offer(E e) {
    return items.offer(Objects.requireNonNull(e));
  }

  @Override
  public void put(E e) throws InterruptedException {
    Objects.requireNonNull(e);
    boolean done = false;
    while (!done) {
      done = items.put(e);
    }
  }

  @Override
  public boolean offer(E e, long time, TimeUnit unit) throws InterruptedException {
    return items.offerInTime(Objects.requireNonNull(e));
  }

  @Override
  public E poll() {
    return (E) items.poll();
  }

  @Override
  public E take() throws InterruptedException {
    Object item = null;
    while (item == null) {
      item = items.take();
    }
    return (E) item;
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    return (E) items.pollInTime();
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
  public int remainingCapacity() {
    return capacity - items.size();
  }

  @Override
  public boolean remove(Object o) {
    return o != null && items.remove(o);
  }

  @Override
  public void clear() {
    items.clear();
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
    for (Object item = n < most ? poll() : null; item != null; item = n < most ? poll() : null) {
      other.add((E) item);
      n++;
    }
    return n;
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk<>(this, items.all());
  }

  private static final class Walk<E> implements Iterator<E> {
    private final ItemQueue<E> queue;
    private final Object[] all;
    private int at;

    Walk(ItemQueue<E> queue, Object[] all) {
      this.queue = queue;
      this.all = all;
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
      return (E) all[at++];
    }

    @Override
    public void remove() {
      if (at == 0) {
        throw new IllegalStateException();
      }
      queue.remove(all[at - 1]);
    }
  }
}
