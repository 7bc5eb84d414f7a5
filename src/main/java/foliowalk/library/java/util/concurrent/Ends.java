package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Host;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * What a queue or deque holds: a chain of nodes. Each method is one step, unless it compares: then
 * it is several in a program of which it could run code, all with the monitor held.
 */
final class Ends {
  private final int capacity;
  private Node first;
  private Node last;
  private int size;

  /**
   * Whether who stands at the only node finds nothing behind it any more when it was polled, or
   * when it was removed.
   */
  private final boolean forgetsPolled;

  private final boolean forgetsRemoved;

  Ends(int capacity, boolean forgetsPolled, boolean forgetsRemoved) {
    this.capacity = capacity;
    this.forgetsPolled = forgetsPolled;
    this.forgetsRemoved = forgetsRemoved;
  }

  /** A place in the chain; the item is null once it was taken out. */
  static final class Node {
    private Object item;
    private Node before;
    private Node after;

    Node(Object item) {
      this.item = item;
    }
  }

  @Atomic
  synchronized boolean offer(boolean atFirst, Object item) {
    if (size >= capacity) {
      return false;
    }
    append(atFirst, item);
    notifyAll();
    return true;
  }

  private void append(boolean atFirst, Object item) {
    Node node = new Node(item);
    node.after = atFirst ? first : null;
    node.before = atFirst ? null : last;
    if (atFirst || first == null) {
      first = node;
    } else {
      last.after = node;
    }
    if (node.after == null) {
      last = node;
    } else {
      node.after.before = node;
    }
    size++;
  }

  /** Appends all, as if at once. */
  @Atomic
  synchronized void offerAll(Object[] more) {
    for (Object item : more) {
      append(false, item);
    }
    notifyAll();
  }

  /** False after a wait. */
  @Atomic
  synchronized boolean put(boolean atFirst, Object item) throws InterruptedException {
    if (offer(atFirst, item)) {
      return true;
    }
    wait();
    return false;
  }

