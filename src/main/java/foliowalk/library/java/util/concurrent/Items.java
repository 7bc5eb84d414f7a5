package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import java.util.ArrayDeque;
import java.util.Queue;

/** What a queue holds: each method is one step. */
final class Items {
  private final int capacity;
  private final Queue<Object> items;

  Items(int capacity) {
    this(capacity, new ArrayDeque<>());
  }

  /** Keeps what it holds in the order of a queue. */
  Items(int capacity, Queue<Object> items) {
    this.capacity = capacity;
    this.items = items;
  }

  @Atomic
  synchronized boolean offer(Object item) {
    if (items.size() >= capacity) {
      return false;
    }
    items.add(item);
    notifyAll();
    return true;
  }

  @Atomic
  synchronized boolean put(Object item) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (offer(item)) {
      return true;
    }
    wait();
    return false;
  }

  @Atomic
  synchronized boolean offerInTime(Object item) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return offer(item);
  }

  @Atomic
  synchronized Object poll() {
    Object item = items.poll();
    if (item != null && capacity < Integer.MAX_VALUE) {
      notifyAll();
    }
    return item;
  }

  /** The first item, or null after a wait. */
  @Atomic
  synchronized Object take() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Object item = poll();
    if (item == null) {
      wait();
    }
    return item;
  }

  @Atomic
  synchronized Object pollInTime() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return poll();
  }

  @Atomic
  Object peek() {
    return items.peek();
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
  synchronized boolean remove(Object item) {
    notifyAll();
    return items.remove(item);
  }

  @Atomic
  synchronized void clear() {
    notifyAll();
    items.clear();
  }
}
