package foliowalk.library.java.util;

import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/** Walks a list that never changes, and changes nothing. */
public final class FixedListIterator<E> implements ListIterator<E> {
  private final List<? extends E> all;
  private int at;

  /** From a place on, which must be one of the list. */
  public FixedListIterator(List<? extends E> all, int at) {
    this.all = all;
    this.at = at;
  }

  @Override
  public boolean hasNext() {
    return at < all.size();
  }

  @Override
  public E next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return all.get(at++);
  }

  @Override
  public boolean hasPrevious() {
    return at > 0;
  }

  @Override
  public E previous() {
    if (!hasPrevious()) {
      throw new NoSuchElementException();
    }
    return all.get(--at);
  }

  @Override
  public int nextIndex() {
    return at;
  }

  @Override
  public int previousIndex() {
    return at - 1;
  }

  @Override
  public void remove() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void set(E e) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void add(E e) {
    throw new UnsupportedOperationException();
  }
}
