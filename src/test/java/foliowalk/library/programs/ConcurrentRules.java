package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** {@code java.util.concurrent} where the outcome is the same in every schedule. */
public final class ConcurrentRules {
  private ConcurrentRules() {}

  public static String readWriteLocks() throws InterruptedException {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    StringBuilder out = new StringBuilder("rw ");
    lock.readLock().lock();
    lock.readLock().lock();
    out.append(lock.writeLock().tryLock()).append(lock.getReadLockCount());
    out.append(lock.getReadHoldCount());
    lock.readLock().unlock();
    lock.readLock().unlock();
    out.append(Show.thrown(() -> lock.readLock().unlock()));
    out.append(Show.thrown(() -> lock.writeLock().unlock()));
    lock.writeLock().lock();
    lock.writeLock().lock();
    lock.readLock().lock();
    Thread t =
        new Thread(
            () ->
                out.append(lock.readLock().tryLock())
                    .append(lock.isWriteLocked())
                    .append(lock.isWriteLockedByCurrentThread()));
    t.start();
    t.join();
    lock.writeLock().unlock();
    lock.writeLock().unlock();
    Thread u =
        new Thread(() -> out.append(lock.readLock().tryLock()).append(lock.writeLock().tryLock()));
    u.start();
    u.join();
    out.append(lock.isWriteLocked()).append(lock.getWriteHoldCount());
    return out.append(Show.thrown(() -> lock.readLock().newCondition())).toString();
  }

  public static String parking() throws InterruptedException {
    StringBuilder out = new StringBuilder("parking ");
    LockSupport.unpark(Thread.currentThread());
    LockSupport.unpark(Thread.currentThread());
    LockSupport.park();
    LockSupport.parkNanos(1);
    LockSupport.unpark(null);
    Thread.currentThread().interrupt();
    LockSupport.park("blocker");
    out.append(Thread.interrupted());
    boolean[] go = {false};
    Thread main = Thread.currentThread();
    Thread t =
        new Thread(
            () -> {
              go[0] = true;
              LockSupport.unpark(main);
            });
    t.start();
    while (t.isAlive() && !go[0]) {
      LockSupport.park();
    }
    t.join();
    return out.append(go[0]).append(" is what came of it").toString();
  }

