// A thread that is interrupted before it waits does not wait; it keeps the monitor throughout.
// verdict: PROVED
// states: 2
// transitions: 1
// schedules: 1
// endStates: 1
// jpf: interrupted-wait
// jpfShows: cannot run: no path came to the end
package monitor;

class InterruptedBeforeWait {
  public static void main(String[] args) {
    Object lock = new Object();
    synchronized (lock) {
      Thread.currentThread().interrupt();
      try {
        lock.wait();
        throw new AssertionError();
      } catch (InterruptedException e) {
        assert Thread.holdsLock(lock);
        assert !Thread.interrupted();
      }
    }
  }
}
