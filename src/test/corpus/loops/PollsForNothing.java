// Loops that are meant to end, by their code, and wait with a limit, again and again, for what nobody does. No schedule
// ends, whichever operation has the limit, whoever has the object, and whatever the loop changes on its way: threads hang.
// A loop that its code has no way out of may be meant so.
// args: monitor
// verdict: VIOLATED
// violated: stuck
// args: condition
// verdict: VIOLATED
// violated: stuck
// args: awaitNanos
// verdict: VIOLATED
// violated: stuck
// args: future
// verdict: VIOLATED
// violated: stuck
// args: task
// verdict: VIOLATED
// violated: stuck
// args: poll
// verdict: VIOLATED
// violated: stuck
// args: offer
// verdict: VIOLATED
// violated: stuck
// args: latch
// verdict: VIOLATED
// violated: stuck
// args: permit
// verdict: VIOLATED
// violated: stuck
// args: lock
// verdict: VIOLATED
// violated: stuck
// args: park
// verdict: VIOLATED
// violated: stuck
// args: join
// verdict: VIOLATED
// violated: stuck
// args: sleep
// verdict: VIOLATED
// violated: stuck
// args: pool
// verdict: VIOLATED
// violated: stuck
// args: monitor last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: condition last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: future last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: poll last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: latch last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: lock last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: join last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: sleep last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: counts
// verdict: VIOLATED
// violated: stuck
// args: makes
// verdict: VIOLATED
// violated: stuck
// args: serves
// verdict: PROVED
// args: throws
// verdict: PROVED
package loops;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

class PollsForNothing {
  static final Object monitor = new Object();
  static final ReentrantLock lock = new ReentrantLock();
  static final Condition told = lock.newCondition();
  static boolean set;
  static volatile int beat;
  static volatile Object last;

  interface Waits {
    void forNothing() throws InterruptedException;
  }

  static void both(Waits waits) {
    Runnable one =
        () -> {
          try {
            waits.forNothing();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        };
    new Thread(one).start();
    one.run();
  }

  static void monitor() throws InterruptedException {
    synchronized (monitor) {
      while (!set) {
        monitor.wait(10);
      }
    }
  }

  static void condition(boolean nanos) throws InterruptedException {
    lock.lock();
    try {
      while (!set) {
        if (nanos) {
          told.awaitNanos(1000);
        } else {
          told.await(10, TimeUnit.MILLISECONDS);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  static int get(Future<Integer> future) throws InterruptedException {
    while (true) {
      try {
        return future.get(10, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // again
      } catch (ExecutionException e) {
        throw new AssertionError(e);
      }
    }
  }

  static void pool() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    CountDownLatch never = new CountDownLatch(1);
    pool.execute(
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
    pool.shutdown();
    while (!pool.awaitTermination(10, TimeUnit.MILLISECONDS)) {}
  }

  static void join() throws InterruptedException {
    Thread never =
        new Thread(
            () -> {
              synchronized (monitor) {
                try {
                  monitor.wait();
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
              }
            });
    never.start();
    while (never.isAlive()) {
      never.join(10);
    }
  }

  static void serve(boolean checks) {
    while (true) {
      beat = 1 - beat;
      if (checks && beat > 1) {
        throw new AssertionError();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    switch (args[0]) {
      case "monitor" -> both(PollsForNothing::monitor);
      case "condition" -> both(() -> condition(false));
      case "awaitNanos" -> condition(true);
      case "future" -> {
        CompletableFuture<Integer> never = new CompletableFuture<>();
        both(() -> get(never));
      }
      case "task" -> get(new FutureTask<>(() -> 1));
      case "poll" -> {
        BlockingQueue<Object> empty = new LinkedBlockingQueue<>();
        while (empty.poll(10, TimeUnit.MILLISECONDS) == null) {}
      }
      case "offer" -> {
        BlockingQueue<Object> full = new ArrayBlockingQueue<>(1);
        full.add("");
        both(
            () -> {
              while (!full.offer("", 10, TimeUnit.MILLISECONDS)) {}
            });
      }
      case "latch" -> {
        CountDownLatch never = new CountDownLatch(1);
        both(
            () -> {
              while (!never.await(10, TimeUnit.MILLISECONDS)) {}
            });
      }
      case "permit" -> {
        Semaphore none = new Semaphore(0);
        while (!none.tryAcquire(10, TimeUnit.MILLISECONDS)) {}
      }
      case "lock" -> {
        lock.lock();
        Thread other =
            new Thread(
                () -> {
                  try {
                    while (!lock.tryLock(10, TimeUnit.MILLISECONDS)) {}
                  } catch (InterruptedException e) {
                    throw new AssertionError(e);
                  }
                });
        other.start();
        other.join();
      }
      case "park" ->
          both(
              () -> {
                while (beat == 0) {
                  LockSupport.parkNanos(1000);
                }
              });
      case "join" -> join();
      case "sleep" ->
          both(
              () -> {
                while (beat == 0) {
                  Thread.sleep(10);
                }
              });
      case "pool" -> pool();
      case "counts" -> {
        do {
          beat = (beat + 1) % 3;
        } while (beat < 3);
      }
      case "makes" -> {
        do {
          last = new Object();
        } while (last != null);
      }
      default -> serve(args[0].equals("throws"));
    }
  }
}
