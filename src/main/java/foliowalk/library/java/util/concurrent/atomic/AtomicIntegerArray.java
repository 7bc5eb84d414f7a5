package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Weak;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicIntegerArray}: all accesses are sequentially
 * consistent.
 */
public class AtomicIntegerArray implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] array;

  public AtomicIntegerArray(int length) {
    array = new int[length];
  }

  public AtomicIntegerArray(int[] initial) {
    int[] copy = new int[initial.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = initial[i];
    }
    array = copy;
  }

  public final int length() {
    return array.length;
  }

  @Atomic
  public final int get(int i) {
    return array[i];
  }

  @Atomic
  public final int getPlain(int i) {
    return array[i];
  }

  @Atomic
  public final int getOpaque(int i) {
    return array[i];
  }

  @Atomic
  public final int getAcquire(int i) {
    return array[i];
  }

  @Atomic
  public final void set(int i, int newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void lazySet(int i, int newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void setPlain(int i, int newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void setOpaque(int i, int newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final void setRelease(int i, int newValue) {
    array[i] = newValue;
  }

  @Atomic
  public final int getAndSet(int i, int newValue) {
    int old = array[i];
    array[i] = newValue;
    return old;
  }

  @Atomic
  public final boolean compareAndSet(int i, int expected, int newValue) {
    if (array[i] != expected) {
      return false;
    }
    array[i] = newValue;
    return true;
  }

  @Atomic
  public final int compareAndExchange(int i, int expected, int newValue) {
    int witness = array[i];
    if (witness == expected) {
      array[i] = newValue;
    }
    return witness;
  }

  @Atomic
  public final int compareAndExchangeAcquire(int i, int expected, int newValue) {
    int witness = array[i];
    if (witness == expected) {
      array[i] = newValue;
    }
    return witness;
  }

  @Atomic
  public final int compareAndExchangeRelease(int i, int expected, int newValue) {
    int witness = array[i];
    if (witness == expected) {
      array[i] = newValue;
    }
    return witness;
  }

  @Deprecated
  public final boolean weakCompareAndSet(int i, int expected, int newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetPlain(int i, int expected, int newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetVolatile(int i, int expected, int newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetAcquire(int i, int expected, int newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  public final boolean weakCompareAndSetRelease(int i, int expected, int newValue) {
    return !Weak.fails() && compareAndSet(i, expected, newValue);
  }

  @Atomic
  public final int getAndIncrement(int i) {
    return array[i]++;
  }

  @Atomic
  public final int getAndDecrement(int i) {
    return array[i]--;
  }

  @Atomic
  public final int incrementAndGet(int i) {
    return ++array[i];
  }

  @Atomic
  public final int decrementAndGet(int i) {
    return --array[i];
  }

  @Atomic
  public final int getAndAdd(int i, int delta) {
    int old = array[i];
    array[i] = old + delta;
    return old;
  }

  @Atomic
  public final int addAndGet(int i, int delta) {
    array[i] += delta;
    return array[i];
  }

  public final int getAndUpdate(int i, IntUnaryOperator f) {
    while (true) {
      int old = get(i);
      int next = f.applyAsInt(old);
      if (compareAndSet(i, old, next)) {
        return old;
      }
    }
  }

  public final int updateAndGet(int i, IntUnaryOperator f) {
    while (true) {
      int old = get(i);
      int next = f.applyAsInt(old);
      if (compareAndSet(i, old, next)) {
        return next;
      }
    }
  }

  public final int getAndAccumulate(int i, int x, IntBinaryOperator f) {
    while (true) {
      int old = get(i);
      int next = f.applyAsInt(old, x);
      if (compareAndSet(i, old, next)) {
        return old;
      }
    }
  }

  public final int accumulateAndGet(int i, int x, IntBinaryOperator f) {
    while (true) {
      int old = get(i);
      int next = f.applyAsInt(old, x);
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
