package foliowalk.library.java.util.concurrent;

import foliowalk.library.Differs;
import java.util.Collection;

/** Model of {@link java.util.concurrent.LinkedBlockingQueue}. */
@Differs({
  "any waiting thread may be next",
  "an attempt with a limit of time looks for an interrupt and for what it waits for in one step",
  "one lock for both ends, and an insertion or removal is one step together with its count"
})
public class LinkedBlockingQueue<E> extends ItemQueue<E> {
  public LinkedBlockingQueue() {
    super(Integer.MAX_VALUE, false);
  }

  public LinkedBlockingQueue(Collection<? extends E> other) {
    super(Integer.MAX_VALUE, false);
    addAll(other);
  }

  @Override
  public boolean add(E e) {
    if (!offer(e)) {
      throw new IllegalStateException("Queue full");
    }
    return true;
  }

  public LinkedBlockingQueue(int capacity) {
    super(capacity, false);
  }
}
