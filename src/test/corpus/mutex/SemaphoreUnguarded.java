// SemaphoreOfTwo whose acquire checks before it locks.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 198
// transitions: 310
// endStates: 1
// schedules: 15634
// shortest.java.lang.AssertionError: 14
package mutex;

class SemaphoreUnguarded {
  int permits = 1;
  static final java.util.concurrent.atomic.AtomicInteger INSIDE =
      new java.util.concurrent.atomic.AtomicInteger();

  void acquire() throws InterruptedException {
    if (permits == 0) {
      synchronized (this) {
        while (permits == 0) {
          wait();
        }
      }
    }
    synchronized (this) {
      permits--;
    }
  }

  synchronized void release() {
    permits++;
    notify();
  }

  static void work(SemaphoreUnguarded semaphore) {
    try {
      semaphore.acquire();
      assert INSIDE.incrementAndGet() <= 1;
      INSIDE.decrementAndGet();
      semaphore.release();
    } catch (InterruptedException e) {
      throw new IllegalStateException();
    }
  }

  public static void main(String[] args) {
    SemaphoreUnguarded semaphore = new SemaphoreUnguarded();
    new Thread(() -> work(semaphore)).start();
    work(semaphore);
  }
}
