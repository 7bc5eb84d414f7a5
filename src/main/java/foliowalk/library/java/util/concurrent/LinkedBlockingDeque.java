package foliowalk.library.java.util.concurrent;

import foliowalk.library.Differs;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.TimeUnit;

/**
 * Model of {@link java.util.concurrent.LinkedBlockingDeque}. A wait with a limit of time may end at
 * any moment.
 */
@Differs({
  "any waiting thread may be next",
  "an attempt with a limit of time looks for an interrupt and for what it waits for in one step"
})
@SuppressWarnings("unchecked")
public class LinkedBlockingDeque<E> extends ItemDeque<E> implements BlockingDeque<E> {
  private final int capacity;

  public LinkedBlockingDeque() {
    this(Integer.MAX_VALUE);
  }

  public LinkedBlockingDeque(Collection<? extends E> other) {
    this(Integer.MAX_VALUE);
    addAll(other);
  }

  public LinkedBlockingDeque(int capacity) {
    super(capacity);
    this.capacity = capacity;
  }

  private void put(boolean first, E e) throws InterruptedException {
    Objects.requireNonNull(e);
    boolean done = false;
    while (!done) {
      done = ends.put(first, e);
    }
  }

  private E take(boolean first) throws InterruptedException {
    Object item = null;
    while (item == null) {
      item = ends.take(first);
    }
    return (E) item;
  }

  @Override
  public void putFirst(E e) throws InterruptedException {
    put(true, e);
  }

  @Override
  public void putLast(E e) throws InterruptedException {
    put(false, e);
  }

  @Override
  public void put(E e) throws InterruptedException {
    putLast(e);
  }

  @Override
  public E takeFirst() throws InterruptedException {
    return take(true);
  }

  @Override
  public E takeLast() throws InterruptedException {
    return take(false);
  }

  @Override
  public E take() throws InterruptedException {
    return takeFirst();
  }

  @Override
  public boolean offerFirst(E e, long time, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(e);
    return ends.offerInTime(true, e, unit.toNanos(time));
  }

  @Override
  public boolean offerLast(E e, long time, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(e);
    return ends.offerInTime(false, e, unit.toNanos(time));
  }

  @Override
  public boolean offer(E e, long time, TimeUnit unit) throws InterruptedException {
    return offerLast(e, time, unit);
  }

  @Override
  public E pollFirst(long time, TimeUnit unit) throws InterruptedException {
    return (E) ends.pollInTime(true, unit.toNanos(time));
  }

  @Override
  public E pollLast(long time, TimeUnit unit) throws InterruptedException {
    return (E) ends.pollInTime(false, unit.toNanos(time));
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    return pollFirst(time, unit);
  }

  @Override
  public int remainingCapacity() {
    return capacity - ends.size();
  }

  @Override
  public E element() {
    return getFirst();
  }

  @Override
  public E remove() {
    return removeFirst();
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
    return ItemQueue.drain(ends, other, most);
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
