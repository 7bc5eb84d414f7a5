package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Weak;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicLong}: all accesses are sequentially
 * consistent.
 */
public class AtomicLong extends Number {
  private static final long serialVersionUID = 1L;

  private long value;

  public AtomicLong() {}

  public AtomicLong(long initial) {
    value = initial;
  }

  @Atomic
  public final long get() {
    return value;
  }

  @Atomic
  public final long getPlain() {
    return value;
  }

  @Atomic
  public final long getOpaque() {
    return value;
  }

  @Atomic
  public final long getAcquire() {
    return value;
  }

  @Atomic
  public final void set(long newValue) {
    value = newValue;
  }

  @Atomic
  public final void lazySet(long newValue) {
    value = newValue;
  }

  @Atomic
  public final void setPlain(long newValue) {
    value = newValue;
  }

  @Atomic
  public final void setOpaque(long newValue) {
    value = newValue;
  }

  @Atomic
  public final void setRelease(long newValue) {
    value = newValue;
  }

  @Atomic
  public final long getAndSet(long newValue) {
    long old = value;
    value = newValue;
    return old;
  }

  @Atomic
  public final boolean compareAndSet(long expected, long newValue) {
    if (value != expected) {
      return false;
    }
    value = newValue;
    return true;
  }

  @Atomic
  public final long compareAndExchange(long expected, long newValue) {
    long witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Atomic
  public final long compareAndExchangeAcquire(long expected, long newValue) {
    long witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Atomic
  public final long compareAndExchangeRelease(long expected, long newValue) {
    long witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Deprecated
  public final boolean weakCompareAndSet(long expected, long newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetPlain(long expected, long newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetVolatile(long expected, long newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetAcquire(long expected, long newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetRelease(long expected, long newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  @Atomic
  public final long getAndIncrement() {
    return value++;
  }

  @Atomic
  public final long getAndDecrement() {
    return value--;
  }

  @Atomic
  public final long incrementAndGet() {
    return ++value;
  }

  @Atomic
  public final long decrementAndGet() {
    return --value;
  }

  @Atomic
  public final long getAndAdd(long delta) {
    long old = value;
    value = old + delta;
    return old;
  }

  @Atomic
  public final long addAndGet(long delta) {
    value += delta;
    return value;
  }

  public final long getAndUpdate(LongUnaryOperator f) {
    while (true) {
      long old = get();
      long next = f.applyAsLong(old);
      if (compareAndSet(old, next)) {
        return old;
      }
    }
  }

  public final long updateAndGet(LongUnaryOperator f) {
    while (true) {
      long old = get();
      long next = f.applyAsLong(old);
      if (compareAndSet(old, next)) {
        return next;
      }
    }
  }

  public final long getAndAccumulate(long x, LongBinaryOperator f) {
    while (true) {
      long old = get();
      long next = f.applyAsLong(old, x);
      if (compareAndSet(old, next)) {
        return old;
      }
    }
  }

  public final long accumulateAndGet(long x, LongBinaryOperator f) {
    while (true) {
      long old = get();
      long next = f.applyAsLong(old, x);
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
    return (int) get();
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
