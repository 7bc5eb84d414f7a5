package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Weak;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicInteger}: all accesses are sequentially
 * consistent.
 */
public class AtomicInteger extends Number {
  private static final long serialVersionUID = 1L;

  private int value;

  public AtomicInteger() {}

  public AtomicInteger(int initial) {
    value = initial;
  }

  @Atomic
  public final int get() {
    return value;
  }

  @Atomic
  public final int getPlain() {
    return value;
  }

  @Atomic
  public final int getOpaque() {
    return value;
  }

  @Atomic
  public final int getAcquire() {
    return value;
  }

  @Atomic
  public final void set(int newValue) {
    value = newValue;
  }

  @Atomic
  public final void lazySet(int newValue) {
    value = newValue;
  }

  @Atomic
  public final void setPlain(int newValue) {
    value = newValue;
  }

  @Atomic
  public final void setOpaque(int newValue) {
    value = newValue;
  }

  @Atomic
  public final void setRelease(int newValue) {
    value = newValue;
  }

  @Atomic
  public final int getAndSet(int newValue) {
    int old = value;
    value = newValue;
    return old;
  }

  @Atomic
  public final boolean compareAndSet(int expected, int newValue) {
    if (value != expected) {
      return false;
    }
    value = newValue;
    return true;
  }

  @Atomic
  public final int compareAndExchange(int expected, int newValue) {
    int witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Atomic
  public final int compareAndExchangeAcquire(int expected, int newValue) {
    int witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Atomic
  public final int compareAndExchangeRelease(int expected, int newValue) {
    int witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Deprecated
  public final boolean weakCompareAndSet(int expected, int newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetPlain(int expected, int newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetVolatile(int expected, int newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetAcquire(int expected, int newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetRelease(int expected, int newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  @Atomic
  public final int getAndIncrement() {
    return value++;
  }

  @Atomic
  public final int getAndDecrement() {
    return value--;
  }

  @Atomic
  public final int incrementAndGet() {
    return ++value;
  }

  @Atomic
  public final int decrementAndGet() {
    return --value;
  }

  @Atomic
  public final int getAndAdd(int delta) {
    int old = value;
    value = old + delta;
    return old;
  }

  @Atomic
  public final int addAndGet(int delta) {
    value += delta;
    return value;
  }

  public final int getAndUpdate(IntUnaryOperator f) {
    while (true) {
      int old = get();
      int next = f.applyAsInt(old);
      if (compareAndSet(old, next)) {
        return old;
      }
    }
  }

  public final int updateAndGet(IntUnaryOperator f) {
    while (true) {
      int old = get();
      int next = f.applyAsInt(old);
      if (compareAndSet(old, next)) {
        return next;
      }
    }
  }

  public final int getAndAccumulate(int x, IntBinaryOperator f) {
    while (true) {
      int old = get();
      int next = f.applyAsInt(old, x);
      if (compareAndSet(old, next)) {
        return old;
      }
    }
  }

  public final int accumulateAndGet(int x, IntBinaryOperator f) {
    while (true) {
      int old = get();
      int next = f.applyAsInt(old, x);
      if (compareAndSet(old, next)) {
        return next;
      }
    }
  }

  @Override
  public String toString() {
    return String.valueOf(get());
  }

  @Override
  public int intValue() {
    return get();
  }

  @Override
  public long longValue() {
    return get();
  }

  @Override
  public float floatValue() {
    return get();
  }

  @Override
  public double doubleValue() {
    return get();
  }
}
