package foliowalk.library.java.util.concurrent.atomic;

import java.lang.invoke.VarHandle;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicLongFieldUpdater}. What {@code newUpdater} does
 * is put in place of its calls by the linker.
 */
public class AtomicLongFieldUpdater<T> {
  private final VarHandle field;
  private final Class<?> holder;

  AtomicLongFieldUpdater(VarHandle field, Class<?> holder) {
    this.field = field;
    this.holder = holder;
  }

  private T check(T object) {
    if (!holder.isInstance(object)) {
      throw new ClassCastException();
    }
    return object;
  }

  public boolean compareAndSet(T object, long expected, long newValue) {
    return field.compareAndSet(check(object), expected, newValue);
  }

  public boolean weakCompareAndSet(T object, long expected, long newValue) {
    return field.weakCompareAndSet(check(object), expected, newValue);
  }

  public void set(T object, long newValue) {
    field.setVolatile(check(object), newValue);
  }

  public void lazySet(T object, long newValue) {
    field.setRelease(check(object), newValue);
  }

  public long get(T object) {
    return (long) field.getVolatile(check(object));
  }

  public long getAndSet(T object, long newValue) {
    return (long) field.getAndSet(check(object), newValue);
  }

  public long getAndAdd(T object, long delta) {
    return (long) field.getAndAdd(check(object), delta);
  }

  public long getAndIncrement(T object) {
    return getAndAdd(object, 1);
  }

  public long getAndDecrement(T object) {
    return getAndAdd(object, -1);
  }

  public long addAndGet(T object, long delta) {
    return getAndAdd(object, delta) + delta;
  }

  public long incrementAndGet(T object) {
    return addAndGet(object, 1);
  }

  public long decrementAndGet(T object) {
    return addAndGet(object, -1);
  }

  public final long getAndUpdate(T object, LongUnaryOperator f) {
    while (true) {
      long old = get(object);
      if (compareAndSet(object, old, f.applyAsLong(old))) {
        return old;
      }
    }
  }

  public final long updateAndGet(T object, LongUnaryOperator f) {
    while (true) {
      long old = get(object);
      long next = f.applyAsLong(old);
      if (compareAndSet(object, old, next)) {
        return next;
      }
    }
  }

  public final long getAndAccumulate(T object, long x, LongBinaryOperator f) {
    return getAndUpdate(object, old -> f.applyAsLong(old, x));
  }

  public final long accumulateAndGet(T object, long x, LongBinaryOperator f) {
    return updateAndGet(object, old -> f.applyAsLong(old, x));
  }
}
