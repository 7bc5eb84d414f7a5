package foliowalk.library.java.util.concurrent;

/** Model of {@link java.util.concurrent.ArrayBlockingQueue}. */
public class ArrayBlockingQueue<E> extends ItemQueue<E> {
  public ArrayBlockingQueue(int capacity) {
    super(capacity);
  }

  /** Any waiting thread may be next, fair or not. */
  public ArrayBlockingQueue(int capacity, boolean fair) {
    super(capacity);
  }
}
