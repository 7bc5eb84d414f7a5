package foliowalk.library.java.lang;

import foliowalk.library.Host;
import java.util.function.Supplier;

/** Model of {@link java.lang.ThreadLocal}: each thread keeps a list that nobody else reads. */
public class ThreadLocal<T> {
  public ThreadLocal() {}

  /** A thread local whose first value is made by a supplier. */
  private static final class Supplied<T> extends ThreadLocal<T> {
    private final Supplier<? extends T> supplier;

    Supplied(Supplier<? extends T> supplier) {
      this.supplier = supplier;
    }

    @Override
    protected T initialValue() {
      return supplier.get();
    }
  }

  /** Never changes, so that reading it is no step although the thread may be shared. */
  private static final class Value {
    final Object key;
    final Object value;
    final Value next;

    Value(Object key, Object value, Value next) {
      this.key = key;
      this.value = value;
      this.next = next;
    }
  }

  @SuppressWarnings("unchecked")
  public static <S> java.lang.ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
    if (supplier == null) {
      throw new NullPointerException();
    }
    return (java.lang.ThreadLocal<S>) (Object) new Supplied<S>(supplier);
  }

  protected T initialValue() {
    return null;
  }

  @SuppressWarnings("unchecked")
  public T get() {
    for (Value v = (Value) Host.locals(); v != null; v = v.next) {
      if (v.key == this) {
        return (T) v.value;
      }
    }
    T value = initialValue();
    put(value);
    return value;
  }

  public void set(T value) {
    put(value);
  }

  /** What a program may have overridden is not called, as in the JDK. */
  private void put(T value) {
    Host.setLocals(new Value(this, value, without((Value) Host.locals())));
  }

  public void remove() {
    Host.setLocals(without((Value) Host.locals()));
  }

  private Value without(Value list) {
    if (list == null || list.key == this) {
      return list == null ? null : list.next;
    }
    Value rest = without(list.next);
    return rest == list.next ? list : new Value(list.key, list.value, rest);
  }
}
