package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Weak;

/** Model of {@link java.util.concurrent.atomic.AtomicMarkableReference}. */
public class AtomicMarkableReference<V> {
  private Pair<V> pair;

  public AtomicMarkableReference(V reference, boolean mark) {
    pair = new Pair<>(reference, mark);
  }

  private static final class Pair<T> {
    final T reference;
    final boolean mark;

    Pair(T reference, boolean mark) {
      this.reference = reference;
      this.mark = mark;
    }
  }

  @Atomic
  public V getReference() {
    return pair.reference;
  }

  @Atomic
  public boolean isMarked() {
    return pair.mark;
  }

  @Atomic
  private Pair<V> current() {
    return pair;
  }

  public V get(boolean[] holder) {
    Pair<V> now = current();
    holder[0] = now.mark;
    return now.reference;
  }

  @Atomic
  public boolean compareAndSet(V expected, V newReference, boolean expectedMark, boolean newMark) {
    if (pair.reference != expected || pair.mark != expectedMark) {
      return false;
    }
    pair = new Pair<>(newReference, newMark);
    return true;
  }

  public boolean weakCompareAndSet(
      V expected, V newReference, boolean expectedMark, boolean newMark) {
    return !Weak.fails() && compareAndSet(expected, newReference, expectedMark, newMark);
  }

  @Atomic
  public void set(V newReference, boolean newMark) {
    pair = new Pair<>(newReference, newMark);
  }

  public boolean attemptMark(V expected, boolean newMark) {
    return !Weak.fails() && replace(expected, newMark);
  }

  @Atomic
  private boolean replace(V expected, boolean newMark) {
    if (pair.reference != expected) {
      return false;
    }
    pair = new Pair<>(expected, newMark);
    return true;
  }
}
