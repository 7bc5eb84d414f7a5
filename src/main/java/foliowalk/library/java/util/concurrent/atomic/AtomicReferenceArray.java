package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Weak;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicReferenceArray}: all accesses are sequentially
 * consistent.
 */
public class AtomicReferenceArray<E> implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final Object[] array;

  public AtomicReferenceArray(int length) {
    array = new Object[length];
  }

  public AtomicReferenceArray(E[] initial) {
    Object[] copy = new Object[initial.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = initial[i];
    }
    array = copy;
  }

  public final int length() {
    return array.length;
  }

  @SuppressWarnings("unchecked")
  private E element(int i) {
    return (E) array[i];
  }

  @Atomic
  public final E get(int i) {
    return element(i);
  }

  @Atomic
  public final E getPlain(int i) {
    return element(i);
  }

  @Atomic
  public final E getOpaque(int i) {
    return element(i);
  }

  @Atomic
  public final E getAcquire(int i) {
    return element(i);
  }

  @Atomic
  public final void set(int i, E newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void lazySet(int i, E newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void setPlain(int i, E newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void setOpaque(int i, E newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void setRelease(int i, E newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final E getAndSet(int i, E newValue) {
    E old = element(i);
    array[i] = newValue;
    return old;
  }

  @Atomic
  public final boolean compareAndSet(int i, E expected, E newValue) {
    if (array[i] != expected) {
      return false;
    }
    array[i] = newValue;
    return true;
  }

  @Atomic
  public final E compareAndExchange(int i, E expected, E newValue) {
    E witness = element(i);
    if (witness == expected) {
      array[i] = newValue;
    }
    return witness;
  }

  @Atomic
  public final E compareAndExchangeAcquire(int i, E expected, E newValue) {
    E witness = element(i);
    if (witness == expected) {
      array[i] = newValue;
    }
    return witness;
  }

  @Atomic
  public final E compareAndExchangeRelease(int i, E expected, E newValue) {
    E witness = element(i);
    if (witness == expected) {
      array[i] = newValue;
    }
    return witness;
  }

  @Deprecated
  public final boolean weakCompareAndSet(int i, E expected, E newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetPlain(int i, E expected, E newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetVolatile(int i, E expected, E newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetAcquire(int i, E expected, E newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetRelease(int i, E expected, E newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final E getAndUpdate(int i, UnaryOperator<E> f) {
    while (true) {
      E old = get(i);
      E next = f.apply(old);
      if (compareAndSet(i, old, next)) {
        return old;
      }
    }
  }

  public final E updateAndGet(int i, UnaryOperator<E> f) {
    while (true) {
      E old = get(i);
      E next = f.apply(old);
      if (compareAndSet(i, old, next)) {
        return next;
      }
    }
  }

  public final E getAndAccumulate(int i, E x, BinaryOperator<E> f) {
    while (true) {
      E old = get(i);
      E next = f.apply(old, x);
      if (compareAndSet(i, old, next)) {
        return old;
      }
    }
  }

  public final E accumulateAndGet(int i, E x, BinaryOperator<E> f) {
    while (true) {
      E old = get(i);
      E next = f.apply(old, x);
      if (compareAndSet(i, old, next)) {
        return next;
      }
    }
  }

  @Override
  public String toString() {
    String out = "[";
    for (int i = 0; i < array.length; i++) {
      out = out.concat(i == 0 ? "" : ", ").concat(String.valueOf(get(i)));
    }
    return out.concat("]");
  }
}
