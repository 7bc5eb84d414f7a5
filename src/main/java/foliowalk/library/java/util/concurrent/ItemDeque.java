package foliowalk.library.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** What the models of concurrent deques share. */
@SuppressWarnings("unchecked")
abstract class ItemDeque<E> extends AbstractQueue<E> implements Deque<E> {
  final Ends ends;

  ItemDeque(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException();
    }
    this.ends = new Ends(capacity, false, false);
  }

  private static <T> T there(T item) {
    if (item == null) {
      throw new NoSuchElementException();
    }
    return item;
  }

  @Override
  public boolean offerFirst(E e) {
    return ends.offer(true, Objects.requireNonNull(e));
  }

  @Override
  public boolean offerLast(E e) {
    return ends.offer(false, Objects.requireNonNull(e));
  }

  @Override
  public boolean offer(E e) {
    return offerLast(e);
  }

  @Override
  public void addFirst(E e) {
    if (!offerFirst(e)) {
      throw new IllegalStateException("Deque full");
    }
  }

  @Override
  public void addLast(E e) {
    if (!offerLast(e)) {
      throw new IllegalStateException("Deque full");
    }
  }

  @Override
  public boolean add(E e) {
    addLast(e);
    return true;
  }

  @Override
  public void push(E e) {
    addFirst(e);
  }

  @Override
  public E pollFirst() {
    return (E) ends.poll(true);
  }

  @Override
  public E pollLast() {
    return (E) ends.poll(false);
  }

  @Override
  public E poll() {
    return pollFirst();
  }

  @Override
  public E removeFirst() {
    return there(pollFirst());
  }

  @Override
  public E removeLast() {
    return there(pollLast());
  }

  @Override
  public E pop() {
    return removeFirst();
  }

  @Override
  public E peekFirst() {
    return (E) ends.peek(true);
  }

  @Override
  public E peekLast() {
    return (E) ends.peek(false);
  }

  @Override
  public E peek() {
    return peekFirst();
  }

  @Override
  public E getFirst() {
    return there(peekFirst());
  }

  @Override
  public E getLast() {
    return there(peekLast());
  }

  @Override
  public boolean removeFirstOccurrence(Object o) {
    return o != null && ends.remove(true, o);
  }

  @Override
  public boolean removeLastOccurrence(Object o) {
    return o != null && ends.remove(false, o);
  }

  @Override
  public boolean remove(Object o) {
    return removeFirstOccurrence(o);
  }

  @Override
  public int size() {
    return ends.size();
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
  public Iterator<E> iterator() {
    return new Ends.Walk<>(ends, true, false);
  }

  @Override
  public Iterator<E> descendingIterator() {
    return new Ends.Walk<>(ends, false, false);
  }
}
