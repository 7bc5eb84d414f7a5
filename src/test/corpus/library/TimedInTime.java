// Each limit of time is long. A time-out may come at any moment, or only where nothing else can move; then
// every attempt gets what it waits for.
// args: lock
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: lock last
// timeouts: last
// verdict: PROVED
// args: read
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: read last
// timeouts: last
// verdict: PROVED
// args: write
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: write last
// timeouts: last
// verdict: PROVED
// args: permit
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: permit last
// timeouts: last
// verdict: PROVED
// args: latch
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: latch last
// timeouts: last
// verdict: PROVED
// args: poll
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: poll last
// timeouts: last
// verdict: PROVED
// args: offer
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: offer last
// timeouts: last
// verdict: PROVED
// args: pollLast
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: pollLast last
// timeouts: last
// verdict: PROVED
// args: offerFirst
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: offerFirst last
// timeouts: last
// verdict: PROVED
// args: least
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: least last
// timeouts: last
// verdict: PROVED
// args: future
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: future last
// timeouts: last
// verdict: PROVED
// args: stage
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: stage last
// timeouts: last
// verdict: PROVED
// args: ended
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: ended last
// timeouts: last
// verdict: PROVED
// args: signal
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: signal last
// timeouts: last
// verdict: PROVED
// args: barrier
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: barrier last
// timeouts: last
// verdict: PROVED
// args: stampRead
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: stampRead last
// timeouts: last
// verdict: PROVED
// args: stampWrite
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: stampWrite last
// timeouts: last
// verdict: PROVED
package library;

import java.util.concurrent.*;
import java.util.concurrent.locks.*;

class TimedInTime {
  static final long LONG = 100;
  static boolean got;

  static void lock(Lock free, Lock held) throws InterruptedException {
    held.lock();
    Thread t = new Thread(() -> {
      try {
        got = free.tryLock(LONG, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
    t.start();
    held.unlock();
    t.join();
  }

  static void give(BlockingQueue<Integer> queue) throws InterruptedException {
    new Thread(() -> queue.add(1)).start();
    got = queue.poll(LONG, TimeUnit.SECONDS) != null;
  }

  static boolean get(Future<Integer> future) throws InterruptedException, ExecutionException {
    try {
      return future.get(LONG, TimeUnit.SECONDS) == 7;
    } catch (TimeoutException e) {
      return false;
    }
  }

  static void signal() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition set = lock.newCondition();
    lock.lock();
    new Thread(() -> {
      lock.lock();
      set.signal();
      lock.unlock();
    }).start();
    got = set.await(LONG, TimeUnit.SECONDS);
    lock.unlock();
  }

  static void barrier() throws InterruptedException {
    CyclicBarrier barrier = new CyclicBarrier(2);
    new Thread(() -> {
      try {
        barrier.await();
      } catch (InterruptedException | BrokenBarrierException e) {
        return;
      }
    }).start();
    try {
      barrier.await(LONG, TimeUnit.SECONDS);
      got = true;
    } catch (BrokenBarrierException | TimeoutException e) {
      got = false;
    }
  }

  static void ended() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.execute(() -> {});
    pool.shutdown();
    got = pool.awaitTermination(LONG, TimeUnit.SECONDS);
  }

  static void stamp(boolean write) throws InterruptedException {
    StampedLock lock = new StampedLock();
    long held = write ? lock.readLock() : lock.writeLock();
    new Thread(() -> lock.unlock(held)).start();
    got = (write ? lock.tryWriteLock(LONG, TimeUnit.SECONDS)
        : lock.tryReadLock(LONG, TimeUnit.SECONDS)) != 0;
  }

  static void other(String what) throws InterruptedException, ExecutionException {
    switch (what) {
      case "permit" -> {
        Semaphore free = new Semaphore(0);
        new Thread(() -> free.release()).start();
        got = free.tryAcquire(LONG, TimeUnit.SECONDS);
      }
      case "latch" -> {
        CountDownLatch latch = new CountDownLatch(1);
        new Thread(() -> latch.countDown()).start();
        got = latch.await(LONG, TimeUnit.SECONDS);
      }
      case "poll" -> give(new LinkedBlockingQueue<>());
      case "least" -> give(new PriorityBlockingQueue<>());
      case "offer" -> {
        BlockingQueue<Integer> full = new ArrayBlockingQueue<>(1);
        full.add(1);
        new Thread(() -> full.poll()).start();
        got = full.offer(2, LONG, TimeUnit.SECONDS);
      }
      case "pollLast" -> {
        BlockingDeque<Integer> empty = new LinkedBlockingDeque<>();
        new Thread(() -> empty.addFirst(1)).start();
        got = empty.pollLast(LONG, TimeUnit.SECONDS) != null;
      }
      case "offerFirst" -> {
        BlockingDeque<Integer> full = new LinkedBlockingDeque<>(1);
        full.add(1);
        new Thread(() -> full.pollLast()).start();
        got = full.offerFirst(2, LONG, TimeUnit.SECONDS);
      }
      case "future" -> {
        FutureTask<Integer> task = new FutureTask<>(() -> 7);
        new Thread(task).start();
        got = get(task);
      }
      case "stage" -> {
        CompletableFuture<Integer> stage = new CompletableFuture<>();
        new Thread(() -> stage.complete(7)).start();
        got = get(stage);
      }
      default -> throw new IllegalArgumentException(what);
    }
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    switch (args[0]) {
      case "lock" -> {
        ReentrantLock lock = new ReentrantLock();
        lock(lock, lock);
      }
      case "read" -> {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        lock(lock.readLock(), lock.writeLock());
      }
      case "write" -> {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        lock(lock.writeLock(), lock.readLock());
      }
      case "signal" -> signal();
      case "barrier" -> barrier();
      case "ended" -> ended();
      case "stampRead" -> stamp(false);
      case "stampWrite" -> stamp(true);
      default -> other(args[0]);
    }
    assert got;
  }
}
