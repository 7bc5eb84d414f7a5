// A counting semaphore from a monitor: never more than two of three inside.
// verdict: PROVED
// states: 1101
// transitions: 2197
// endStates: 1
// schedules: 481280346
package mutex;

class SemaphoreOfTwo {
  int permits = 2;
  static final java.util.concurrent.atomic.AtomicInteger INSIDE =
      new java.util.concurrent.atomic.AtomicInteger();

  synchronized void acquire() throws InterruptedException {
    while (permits == 0) {
      wait();
    }
    permits--;
  }

  synchronized void release() {
    permits++;
    notify();
  }

  static void work(SemaphoreOfTwo semaphore) {
    try {
      semaphore.acquire();
      assert INSIDE.incrementAndGet() <= 2;
      INSIDE.decrementAndGet();
      semaphore.release();
    } catch (InterruptedException e) {
      throw new IllegalStateException();
    }
  }

  public static void main(String[] args) {
    SemaphoreOfTwo semaphore = new SemaphoreOfTwo();
    new Thread(() -> work(semaphore)).start();
    new Thread(() -> work(semaphore)).start();
    work(semaphore);
  }
}
