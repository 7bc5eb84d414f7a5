package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Weak;

/** Model of {@link java.util.concurrent.atomic.AtomicStampedReference}. */
public class AtomicStampedReference<V> {
  private Pair<V> pair;

  public AtomicStampedReference(V reference, int stamp) {
    pair = new Pair<>(reference, stamp);
  }

  private static final class Pair<T> {
    final T reference;
    final int stamp;

    Pair(T reference, int stamp) {
      this.reference = reference;
      this.stamp = stamp;
    }
  }

  @Atomic
  public V getReference() {
    return pair.reference;
  }

  @Atomic
  public int getStamp() {
    return pair.stamp;
  }

  @Atomic
  private Pair<V> current() {
    return pair;
  }

  public V get(int[] holder) {
    Pair<V> now = current();
    holder[0] = now.stamp;
    return now.reference;
  }

  @Atomic
  public boolean compareAndSet(V expected, V newReference, int expectedStamp, int newStamp) {
    if (pair.reference != expected || pair.stamp != expectedStamp) {
      return false;
    }
    pair = new Pair<>(newReference, newStamp);
    return true;
  }

  public boolean weakCompareAndSet(V expected, V newReference, int expectedStamp, int newStamp) {
    return !Weak.fails() && compareAndSet(expected, newReference, expectedStamp, newStamp);
  }

  @Atomic
  public void set(V newReference, int newStamp) {
    pair = new Pair<>(newReference, newStamp);
  }

  public boolean attemptStamp(V expected, int newStamp) {
    return !Weak.fails() && replace(expected, newStamp);
  }

  @Atomic
  private boolean replace(V expected, int newStamp) {
    if (pair.reference != expected) {
      return false;
    }
    pair = new Pair<>(expected, newStamp);
    return true;
  }
}
