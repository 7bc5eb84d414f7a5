package foliowalk.library.java.util.concurrent.atomic;

import java.lang.invoke.VarHandle;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicIntegerFieldUpdater}. What {@code newUpdater}
 * does is put in place of its calls by the linker.
 */
public class AtomicIntegerFieldUpdater<T> {
  private final VarHandle field;
  private final Class<?> holder;

  AtomicIntegerFieldUpdater(VarHandle field, Class<?> holder) {
    this.field = field;
    this.holder = holder;
  }

  private T check(T object) {
    if (!holder.isInstance(object)) {
      throw new ClassCastException();
    }
    return object;
  }

  public boolean compareAndSet(T object, int expected, int newValue) {
    return field.compareAndSet(check(object), expected, newValue);
  }

  public boolean weakCompareAndSet(T object, int expected, int newValue) {
    return field.weakCompareAndSet(check(object), expected, newValue);
  }

  public void set(T object, int newValue) {
    field.setVolatile(check(object), newValue);
  }

  public void lazySet(T object, int newValue) {
    field.setRelease(check(object), newValue);
  }

  public int get(T object) {
    return (int) field.getVolatile(check(object));
  }

  public int getAndSet(T object, int newValue) {
    return (int) field.getAndSet(check(object), newValue);
  }

  public int getAndAdd(T object, int delta) {
    return (int) field.getAndAdd(check(object), delta);
  }

  public int getAndIncrement(T object) {
    return getAndAdd(object, 1);
  }

  public int getAndDecrement(T object) {
    return getAndAdd(object, -1);
  }

  public int addAndGet(T object, int delta) {
    return getAndAdd(object, delta) + delta;
  }

  public int incrementAndGet(T object) {
    return addAndGet(object, 1);
  }

  public int decrementAndGet(T object) {
    return addAndGet(object, -1);
  }

  public final int getAndUpdate(T object, IntUnaryOperator f) {
    while (true) {
      int old = get(object);
      if (compareAndSet(object, old, f.applyAsInt(old))) {
        return old;
      }
    }
  }

  public final int updateAndGet(T object, IntUnaryOperator f) {
    while (true) {
      int old = get(object);
      int next = f.applyAsInt(old);
      if (compareAndSet(object, old, next)) {
        return next;
      }
    }
  }

  public final int getAndAccumulate(T object, int x, IntBinaryOperator f) {
    return getAndUpdate(object, old -> f.applyAsInt(old, x));
  }

  public final int accumulateAndGet(T object, int x, IntBinaryOperator f) {
    return updateAndGet(object, old -> f.applyAsInt(old, x));
  }
}
