package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Weak;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicLongArray}: all accesses are sequentially
 * consistent.
 */
public class AtomicLongArray implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] array;

  public AtomicLongArray(int length) {
    array = new long[length];
  }

  public AtomicLongArray(long[] initial) {
    long[] copy = new long[initial.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = initial[i];
    }
    array = copy;
  }

  public final int length() {
    return array.length;
  }

  @Atomic
  public final long get(int i) {
    return array[i];
  }

  @Atomic
  public final long getPlain(int i) {
    return array[i];
  }

  @Atomic
  public final long getOpaque(int i) {
    return array[i];
  }

  @Atomic
  public final long getAcquire(int i) {
    return array[i];
  }

  @Atomic
  public final void set(int i, long newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void lazySet(int i, long newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void setPlain(int i, long newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void setOpaque(int i, long newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void setRelease(int i, long newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final long getAndSet(int i, long newValue) {
    long old = array[i];
    array[i] = newValue;
    return old;
  }

  @Atomic
  public final boolean compareAndSet(int i, long expected, long newValue) {
    if (array[i] != expected) {
      return false;
    }
    array[i] = newValue;
    return true;
  }

  @Atomic
  public final long compareAndExchange(int i, long expected, long newValue) {
    long witness = array[i];
    if (witness == expected) {
      array[i] = newValue;
    }
    return witness;
  }

  @Atomic
  public final long compareAndExchangeAcquire(int i, long expected, long newValue) {
    long witness = array[i];
    if (witness == expected) {
      array[i] = newValue;
    }
    return witness;
  }

  @Atomic
  public final long compareAndExchangeRelease(int i, long expected, long newValue) {
    long witness = array[i];
    if (witness == expected) {
      array[i] = newValue;
    }
    return witness;
  }

  @Deprecated
  public final boolean weakCompareAndSet(int i, long expected, long newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetPlain(int i, long expected, long newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetVolatile(int i, long expected, long newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetAcquire(int i, long expected, long newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetRelease(int i, long expected, long newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  @Atomic
  public final long getAndIncrement(int i) {
    return array[i]++;
  }

  @Atomic
  public final long getAndDecrement(int i) {
    return array[i]--;
  }

  @Atomic
  public final long incrementAndGet(int i) {
    return ++array[i];
  }

  @Atomic
  public final long decrementAndGet(int i) {
    return --array[i];
  }

  @Atomic
  public final long getAndAdd(int i, long delta) {
    long old = array[i];
    array[i] = old + delta;
    return old;
  }

  @Atomic
  public final long addAndGet(int i, long delta) {
    array[i] += delta;
    return array[i];
  }

  public final long getAndUpdate(int i, LongUnaryOperator f) {
    while (true) {
      long old = get(i);
      long next = f.applyAsLong(old);
      if (compareAndSet(i, old, next)) {
        return old;
      }
    }
  }

  public final long updateAndGet(int i, LongUnaryOperator f) {
    while (true) {
      long old = get(i);
      long next = f.applyAsLong(old);
      if (compareAndSet(i, old, next)) {
        return next;
      }
    }
  }

  public final long getAndAccumulate(int i, long x, LongBinaryOperator f) {
    while (true) {
      long old = get(i);
      long next = f.applyAsLong(old, x);
      if (compareAndSet(i, old, next)) {
        return old;
      }
    }
  }

  public final long accumulateAndGet(int i, long x, LongBinaryOperator f) {
    while (true) {
      long old = get(i);
      long next = f.applyAsLong(old, x);
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