  /** As {@link #put}; an interrupt counts also where there is room. */
  @Atomic
  synchronized boolean putInterruptibly(Object item) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (offer(false, item)) {
      return true;
    }
    wait();
    return false;
  }

  @Atomic
  private synchronized boolean offerInTime(boolean atFirst, Object item)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return offer(atFirst, item);
  }

  /** Whether the time is over, after a wait if there is no room. */
  @Atomic
  private synchronized boolean waitForRoom() throws InterruptedException {
    return size >= capacity && Host.waitInTime(this, 1);
  }

  /** Inserts an item; fails when the time is over. */
  boolean offerInTime(boolean atFirst, Object item, long nanos) throws InterruptedException {
    boolean done = offerInTime(atFirst, item);
    boolean over = done || nanos <= 0 || Host.timeIsUp();
    while (!over) {
      over = waitForRoom();
      done = offerInTime(atFirst, item);
      over |= done;
    }
    return done;
  }

  @Atomic
  synchronized Object poll(boolean atFirst) {
    Node node = atFirst ? first : last;
    if (node == null) {
      return null;
    }
    Object item = node.item;
    unlink(node);
    // Who stands here and goes on finds what is at this end then.
    if (atFirst && (first != null || !forgetsPolled)) {
      node.after = node;
    } else if (!atFirst) {
      node.before = node;
    }
    return item;
  }

  private void unlink(Node node) {
    node.item = null;
    if (node.before == null) {
      first = node.after;
    } else {
      node.before.after = node.after;
    }
    if (node.after == null) {
      last = node.before;
    } else {
      node.after.before = node.before;
    }
    size--;
    if (capacity < Integer.MAX_VALUE) {
      notifyAll();
    }
  }

  private void remove(Node node) {
    boolean only = first == last;
    unlink(node);
    if (only && !forgetsRemoved) {
      node.after = node;
      node.before = node;
    }
  }

  /** An item, or null after a wait. */
  @Atomic
  synchronized Object take(boolean atFirst) throws InterruptedException {
    Object item = poll(atFirst);
    if (item == null) {
      wait();
    }
    return item;
  }

  /** As {@link #take}; an interrupt counts also where there is an item. */
  @Atomic
  synchronized Object takeInterruptibly() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Object item = poll(true);
    if (item == null) {
      wait();
    }
    return item;
  }

  @Atomic
  private synchronized Object pollInTime(boolean atFirst) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return poll(atFirst);
  }

  /** Whether the time is over, after a wait if there is no item. */
  @Atomic
  private synchronized boolean waitForItem() throws InterruptedException {
    return first == null && Host.waitInTime(this, 1);
  }

  /** Takes an item out; null when the time is over. */
  Object pollInTime(boolean atFirst, long nanos) throws InterruptedException {
    Object item = pollInTime(atFirst);
    boolean over = item != null || nanos <= 0 || Host.timeIsUp();
    while (!over) {
      over = waitForItem();
      item = pollInTime(atFirst);
      over |= item != null;
    }
    return item;
  }

  @Atomic
  synchronized Object peek(boolean atFirst) {
    Node node = atFirst ? first : last;
    return node == null ? null : node.item;
  }

  @Atomic
  synchronized int size() {
    return size;
  }

  @Atomic(orSteps = true)
  synchronized boolean remove(boolean forwards, Object item) {
    Node node = find(forwards, item);
    if (node != null) {
      remove(node);
    }
    return node != null;
  }

  @Atomic(orSteps = true)
  synchronized boolean contains(Object item) {
    return find(true, item) != null;
  }

  private Node find(boolean forwards, Object item) {
    Node node = forwards ? first : last;
    while (node != null && !item.equals(node.item)) {
      node = forwards ? node.after : node.before;
    }
    return node;
  }

  @Atomic
  synchronized void clear() {
    while (first != null) {
      poll(true);
    }
  }

  /** All items, seen at once. */
  @Atomic
  synchronized Object[] items() {
    Object[] all = new Object[size];
    int i = 0;
    for (Node node = first; node != null; node = node.after) {
      all[i++] = node.item;
    }
    return all;
  }

  /** What a queue shows of items that were seen at once. */
  static String text(Object[] items, Object queue) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < items.length; i++) {
      text.append(i == 0 ? "" : ", ");
      text.append(items[i] == queue ? "(this Collection)" : items[i]);
    }
    return text.append(']').toString();
  }

  /** The item of a node; null if it is not there any more. */
  @Atomic
  synchronized Object item(Node node) {
    return node.item;
  }

  /** Takes a node out and gives its item, or null if that was done before. */
  @Atomic
  synchronized Object drop(Node node) {
    Object item = node.item;
    if (item != null) {
      remove(node);
    }
    return item;
  }

  /** The node that follows one that may have been taken out; or the first for null. */
  @Atomic
  synchronized Node next(Node node, boolean forwards) {
    return follow(node, forwards);
  }

  private Node follow(Node from, boolean forwards) {
    Node node = from;
    do {
      Node next = node == null ? null : forwards ? node.after : node.before;
      node = next == node ? forwards ? first : last : next;
    } while (node != null && node.item == null);
    return node;
  }

  @Atomic
  synchronized void advance(Walk<?> walk) {
    walk.passed = walk.next;
    walk.next = walk.looksAhead ? walk.ahead : follow(walk.next, walk.forwards);
    if (walk.looksAhead) {
      if (walk.passed == null) {
        walk.next = first;
      } else if (walk.next != null && walk.next.item == null) {
        walk.next = follow(walk.next, true);
      }
      walk.ahead = walk.next == null ? null : follow(walk.next, true);
    }
    walk.item = walk.next == null ? null : walk.next.item;
  }

  /** Walks the chain as it changes; the next item is known beforehand, and given in any case. */
  static final class Walk<E> implements Iterator<E> {
    private final Ends ends;
    private final boolean forwards;

    /** Whether the node behind the next one is known beforehand, too. */
    private final boolean looksAhead;

    private Node passed;
    private Node next;
    private Node ahead;
    private Object item;

    Walk(Ends ends, boolean forwards, boolean looksAhead) {
      this.ends = ends;
      this.forwards = forwards;
      this.looksAhead = looksAhead;
      ends.advance(this);
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Object result = item;
      ends.advance(this);
      return (E) result;
    }

    @Override
    public void remove() {
      Node node = passed;
      if (node == null) {
        throw new IllegalStateException();
      }
      passed = null;
      ends.drop(node);
    }
  }
}