  public static String concurrentMaps() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    StringBuilder out = new StringBuilder("map ");
    out.append(map.put("a", 1)).append(map.put("a", 2)).append(map.putIfAbsent("a", 3));
    out.append(map.putIfAbsent("b", 4)).append(map.get("c")).append(map.getOrDefault("c", 9));
    out.append(map.computeIfAbsent("c", k -> 5)).append(map.computeIfPresent("c", (k, v) -> null));
    out.append(map.compute("d", (k, v) -> v == null ? 1 : 2))
        .append(map.merge("d", 5, Integer::sum));
    out.append(map.replace("d", 8)).append(map.replace("d", 1, 2)).append(map.remove("d", 8));
    out.append(map.containsKey("d")).append(map.containsValue(4)).append(map).append(map.size());
    for (Map.Entry<String, Integer> e : map.entrySet()) {
      map.put("x" + e.getKey(), 0);
      e.setValue(e.getValue() + 1);
    }
    for (Iterator<String> i = map.keySet().iterator(); i.hasNext(); ) {
      if (i.next().startsWith("x")) {
        i.remove();
      }
    }
    int sum = 0;
    for (int v : map.values()) {
      sum += v;
    }
    out.append(sum).append(map).append(map.equals(Map.of("a", 3, "b", 5))).append(map.hashCode());
    out.append(Show.thrown(() -> map.put(null, 1))).append(Show.thrown(() -> map.get(null)));
    map.clear();
    java.util.Set<String> set = ConcurrentHashMap.newKeySet();
    out.append(set.add("s")).append(set.add("s")).append(set).append(set.remove("s"));
    return out.append(map.isEmpty()).append(map.remove("q")).toString();
  }

  private static String useOf(Queue<Integer> queue) {
    StringBuilder out = new StringBuilder();
    out.append(queue.offer(1)).append(queue.add(2)).append(queue.offer(3)).append(queue);
    out.append(queue.peek()).append(queue.poll()).append(queue.contains(3)).append(queue.size());
    out.append(queue.remove(3)).append(queue.remove(3)).append(queue.remove()).append(queue.poll());
    out.append(Show.thrown(queue::remove)).append(Show.thrown(() -> queue.offer(null)));
    queue.add(5);
    queue.clear();
    return out.append(queue.isEmpty()).append(queue).toString();
  }

  public static String queues() throws InterruptedException {
    BlockingQueue<Integer> small = new ArrayBlockingQueue<>(3);
    StringBuilder out = new StringBuilder(useOf(new ConcurrentLinkedQueue<>()));
    out.append(useOf(new LinkedBlockingQueue<>())).append(useOf(small));
    small.put(1);
    small.put(2);
    out.append(small.remainingCapacity()).append(small.offer(3)).append(small.offer(4));
    out.append(small.offer(5, 1, TimeUnit.MILLISECONDS)).append(Show.thrown(() -> small.add(6)));
    out.append(small.take()).append(small.poll(1, TimeUnit.MILLISECONDS));
    List<Integer> rest = new ArrayList<>();
    out.append(small.drainTo(rest)).append(rest).append(small.poll(1, TimeUnit.MILLISECONDS));
    Thread.currentThread().interrupt();
    out.append(Show.thrown(small::take));
    return out.append(Show.thrown(() -> new ArrayBlockingQueue<String>(0))).toString();
  }

  public static String threadLocals() throws InterruptedException {
    ThreadLocal<Integer> numbers = ThreadLocal.withInitial(() -> 7);
    ThreadLocal<String> texts = new ThreadLocal<>();
    StringBuilder out = new StringBuilder("locals ");
    out.append(numbers.get()).append(texts.get());
    numbers.set(8);
    texts.set("t");
    Thread t = new Thread(() -> out.append(numbers.get()).append(texts.get()));
    t.start();
    t.join();
    out.append(numbers.get()).append(texts.get());
    numbers.remove();
    return out.append(numbers.get()).append(texts.get()).toString();
  }

  public static String futures() throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "value");
    StringBuilder out = new StringBuilder("future ");
    out.append(task.isDone()).append(Show.thrown(() -> task.get(1, TimeUnit.MILLISECONDS)));
    task.run();
    out.append(task.get())
        .append(task.isDone())
        .append(task.cancel(true))
        .append(task.isCancelled());
    FutureTask<Integer> bad =
        new FutureTask<>(
            () -> {
              throw new IllegalStateException("bad");
            });
    new Thread(bad).start();
    out.append(Show.thrown(bad::get));
    FutureTask<Integer> none = new FutureTask<>(() -> {}, 3);
    out.append(none.cancel(false)).append(none.isCancelled()).append(Show.thrown(none::get));
    return out.toString();
  }

  public static String executors() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    StringBuilder out = new StringBuilder("executor ");
    Future<Integer> six = pool.submit(() -> 6);
    Future<?> failing =
        pool.submit(
            () -> {
              throw new IllegalArgumentException("no");
            });
    out.append(six.get()).append(Show.thrown(failing::get));
    out.append(pool.submit(() -> {}, "r").get()).append(pool.isShutdown());
    for (Future<Integer> f : pool.invokeAll(List.<Callable<Integer>>of(() -> 1, () -> 2))) {
      out.append(f.get());
    }
    pool.shutdown();
    out.append(pool.isShutdown());
    try {
      pool.submit(() -> 1);
    } catch (java.util.concurrent.RejectedExecutionException e) {
      out.append("rejected");
    }
    return out.append(Show.thrown(() -> Executors.newFixedThreadPool(0))).toString();
  }
}
