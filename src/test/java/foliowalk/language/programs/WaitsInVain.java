package foliowalk.language.programs;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Deadlocks within the library; explored, never run. */
public final class WaitsInVain {
  private WaitsInVain() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "Condition.await" -> {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        lock.newCondition().await();
      }
      case "WriteLock.lock" -> {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        lock.readLock().lock();
        lock.writeLock().lock();
      }
      case "Semaphore.acquire" -> new Semaphore(0).acquire();
      case "CountDownLatch.await" -> new CountDownLatch(1).await();
      case "CyclicBarrier.await" -> new CyclicBarrier(2).await();
      case "ArrayBlockingQueue.take" -> new ArrayBlockingQueue<Integer>(1).take();
      default -> new CompletableFuture<Integer>().get();
    }
  }
}
