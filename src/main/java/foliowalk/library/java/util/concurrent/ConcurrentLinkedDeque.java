package foliowalk.library.java.util.concurrent;

import java.util.Collection;

/** Model of {@link java.util.concurrent.ConcurrentLinkedDeque}: each method is one step. */
public class ConcurrentLinkedDeque<E> extends ItemDeque<E> {
  public ConcurrentLinkedDeque() {
    super(Integer.MAX_VALUE);
  }

  public ConcurrentLinkedDeque(Collection<? extends E> other) {
    super(Integer.MAX_VALUE);
    addAll(other);
  }
}
