package foliowalk.library.java.util.concurrent;

import java.util.Collection;

/** Model of {@link java.util.concurrent.LinkedBlockingQueue}. */
public class LinkedBlockingQueue<E> extends ItemQueue<E> {
  public LinkedBlockingQueue() {
    super(Integer.MAX_VALUE);
  }

  public LinkedBlockingQueue(Collection<? extends E> other) {
    super(Integer.MAX_VALUE);
    addAll(other);
  }

  public LinkedBlockingQueue(int capacity) {
    super(capacity);
  }
}
