package foliowalk.library.programs;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * One operation with a limit of time, by name, of a thread that another one gives what it waits
 * for, or does not. It fails when what the operation says is not what was done.
 */
public final class TimedOperations {
  private static final TimeUnit UNIT = TimeUnit.SECONDS;
  private static final long LONG = 100;

  private static volatile boolean given;

  private TimedOperations() {}

  private interface Attempt {
    boolean succeeds() throws Exception;
  }

  private interface Gift {
    void give() throws Exception;
  }

  /**
   * An operation.
   *
   * @param before what the other thread does in any case, first
   */
  private record Case(Attempt attempt, Gift before, Gift gift) {
    Case(Attempt attempt, Gift gift) {
      this(attempt, () -> {}, gift);
    }
  }

  /** The operation, and whether it is given what it waits for. */
  public static void main(String[] args) throws Exception {
    Case tried = of(args[0]);
    boolean gives = Boolean.parseBoolean(args[1]);
    CountDownLatch ready = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              try {
                tried.before.give();
                ready.countDown();
                if (gives) {
                  tried.gift.give();
                } else {
                  given = false; // something to do meanwhile
                }
              } catch (BrokenBarrierException e) {
                given = false; // main had no time left
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    other.start();
    ready.await();
    if (tried.attempt.succeeds() != gives) {
      throw new AssertionError();
    }
  }

  private static Case of(String name) {
    return switch (name.substring(0, name.indexOf('.'))) {
      case "ReentrantLock" -> {
        Lock lock = new ReentrantLock();
        yield locked(lock, lock);
      }
      case "ReentrantReadWriteLock$ReadLock" -> {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        yield locked(lock.readLock(), lock.writeLock());
      }
      case "ReentrantReadWriteLock$WriteLock" -> {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        yield locked(lock.writeLock(), lock.readLock());
      }
      case "StampedLock" -> stamped(name.equals("StampedLock.tryWriteLock/2"));
      case "WaitQueue" -> signalled(name);
      case "ItemQueue", "PriorityBlockingQueue" -> queue(name);
      case "LinkedBlockingDeque" -> deque(name);
      case "CompletableFuture", "FutureTask", "FixedPool" -> future(name);
      case "LockSupport", "Thread", "Object", "TimeUnit" -> thread(name);
      default -> meeting(name);
    };
  }

  private static Case locked(Lock wanted, Lock held) {
    // Who has locked it must unlock it.
    return new Case(() -> wanted.tryLock(LONG, UNIT), held::lock, held::unlock);
  }

  private static Case stamped(boolean write) {
    StampedLock lock = new StampedLock();
    long stamp = write ? lock.readLock() : lock.writeLock();
    return new Case(
        () -> (write ? lock.tryWriteLock(LONG, UNIT) : lock.tryReadLock(LONG, UNIT)) != 0,
        () -> lock.unlock(stamp));
  }

  private static Case signalled(String name) {
    ReentrantLock lock = new ReentrantLock();
    Condition condition = lock.newCondition();
    Attempt attempt =
        switch (name) {
          case "WaitQueue.await/2" -> () -> condition.await(LONG, UNIT);
          case "WaitQueue.awaitNanos/1" -> () -> condition.awaitNanos(LONG) > 0;
          default -> throw new IllegalArgumentException(name);
        };
    Attempt untilGiven =
        () -> {
          lock.lock();
          boolean signalled = given || attempt.succeeds();
          lock.unlock();
          return signalled;
        };
    return new Case(
        untilGiven,
        () -> {
          lock.lock();
          given = true;
          condition.signal();
          lock.unlock();
        });
  }

  private static Case queue(String name) {
    switch (name) {
      case "ItemQueue.offer/3" -> {
        BlockingQueue<Integer> full = new ArrayBlockingQueue<>(1);
        full.add(1);
        return new Case(() -> full.offer(2, LONG, UNIT), full::poll);
      }
      case "ItemQueue.poll/2" -> {
        BlockingQueue<Integer> empty = new ArrayBlockingQueue<>(1);
        return new Case(() -> empty.poll(LONG, UNIT) != null, () -> empty.add(1));
      }
      case "PriorityBlockingQueue.poll/2" -> {
        BlockingQueue<Integer> empty = new PriorityBlockingQueue<>();
        return new Case(() -> empty.poll(LONG, UNIT) != null, () -> empty.add(1));
      }
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static Case deque(String name) {
    BlockingDeque<Integer> deque = new LinkedBlockingDeque<>(1);
    if (name.endsWith("/2")) {
      return new Case(
          switch (name) {
            case "LinkedBlockingDeque.poll/2" -> () -> deque.poll(LONG, UNIT) != null;
            case "LinkedBlockingDeque.pollFirst/2" -> () -> deque.pollFirst(LONG, UNIT) != null;
            case "LinkedBlockingDeque.pollLast/2" -> () -> deque.pollLast(LONG, UNIT) != null;
            default -> throw new IllegalArgumentException(name);
          },
          () -> deque.add(1));
    }
    deque.add(1);
    return new Case(
        switch (name) {
          case "LinkedBlockingDeque.offer/3" -> () -> deque.offer(2, LONG, UNIT);
          case "LinkedBlockingDeque.offerFirst/3" -> () -> deque.offerFirst(2, LONG, UNIT);
          case "LinkedBlockingDeque.offerLast/3" -> () -> deque.offerLast(2, LONG, UNIT);
          default -> throw new IllegalArgumentException(name);
        },
        deque::poll);
  }

  private static boolean got(Future<Integer> future) throws Exception {
    try {
      return future.get(LONG, UNIT) == 7;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private static Case future(String name) {
    switch (name) {
      case "CompletableFuture.get/2" -> {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        return new Case(() -> got(future), () -> future.complete(7));
      }
      case "FutureTask.get/2" -> {
        FutureTask<Integer> task = new FutureTask<>(() -> 7);
        return new Case(() -> got(task), task::run);
      }
      case "FixedPool.awaitTermination/2" -> {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        return new Case(() -> pool.awaitTermination(LONG, UNIT), pool::shutdown);
      }
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static Case thread(String name) {
    Thread main = Thread.currentThread();
    Object lock = new Object();
    CountDownLatch end = new CountDownLatch(1);
    Thread third =
        new Thread(
            () -> {
              try {
                end.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    third.setDaemon(true);
    Gift waits =
        switch (name) {
          case "LockSupport.parkNanos/1" -> () -> LockSupport.parkNanos(LONG);
          case "LockSupport.parkNanos/2" -> () -> LockSupport.parkNanos(lock, LONG);
          case "LockSupport.parkUntil/1" -> () -> LockSupport.parkUntil(Long.MAX_VALUE);
          case "LockSupport.parkUntil/2" -> () -> LockSupport.parkUntil(lock, Long.MAX_VALUE);
          case "Thread.sleep/1" -> () -> Thread.sleep(LONG);
          case "TimeUnit.sleep/1" -> () -> UNIT.sleep(LONG);
          case "Object.wait/1" -> () -> lock.wait(LONG);
          case "Thread.join/1" -> () -> third.join(LONG);
          default -> throw new IllegalArgumentException(name);
        };
    if (name.equals("Thread.join/1")) {
      third.start();
      return new Case(
          () -> {
            waits.give();
            return !third.isAlive();
          },
          end::countDown);
    }
    return new Case(
        () -> {
          synchronized (lock) {
            if (!given) {
              waits.give();
            }
          }
          return given;
        },
        () -> {
          given = true;
          LockSupport.unpark(main);
          if (name.equals("Object.wait/1")) {
            synchronized (lock) {
              lock.notify();
            }
          }
        });
  }

  private static Case meeting(String name) {
    Semaphore permits = new Semaphore(0);
    CountDownLatch latch = new CountDownLatch(1);
    CyclicBarrier barrier = new CyclicBarrier(2);
    return switch (name) {
      case "Semaphore.tryAcquire/2" ->
          new Case(() -> permits.tryAcquire(LONG, UNIT), permits::release);
      case "Semaphore.tryAcquire/3" ->
          new Case(() -> permits.tryAcquire(2, LONG, UNIT), () -> permits.release(2));
      case "CountDownLatch.await/2" -> new Case(() -> latch.await(LONG, UNIT), latch::countDown);
      case "CyclicBarrier.await/2" ->
          new Case(
              () -> {
                try {
                  barrier.await(LONG, UNIT);
                  return true;
                } catch (TimeoutException | BrokenBarrierException e) {
                  return false;
                }
              },
              barrier::await);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
