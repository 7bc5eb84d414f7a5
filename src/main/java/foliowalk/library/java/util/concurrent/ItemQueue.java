package foliowalk.library.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What the models of blocking queues in order of arrival share. A wait with a limit of time may end
 * at any moment.
 */
@SuppressWarnings("unchecked")
abstract class ItemQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
  final Ends ends;
  private final int capacity;

  ItemQueue(int capacity, boolean forgetsPolled) {
    if (capacity <= 0) {
      throw new IllegalArgumentException();
    }
    this.capacity = capacity;
    this.ends = new Ends(capacity, forgetsPolled, true);
  }

  @Override
  public boolean offer(E e) {
    return ends.offer(false, Objects.requireNonNull(e));
  }

  @Override
  public void put(E e) throws InterruptedException {
    Objects.requireNonNull(e);
    boolean done = ends.putInterruptibly(e);
    while (!done) {
      done = ends.put(false, e);
    }
  }

  @Override
  public boolean offer(E e, long time, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(e);
    return ends.offerInTime(false, e, unit.toNanos(time));
  }

  @Override
  public E poll() {
    return (E) ends.poll(true);
  }

  @Override
  public E take() throws InterruptedException {
    Object item = ends.takeInterruptibly();
    while (item == null) {
      item = ends.take(true);
    }
    return (E) item;
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    return (E) ends.pollInTime(true, unit.toNanos(time));
  }

  @Override
  public E peek() {
    return (E) ends.peek(true);
  }

  @Override
  public int size() {
    return ends.size();
  }

  @Override
  public int remainingCapacity() {
    return capacity - ends.size();
  }

  @Override
  public boolean remove(Object o) {
    return o != null && ends.remove(true, o);
  }

  @Override
  public boolean contains(Object o) {
    return o != null && ends.contains(o);
  }

  @Override
  public void clear() {
    ends.clear();
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
    return drain(ends, other, most);
  }

  /** Moves items one by one, the lock held. */
  static <T> int drain(Ends ends, Collection<? super T> other, int most) {
    int n = 0;
    synchronized (ends) {
      for (Object item = ends.peek(true); item != null && n < most; item = ends.peek(true)) {
        other.add((T) item);
        ends.poll(true);
        n++;
      }
    }
    return n;
  }

  @Override
  public Iterator<E> iterator() {
    return new Ends.Walk<>(ends, true, false);
  }

  @Override
  public Object[] toArray() {
    return ends.items();
  }

  @Override
  public <T> T[] toArray(T[] array) {
    return Arrays.asList(ends.items()).toArray(array);
  }

  @Override
  public String toString() {
    return Ends.text(ends.items(), this);
  }
}
