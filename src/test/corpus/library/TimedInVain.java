// Nobody gives what is waited for: an attempt with a limit fails in every schedule, however time passes, and
// nothing hangs. Who has no time at all never waits.
// args: lock
// verdict: PROVED
// jpf: missing-method
// jpfShows: java.lang.AssertionError
// args: lock last
// timeouts: last
// verdict: PROVED
// args: read
// verdict: PROVED
// jpf: missing-method
// jpfShows: java.lang.AssertionError
// args: read last
// timeouts: last
// verdict: PROVED
// args: write
// verdict: PROVED
// jpf: missing-method
// jpfShows: java.lang.AssertionError
// args: write last
// timeouts: last
// verdict: PROVED
// args: permit
// verdict: PROVED
// jpf: missing-method
// jpfShows: java.lang.AssertionError
// args: permit last
// timeouts: last
// verdict: PROVED
// args: latch
// verdict: PROVED
// jpf: missing-method
// jpfShows: java.lang.AssertionError
// args: latch last
// timeouts: last
// verdict: PROVED
// args: poll
// verdict: PROVED
// args: poll last
// timeouts: last
// verdict: PROVED
// args: offer
// verdict: PROVED
// args: offer last
// timeouts: last
// verdict: PROVED
// args: future
// verdict: PROVED
// args: future last
// timeouts: last
// verdict: PROVED
// args: stage
// verdict: PROVED
// args: stage last
// timeouts: last
// verdict: PROVED
// args: ended
// verdict: PROVED
// args: ended last
// timeouts: last
// verdict: PROVED
// args: signal
// verdict: PROVED
// args: signal last
// timeouts: last
// verdict: PROVED
// args: barrier
// verdict: PROVED
// args: barrier last
// timeouts: last
// verdict: PROVED
// args: stampRead
// verdict: PROVED
// args: stampRead last
// timeouts: last
// verdict: PROVED
// args: none
// verdict: PROVED
// args: none last
// timeouts: last
// verdict: PROVED
package library;

import java.util.concurrent.*;
import java.util.concurrent.locks.*;

class TimedInVain {
  static final CountDownLatch OVER = new CountDownLatch(1);
  static final ReentrantReadWriteLock BOTH = new ReentrantReadWriteLock();

  interface Attempt {
    boolean fails() throws Exception;
  }

  static boolean timesOut(Future<?> future, long millis) throws Exception {
    try {
      future.get(millis, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    }
  }

  static boolean unsignalled() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    boolean signalled = lock.newCondition().await(1, TimeUnit.MILLISECONDS);
    lock.unlock();
    return !signalled;
  }

  static boolean breaks(long millis) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    try {
      barrier.await(millis, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return barrier.isBroken();
    }
  }

  static boolean runsOn() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    boolean ended = pool.awaitTermination(1, TimeUnit.MILLISECONDS);
    pool.shutdown();
    return !ended;
  }

  static boolean none() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    boolean signalled = lock.newCondition().await(0, TimeUnit.SECONDS);
    return !signalled
        && !new Semaphore(0).tryAcquire(0, TimeUnit.SECONDS)
        && !new CountDownLatch(1).await(-1, TimeUnit.SECONDS)
        && new LinkedBlockingQueue<>().poll(0, TimeUnit.SECONDS) == null
        && timesOut(new CompletableFuture<>(), 0)
        && breaks(0);
  }

  static Attempt attempt(String what) {
    return switch (what) {
      case "read" -> () -> !BOTH.readLock().tryLock(1, TimeUnit.MILLISECONDS);
      case "write" -> () -> !BOTH.writeLock().tryLock(1, TimeUnit.MILLISECONDS);
      case "permit" -> () -> !new Semaphore(1).tryAcquire(2, 1, TimeUnit.MILLISECONDS);
      case "latch" -> () -> !new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
      case "poll" -> () -> new LinkedBlockingQueue<>().poll(1, TimeUnit.MILLISECONDS) == null;
      case "offer" -> () -> {
        BlockingQueue<Integer> full = new ArrayBlockingQueue<>(1);
        full.add(1);
        return !full.offer(2, 1, TimeUnit.MILLISECONDS);
      };
      case "future" -> () -> timesOut(new FutureTask<>(() -> 7), 1);
      case "stage" -> () -> timesOut(new CompletableFuture<>(), 1);
      case "signal" -> () -> unsignalled();
      case "barrier" -> () -> breaks(1);
      case "ended" -> () -> runsOn();
      case "none" -> () -> none();
      case "stampRead" -> () -> {
        StampedLock lock = new StampedLock();
        lock.writeLock();
        return lock.tryReadLock(1, TimeUnit.MILLISECONDS) == 0;
      };
      default -> throw new IllegalArgumentException(what);
    };
  }

  static void tries(Attempt attempt) {
    try {
      assert attempt.fails();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    OVER.countDown();
  }

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    BOTH.writeLock().lock();
    Attempt attempt =
        args[0].equals("lock") ? () -> !lock.tryLock(1, TimeUnit.MILLISECONDS) : attempt(args[0]);
    new Thread(() -> tries(attempt)).start();
    OVER.await();
  }
}
