package foliowalk.library.java.util.concurrent.locks;

/** What a condition asks of its lock. */
interface OwnedLock {

  /** Gives up all holds and says how many there were, with a node in the queue of a condition. */
  int releaseAll(WaitQueue queue, WaitQueue.Node node, boolean interruptibly)
      throws InterruptedException;

  /** Takes the lock so many times over; an interrupt is kept for later. */
  void takeUninterruptibly(int times);

  /** Throws unless the running thread owns the lock. */
  void check();
}
