package foliowalk.library.java.util.concurrent.atomic;

import java.lang.invoke.VarHandle;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicReferenceFieldUpdater}. What {@code newUpdater}
 * does is put in place of its calls by the linker.
 */
@SuppressWarnings("unchecked")
public class AtomicReferenceFieldUpdater<T, V> {
  private final VarHandle field;
  private final Class<?> holder;

  AtomicReferenceFieldUpdater(VarHandle field, Class<?> holder) {
    this.field = field;
    this.holder = holder;
  }

  private T check(T object) {
    if (!holder.isInstance(object)) {
      throw new ClassCastException();
    }
    return object;
  }

  public boolean compareAndSet(T object, V expected, V newValue) {
    return field.compareAndSet(check(object), expected, newValue);
  }

  public boolean weakCompareAndSet(T object, V expected, V newValue) {
    return field.weakCompareAndSet(check(object), expected, newValue);
  }

  public void set(T object, V newValue) {
    field.setVolatile(check(object), newValue);
  }

  public void lazySet(T object, V newValue) {
    field.setRelease(check(object), newValue);
  }

  public V get(T object) {
    return (V) field.getVolatile(check(object));
  }

  public V getAndSet(T object, V newValue) {
    return (V) field.getAndSet(check(object), newValue);
  }

  public final V getAndUpdate(T object, UnaryOperator<V> f) {
    while (true) {
      V old = get(object);
      if (compareAndSet(object, old, f.apply(old))) {
        return old;
      }
    }
  }

  public final V updateAndGet(T object, UnaryOperator<V> f) {
    while (true) {
      V old = get(object);
      V next = f.apply(old);
      if (compareAndSet(object, old, next)) {
        return next;
      }
    }
  }

  public final V getAndAccumulate(T object, V x, BinaryOperator<V> f) {
    return getAndUpdate(object, old -> f.apply(old, x));
  }

  public final V accumulateAndGet(T object, V x, BinaryOperator<V> f) {
    return updateAndGet(object, old -> f.apply(old, x));
  }
}
