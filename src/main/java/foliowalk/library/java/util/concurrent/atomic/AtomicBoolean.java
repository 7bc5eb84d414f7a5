package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Weak;

/**
 * Model of {@link java.util.concurrent.atomic.AtomicBoolean}: all accesses are sequentially
 * consistent.
 */
public class AtomicBoolean implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  private boolean value;

  public AtomicBoolean() {}

  public AtomicBoolean(boolean initial) {
    value = initial;
  }

  @Atomic
  public final boolean get() {
    return value;
  }

  @Atomic
  public final boolean getPlain() {
    return value;
  }

  @Atomic
  public final boolean getOpaque() {
    return value;
  }

  @Atomic
  public final boolean getAcquire() {
    return value;
  }

  @Atomic
  public final void set(boolean newValue) {
    value = newValue;
  }

  @Atomic
  public final void lazySet(boolean newValue) {
    value = newValue;
  }

  @Atomic
  public final void setPlain(boolean newValue) {
    value = newValue;
  }

  @Atomic
  public final void setOpaque(boolean newValue) {
    value = newValue;
  }

  @Atomic
  public final void setRelease(boolean newValue) {
    value = newValue;
  }

  @Atomic
  public final boolean getAndSet(boolean newValue) {
    boolean old = value;
    value = newValue;
    return old;
  }

  @Atomic
  public final boolean compareAndSet(boolean expected, boolean newValue) {
    if (value != expected) {
      return false;
    }
    value = newValue;
    return true;
  }

  @Atomic
  public final boolean compareAndExchange(boolean expected, boolean newValue) {
    boolean witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Atomic
  public final boolean compareAndExchangeAcquire(boolean expected, boolean newValue) {
    boolean witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Atomic
  public final boolean compareAndExchangeRelease(boolean expected, boolean newValue) {
    boolean witness = value;
    if (witness == expected) {
      value = newValue;
    }
    return witness;
  }

  @Deprecated
  public final boolean weakCompareAndSet(boolean expected, boolean newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetPlain(boolean expected, boolean newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetVolatile(boolean expected, boolean newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetAcquire(boolean expected, boolean newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  public final boolean weakCompareAndSetRelease(boolean expected, boolean newValue) {
    return !Weak.fails() && compareAndSet(expected, newValue);
  }

  @Override
  public String toString() {
    return String.valueOf(get());
  }
}
