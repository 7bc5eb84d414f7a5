package foliowalk.library.java.util.concurrent;

import foliowalk.library.Differs;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Model of {@link java.util.concurrent.ArrayBlockingQueue}. */
@Differs({
  "any waiting thread may be next, also where it is said to be fair",
  "an attempt with a limit of time looks for an interrupt and for what it waits for in one step",
  "an iterator may see other elements than the JDK's when the queue gets empty meanwhile"
})
public class ArrayBlockingQueue<E> extends ItemQueue<E> {
  public ArrayBlockingQueue(int capacity) {
    super(capacity, true);
  }

  /** Any waiting thread may be next, fair or not. */
  public ArrayBlockingQueue(int capacity, boolean fair) {
    super(capacity, true);
  }

  @Override
  public boolean add(E e) {
    if (!offer(e)) {
      throw new IllegalStateException("Queue full");
    }
    return true;
  }

  @Override
  public Iterator<E> iterator() {
    return new Ends.Walk<>(ends, true, true);
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    synchronized (ends) {
      super.forEach(action);
    }
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    synchronized (ends) {
      return super.removeIf(filter);
    }
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    Objects.requireNonNull(c);
    return removeIf(c::contains);
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    Objects.requireNonNull(c);
    return removeIf(e -> !c.contains(e));
  }
}
