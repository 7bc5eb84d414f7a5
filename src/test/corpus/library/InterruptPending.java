// An interrupt is pending and what is waited for is there, or the wait is over: who throws does so before it looks, who does
// not keeps the status. One thread; the same on every JVM.
// verdict: PROVED
// states: 2
package library;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class InterruptPending {
  interface Waits {
    void go() throws Exception;
  }

  static boolean throwsIt(Waits waits) throws Exception {
    Thread.currentThread().interrupt();
    try {
      waits.go();
      assert Thread.interrupted();
      return false;
    } catch (InterruptedException e) {
      assert !Thread.interrupted();
      return true;
    }
  }

  public static void main(String[] args) throws Exception {
    LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(4);
    deque.add(1);
    deque.add(2);
    assert !throwsIt(deque::take);
    assert !throwsIt(() -> deque.put(3));
    assert throwsIt(() -> deque.offer(3, 1, TimeUnit.SECONDS));
    assert throwsIt(() -> deque.poll(1, TimeUnit.SECONDS));
    LinkedBlockingQueue<Integer> linked = new LinkedBlockingQueue<>(4);
    linked.add(1);
    assert throwsIt(linked::take);
    assert throwsIt(() -> linked.put(2));
    ArrayBlockingQueue<Integer> array = new ArrayBlockingQueue<>(4);
    array.add(1);
    assert throwsIt(array::take);
    assert throwsIt(() -> array.put(2));
    PriorityBlockingQueue<Integer> sorted = new PriorityBlockingQueue<>();
    assert !throwsIt(() -> sorted.put(1));
    assert !throwsIt(() -> sorted.offer(1, 1, TimeUnit.SECONDS));
    assert throwsIt(sorted::take);
    CompletableFuture<Integer> done = CompletableFuture.completedFuture(3);
    assert !throwsIt(done::get);
    assert !throwsIt(() -> done.get(1, TimeUnit.SECONDS));
    FutureTask<Integer> ran = new FutureTask<>(() -> 1);
    ran.run();
    assert !throwsIt(ran::get);
    CountDownLatch open = new CountDownLatch(0);
    assert throwsIt(open::await);
    Semaphore free = new Semaphore(1);
    assert throwsIt(free::acquire);
    ReentrantLock lock = new ReentrantLock();
    assert throwsIt(lock::lockInterruptibly);
    assert throwsIt(() -> lock.tryLock(1, TimeUnit.SECONDS));
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.shutdown();
    assert pool.awaitTermination(1, TimeUnit.SECONDS);
    assert !throwsIt(() -> pool.awaitTermination(1, TimeUnit.SECONDS));
  }
}
