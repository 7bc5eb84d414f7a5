package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import java.util.ArrayDeque;
import java.util.Iterator;

/** What a deque holds: each method is one step. */
final class Ends {
  private final int capacity;
  private final ArrayDeque<Object> items = new ArrayDeque<>();

  Ends(int capacity) {
    this.capacity = capacity;
  }

  @Atomic
  synchronized boolean offer(boolean first, Object item) {
    if (items.size() >= capacity) {
      return false;
    }
    if (first) {
      items.addFirst(item);
    } else {
      items.addLast(item);
    }
    notifyAll();
    return true;
  }

  @Atomic
  synchronized boolean put(boolean first, Object item) throws InterruptedException {
    if (offerInTime(first, item)) {
      return true;
    }
    wait();
    return false;
  }

  @Atomic
  synchronized boolean offerInTime(boolean first, Object item) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return offer(first, item);
  }

  @Atomic
  synchronized Object poll(boolean first) {
    Object item = first ? items.pollFirst() : items.pollLast();
    if (item != null && capacity < Integer.MAX_VALUE) {
      notifyAll();
    }
    return item;
  }

  /** An item, or null after a wait. */
  @Atomic
  synchronized Object take(boolean first) throws InterruptedException {
    Object item = pollInTime(first);
    if (item == null) {
      wait();
    }
    return item;
  }

  @Atomic
  synchronized Object pollInTime(boolean first) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return poll(first);
  }

  @Atomic
  Object peek(boolean first) {
    return first ? items.peekFirst() : items.peekLast();
  }

  @Atomic
  int size() {
    return items.size();
  }

  @Atomic
  Object[] all() {
    return items.toArray();
  }

  @Atomic
  synchronized boolean remove(boolean first, Object item) {
    notifyAll();
    return first ? items.removeFirstOccurrence(item) : items.removeLastOccurrence(item);
  }

  @Atomic
  synchronized void clear() {
    notifyAll();
    items.clear();
  }

  /** Walks what there was when it was made. */
  static final class Walk<E> implements Iterator<E> {
    private final Ends ends;
    private final Object[] all;
    private final boolean forwards;
    private int passed;

    Walk(Ends ends, boolean forwards) {
      this.ends = ends;
      this.all = ends.all();
      this.forwards = forwards;
    }

    private Object at(int position) {
      return all[forwards ? position : all.length - 1 - position];
    }

    @Override
    public boolean hasNext() {
      return passed < all.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E next() {
      if (passed >= all.length) {
        throw new java.util.NoSuchElementException();
      }
      return (E) at(passed++);
    }

    @Override
    public void remove() {
      if (passed == 0) {
        throw new IllegalStateException();
      }
      ends.remove(forwards, at(passed - 1));
    }
  }
}
