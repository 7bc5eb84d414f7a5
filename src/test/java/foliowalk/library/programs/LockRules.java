package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** {@code java.util.concurrent} where the outcome is the same in every schedule. */
public final class LockRules {
  private LockRules() {}

  public static String reentrantLocks() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock(true);
    StringBuilder out = new StringBuilder("lock ");
    out.append(lock.isLocked()).append(lock.isHeldByCurrentThread()).append(lock.isFair());
    lock.lock();
    out.append(lock.tryLock())
        .append(lock.tryLock(1, TimeUnit.SECONDS))
        .append(lock.getHoldCount());
    lock.lockInterruptibly();
    Thread other =
        new Thread(
            () -> {
              out.append(lock.tryLock())
                  .append(lock.isLocked())
                  .append(lock.isHeldByCurrentThread());
              out.append(Show.thrown(lock::unlock)).append(lock.getHoldCount());
            });
    other.start();
    other.join();
    for (int i = 0; i < 4; i++) {
      lock.unlock();
    }
    out.append(lock.isLocked()).append(Show.thrown(lock::unlock));
    Thread.currentThread().interrupt();
    out.append(Show.thrown(lock::lockInterruptibly)).append(Thread.interrupted());
    Thread.currentThread().interrupt();
    out.append(Show.thrown(() -> lock.tryLock(1, TimeUnit.DAYS))).append(lock.isLocked());
    Thread.currentThread().interrupt();
    lock.lock();
    return out.append(Thread.interrupted()).append(lock.isLocked()).toString();
  }

  public static String conditions() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition condition = lock.newCondition();
    StringBuilder out = new StringBuilder("condition ");
    out.append(Show.thrown(condition::await)).append(Show.thrown(condition::signal));
    out.append(Show.thrown(condition::signalAll))
        .append(Show.thrown(condition::awaitUninterruptibly));
    lock.lock();
    lock.lock();
    condition.signal();
    condition.signalAll();
    out.append(condition.await(1, TimeUnit.MILLISECONDS)).append(condition.awaitNanos(1) <= 0);
    out.append(lock.getHoldCount());
    Thread.currentThread().interrupt();
    out.append(Show.thrown(condition::await))
        .append(lock.getHoldCount())
        .append(Thread.interrupted());
    boolean[] ready = {false};
    Thread other =
        new Thread(
            () -> {
              lock.lock();
              ready[0] = true;
              condition.signal();
              lock.unlock();
            });
    other.start();
    while (!ready[0]) {
      condition.await();
    }
    other.join();
    return out.append(ready[0]).append(lock.getHoldCount()).toString();
  }

  public static String semaphores() throws InterruptedException {
    Semaphore s = new Semaphore(3);
    StringBuilder out = new StringBuilder("semaphore ");
    s.acquire();
    s.acquireUninterruptibly();
    out.append(s.tryAcquire(2)).append(s.availablePermits()).append(s.tryAcquire());
    out.append(s.tryAcquire()).append(s.tryAcquire(1, TimeUnit.MILLISECONDS));
    s.release(5);
    s.acquire(2);
    out.append(s.drainPermits()).append(s.availablePermits()).append(s.isFair());
    Thread.currentThread().interrupt();
    out.append(Show.thrown(s::acquire)).append(Show.thrown(() -> s.acquire(-1)));
    return out.append(Show.thrown(() -> s.release(-1))).append(Thread.interrupted()).toString();
  }

  public static String latches() throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(2);
    StringBuilder out = new StringBuilder("latch ");
    out.append(latch.await(1, TimeUnit.MILLISECONDS)).append(latch.getCount());
    latch.countDown();
    new Thread(latch::countDown).start();
    latch.await();
    latch.countDown();
    out.append(latch.getCount()).append(latch.await(1, TimeUnit.HOURS));
    Thread.currentThread().interrupt();
    out.append(Show.thrown(latch::await)).append(Thread.interrupted());
    return out.append(Show.thrown(() -> new CountDownLatch(-1))).toString();
  }

  public static String barriers() throws Exception {
    StringBuilder out = new StringBuilder("barrier ");
    CyclicBarrier one = new CyclicBarrier(1, () -> out.append("action"));
    out.append(one.await()).append(one.await()).append(one.getParties()).append(one.isBroken());
    CyclicBarrier two = new CyclicBarrier(2);
    out.append(Show.thrown(() -> two.await(1, TimeUnit.MILLISECONDS))).append(two.isBroken());
    out.append(Show.thrown(two::await)).append(two.getNumberWaiting());
    two.reset();
    int[] sum = {0};
    Thread t =
        new Thread(
            () -> {
              try {
                sum[0] = two.await();
              } catch (Exception e) {
                sum[0] = 100;
              }
            });
    t.start();
    int mine = two.await();
    t.join();
    out.append(mine + sum[0]).append(two.isBroken()).append(two.getNumberWaiting());
    Thread.currentThread().interrupt();
    out.append(Show.thrown(two::await)).append(two.isBroken()).append(Thread.interrupted());
    CyclicBarrier bad =
        new CyclicBarrier(
            1,
            () -> {
              throw new IllegalStateException("bad");
            });
    out.append(Show.thrown(bad::await)).append(bad.isBroken());
    return out.append(Show.thrown(() -> new CyclicBarrier(0))).toString();
  }

  public static String units() throws InterruptedException {
    StringBuilder out = new StringBuilder();
    for (TimeUnit u : TimeUnit.values()) {
      out.append(u).append(u.toMillis(1500000)).append(' ').append(u.toNanos(7)).append(' ');
      out.append(u.toSeconds(-90)).append(u.convert(100, TimeUnit.HOURS)).append(u.toDays(100000));
      out.append(u.toMicros(Long.MAX_VALUE))
          .append(u.toMinutes(3))
          .append(u.toHours(1000))
          .append(';');
    }
    TimeUnit.MILLISECONDS.sleep(1);
    return out.toString();
  }
}
