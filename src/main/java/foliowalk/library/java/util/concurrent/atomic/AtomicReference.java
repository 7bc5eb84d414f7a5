package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Weak;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicReference}: all accesses are sequentially
 * consistent.
 */
public class AtomicReference<V> implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private V value;

  public AtomicReference() {}

  public AtomicReference(V initial) {
    value = initial;
  }

  @Atomic
  public final V get() {
    return value;
  }

  @Atomic
  public final V getPlain() {
    return value;
  }

  @Atomic
  public final V getOpaque() {
    return value;
  }

  @Atomic
  public final V getAcquire() {
    return value;
  }

  @Atomic
  public final void set(V newValue) {
    value = newValue;
  }

  @Atomic
  public final void lazySet(V newValue) {
    value = newValue;
  }

  @Atomic
  public final void setPlain(V newValue) {
    value = newValue;
  }

  @Atomic
  public final void setOpaque(V newValue) {
    value = newValue;
  }

  @Atomic
  public final void setRelease(V newValue) {
    value = newValue;
  }

  @Atomic
  public final V getAndSet(V newValue) {
    V old = value;
    value = newValue;
    return old;
  }

  @Atomic
  public final boolean compareAndSet(V expected, V newValue) {
    if (value != expected) {
      return false;
    }
    value = newValue;
    return true;
  }

  @Atomic
  public final V compareAndExchange(V expected, V newValue) {
    V witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Atomic
  public final V compareAndExchangeAcquire(V expected, V newValue) {
    V witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Atomic
  public final V compareAndExchangeRelease(V expected, V newValue) {
    V witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Deprecated
  public final boolean weakCompareAndSet(V expected, V newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetPlain(V expected, V newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetVolatile(V expected, V newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetAcquire(V expected, V newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetRelease(V expected, V newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final V getAndUpdate(UnaryOperator<V> f) {
    while (true) {
      V old = get();
      V next = f.apply(old);
      if (compareAndSet(old, next)) {
        return old;
      }
    }
  }

  public final V updateAndGet(UnaryOperator<V> f) {
    while (true) {
      V old = get();
      V next = f.apply(old);
      if (compareAndSet(old, next)) {
        return next;
      }
    }
  }

  public final V getAndAccumulate(V x, BinaryOperator<V> f) {
    while (true) {
      V old = get();
      V next = f.apply(old, x);
      if (compareAndSet(old, next)) {
        return old;
      }
    }
  }

  public final V accumulateAndGet(V x, BinaryOperator<V> f) {
    while (true) {
      V old = get();
      V next = f.apply(old, x);
      if (compareAndSet(old, next)) {
        return next;
      }
    }
  }

  @Override
  public String toString() {
    return String.valueOf(get());
  }
}
