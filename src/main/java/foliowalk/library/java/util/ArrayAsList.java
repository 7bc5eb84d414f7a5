package foliowalk.library.java.util;

/** A list that writes through to its array. */
final class ArrayAsList<E> extends java.util.AbstractList<E> implements java.util.RandomAccess {
  private final E[] array;

  ArrayAsList(E[] array) {
    this.array = Objects.requireNonNull(array);
  }

  @Override
  public int size() {
    return array.length;
  }

  @Override
  public E get(int index) {
    return array[index];
  }

  @Override
  public E set(int index, E element) {
    E old = array[index];
    array[index] = element;
    return old;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(array, array.length, Object[].class);
  }

  @Override
  public java.util.Iterator<E> iterator() {
    return new OverArray<>(array);
  }

  @Override
  public void sort(java.util.Comparator<? super E> order) {
    Arrays.sort(array, order);
  }

  private static final class OverArray<E> implements java.util.Iterator<E> {
    private final E[] array;
    private int at;

    OverArray(E[] array) {
      this.array = array;
    }

    @Override
    public boolean hasNext() {
      return at < array.length;
    }

    @Override
    public E next() {
      if (at >= array.length) {
        throw new java.util.NoSuchElementException();
      }
      return array[at++];
    }
  }
}
