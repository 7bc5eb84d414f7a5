package foliowalk.library.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * What calls at the edge of the API give in one thread: null, bounds, a pending interrupt, what
 * iterators see, what is thrown.
 */
public final class ProbeRules {
  private ProbeRules() {}

  /** What a call gives, or what it throws; with the interrupt status that is left. */
  private static String of(Callable<?> call) {
    String text;
    try {
      text = String.valueOf(call.call());
    } catch (Throwable t) {
      text = t.getClass().getName() + ": " + t.getMessage();
    }
    return text + (Thread.interrupted() ? " (interrupted)" : "") + "\n";
  }

  /** As {@link #of}, of a call whose message nobody prescribes. */
  private static String kind(Callable<?> call) {
    String text;
    try {
      text = String.valueOf(call.call());
    } catch (Throwable t) {
      text = t.getClass().getName();
    }
    return text + (Thread.interrupted() ? " (interrupted)" : "") + "\n";
  }

  private static String interrupted(Callable<?> call) {
    return kind(
        () -> {
          Thread.currentThread().interrupt();
          return call.call();
        });
  }

  private static String tail(Object o) {
    String s = o.toString();
    return s.substring(s.indexOf('['));
  }

  private static <T> List<T> all(Iterator<T> i) {
    List<T> all = new ArrayList<>();
    while (i.hasNext()) {
      all.add(i.next());
    }
    return all;
  }

  private static String blocking(BlockingQueue<Integer> q) {
    return kind(() -> q.offer(null))
        + kind(() -> q.add(null))
        + kind(() -> q.remove(null))
        + kind(() -> q.contains(null))
        + kind(() -> q.addAll(q))
        + kind(() -> q.drainTo(q))
        + kind(() -> q.drainTo(null))
        + kind(() -> q.offer(1, 1, null))
        + kind(() -> q.poll(1, null))
        + kind(q::element)
        + kind(q::remove)
        + interrupted(
            () -> {
              q.put(7);
              return "put";
            })
        + kind(() -> q)
        + interrupted(() -> q.offer(8, 1, TimeUnit.HOURS))
        + kind(() -> q)
        + kind(() -> q.addAll(Arrays.asList(1, 2)))
        + interrupted(q::take)
        + kind(() -> q)
        + interrupted(() -> q.poll(1, TimeUnit.HOURS))
        + kind(() -> q)
        + kind(() -> q.drainTo(new ArrayList<>(), 0))
        + kind(() -> q.drainTo(new ArrayList<>(), -1))
        + kind(() -> q.remainingCapacity() > 2)
        + kind(() -> Arrays.toString(q.toArray()))
        + kind(() -> Arrays.toString(q.toArray(new Integer[0])))
        + kind(() -> q.removeIf(k -> k == 1))
        + kind(() -> q.retainAll(List.of(2, 7)))
        + kind(() -> q)
        + kind(() -> q.removeAll(List.of(2)))
        + kind(() -> q.equals(q))
        + kind(() -> q);
  }

  private static String iterators(Queue<Integer> q) {
    StringBuilder text = new StringBuilder();
    Iterator<Integer> empty = q.iterator();
    q.add(1);
    text.append(all(empty));
    Iterator<Integer> i = q.iterator();
    q.add(2);
    q.add(3);
    text.append(i.next()).append(i.hasNext());
    text.append(all(i));
    Iterator<Integer> j = q.iterator();
    q.poll();
    text.append(all(j));
    Iterator<Integer> k = q.iterator();
    text.append(kind(() -> remove(k)));
    text.append(k.next()).append(kind(() -> remove(k))).append(kind(() -> remove(k)));
    text.append(q);
    Iterator<Integer> l = q.iterator();
    q.remove(3);
    q.add(4);
    q.add(5);
    text.append(all(l));
    Iterator<Integer> m = q.iterator();
    m.next();
    q.add(6);
    q.remove(5);
    text.append(all(m)).append(kind(m::next));
    return text.toString();
  }

  private static String remove(Iterator<?> i) {
    i.remove();
    return "removed";
  }

  public static String arrayBlockingQueue() {
    return blocking(new ArrayBlockingQueue<>(9))
        + iterators(new ArrayBlockingQueue<>(9))
        + kind(() -> new ArrayBlockingQueue<>(0))
        + of(
            () -> {
              Queue<Integer> q = new ArrayBlockingQueue<>(1);
              q.add(1);
              return q.offer(2) + " " + q.add(3);
            });
  }

  public static String linkedBlockingQueue() {
    return blocking(new LinkedBlockingQueue<>())
        + iterators(new LinkedBlockingQueue<>())
        + kind(() -> new LinkedBlockingQueue<>(-1))
        + kind(() -> new LinkedBlockingQueue<>(Arrays.asList(1, null)))
        + of(
            () -> {
              Queue<Integer> q = new LinkedBlockingQueue<>(1);
              q.add(1);
              return q.offer(2) + " " + q.add(3);
            });
  }

  public static String priorityBlockingQueue() {
    Queue<Object> mixed = new PriorityBlockingQueue<>();
    return blocking(new PriorityBlockingQueue<>())
        + kind(() -> new PriorityBlockingQueue<>(0))
        + kind(() -> mixed.add(new Object()))
        + kind(() -> mixed)
        + kind(() -> mixed.add(1))
        + kind(() -> mixed.add("a"))
        + kind(() -> mixed)
        + kind(() -> new PriorityBlockingQueue<>(List.of(3, 1, 2)));
  }

  public static String linkedBlockingDeque() {
    BlockingDeque<Integer> d = new LinkedBlockingDeque<>(1);
    return blocking(new LinkedBlockingDeque<>())
        + iterators(new LinkedBlockingDeque<>())
        + deque(new LinkedBlockingDeque<>())
        + interrupted(
            () -> {
              d.putFirst(1);
              return "put";
            })
        + kind(() -> d)
        + interrupted(
            () -> {
              d.putLast(2);
              return "put";
            })
        + kind(() -> d)
        + interrupted(d::takeLast)
        + interrupted(d::takeFirst)
        + interrupted(() -> d.pollLast(1, TimeUnit.HOURS))
        + interrupted(() -> d.offerFirst(3, 1, TimeUnit.HOURS))
        + kind(() -> d);
  }

  private static String deque(Deque<Integer> d) {
    return kind(d::pop)
        + kind(d::getLast)
        + kind(d::peekFirst)
        + kind(() -> d.offerFirst(null))
        + kind(() -> d.offerFirst(1))
        + kind(() -> d.offerLast(2))
        + kind(() -> d.offerFirst(1))
        + kind(() -> d.removeLastOccurrence(1))
        + kind(() -> d)
        + kind(() -> d.contains(null))
        + kind(() -> d.contains(2))
        + kind(() -> all(d.descendingIterator()))
        + kind(
            () -> {
              Iterator<Integer> i = d.descendingIterator();
              d.addFirst(0);
              return all(i);
            })
        + kind(
            () -> {
              d.push(9);
              return d.pop() + " " + d.removeLast() + d;
            });
  }

  public static String concurrentLinkedQueue() {
    Queue<Integer> q = new ConcurrentLinkedQueue<>(List.of(5, 6));
    return iterators(new ConcurrentLinkedQueue<>())
        + kind(() -> q.remove(null))
        + kind(() -> q.contains(null))
        + kind(() -> q.offer(null))
        + kind(() -> q.addAll(q))
        + kind(() -> q.addAll(Arrays.asList(7, null)))
        + kind(() -> q)
        + kind(() -> q.removeIf(k -> k == 5))
        + kind(() -> q.removeIf(null))
        + kind(() -> q.retainAll(List.of(6)))
        + kind(() -> q.remove(6))
        + kind(() -> q.isEmpty() + " " + q.size() + q.peek() + q.poll())
        + kind(() -> Arrays.toString(q.toArray()));
  }

  public static String concurrentLinkedDeque() {
    Deque<Integer> d = new ConcurrentLinkedDeque<>();
    return iterators(new ConcurrentLinkedDeque<>())
        + deque(new ConcurrentLinkedDeque<>())
        + kind(() -> d.remove(null))
        + kind(() -> d.removeFirstOccurrence(null))
        + kind(() -> d.removeLastOccurrence(null))
        + kind(() -> d.contains(null))
        + kind(() -> d.add(null));
  }

  public static String concurrentHashMap() {
    ConcurrentHashMap<Integer, String> m = new ConcurrentHashMap<>();
    return kind(() -> m.get(null))
        + kind(() -> m.put(null, ""))
        + kind(() -> m.put(1, null))
        + kind(() -> m.remove(null))
        + kind(() -> m.remove(1, null))
        + kind(() -> m.remove(null, null))
        + kind(() -> m.containsValue(null))
        + kind(() -> m.getOrDefault(3, "none"))
        + kind(() -> m.putIfAbsent(1, "one") + m.putIfAbsent(1, "two"))
        + kind(() -> m.computeIfAbsent(2, k -> null) + m)
        + kind(() -> m.computeIfAbsent(2, k -> "two") + m)
        + kind(() -> m.computeIfPresent(2, (k, v) -> null) + m)
        + kind(() -> m.compute(3, (k, v) -> v + k) + m)
        + kind(() -> m.merge(3, "!", String::concat) + m)
        + kind(() -> m.merge(3, "!", (a, b) -> null) + m)
        + of(() -> m.computeIfAbsent(5, k -> m.computeIfAbsent(5, l -> "x")))
        + of(() -> m.compute(5, (k, v) -> m.put(21, "y")))
        + of(() -> m.computeIfAbsent(17, k -> m.put(33, "z")))
        + kind(() -> m)
        + kind(() -> m.compute(1, (k, v) -> m.remove(1)) + m)
        + kind(
            () -> {
              m.clear();
              Iterator<Integer> i = m.keySet().iterator();
              m.put(1, "a");
              Iterator<Map.Entry<Integer, String>> j = m.entrySet().iterator();
              m.put(2, "b");
              Map.Entry<Integer, String> e = j.next();
              return all(i) + " " + e.setValue("c") + e + j.next() + kind(() -> remove(i)) + m;
            })
        + kind(
            () -> {
              Iterator<String> i = m.values().iterator();
              i.next();
              i.remove();
              return m + kind(() -> remove(i));
            })
        + kind(() -> new ConcurrentHashMap<>(-1))
        + kind(() -> keys(new ConcurrentHashMap<>()))
        + kind(() -> keys(new ConcurrentHashMap<>(64)))
        + kind(() -> keys(new ConcurrentHashMap<>(1)))
        + kind(() -> keys(new ConcurrentHashMap<>(Map.of(5, 5))))
        + kind(() -> m.keySet().add(3))
        + kind(() -> m.keySet().remove(2) + " " + m.isEmpty() + m.size());
  }

  private static String keys(ConcurrentHashMap<Integer, Integer> m) {
    for (int i = 0; i < 14; i++) {
      m.put(i * 37 % 101, i);
    }
    for (int i = 0; i < 10; i++) {
      m.put(200 + 16 * i, i);
    }
    return m.keySet() + " " + m.size();
  }

  public static String copyOnWriteArrayList() {
    CopyOnWriteArrayList<Integer> l = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
    return kind(() -> l.get(3))
        + of(
            () -> {
              l.add(9, 9);
              return l;
            })
        + kind(() -> l.addIfAbsent(2))
        + kind(() -> l.addAllAbsent(List.of(2, 5, 5)) + " " + l)
        + kind(() -> l.remove((Object) 2) + " " + l.remove((Object) 77) + l)
        + kind(() -> l.clone().equals(l) + " " + (l.clone() == l))
        + kind(() -> remove(l.iterator()))
        + kind(() -> l.hashCode() + " " + l.indexOf(3) + l.lastIndexOf(null) + l.contains(null));
  }

  public static String priorityQueue() {
    PriorityQueue<Object> q = new PriorityQueue<>();
    PriorityQueue<Integer> down = new PriorityQueue<>(Comparator.reverseOrder());
    return kind(() -> q.add(null))
        + kind(() -> q.add(new Object()))
        + kind(() -> q.size())
        + kind(() -> q.add(2))
        + kind(() -> q.add("a"))
        + kind(() -> q.size() + " " + q)
        + kind(() -> q.remove(null) + " " + q.contains(null))
        + kind(() -> q.element() + " " + q.remove() + q.poll())
        + kind(q::remove)
        + kind(() -> down.addAll(List.of(4, 8, 1, 9, 3)) + " " + down)
        + kind(() -> down.poll() + " " + down);
  }

  public static String arrayList() {
    ArrayList<Integer> l = new ArrayList<>(List.of(1, 2, 3));
    return of(() -> l.get(3))
        + of(() -> l.set(-1, 0))
        + of(() -> l.remove(7))
        + of(
            () -> {
              l.add(5, 0);
              return l;
            })
        + kind(() -> l.removeIf(k -> l.add(4)))
        + kind(() -> l)
        + kind(
            () -> {
              l.forEach(k -> l.add(k));
              return l;
            })
        + kind(() -> l)
        + kind(
            () -> {
              for (Integer k : l) {
                l.remove(k);
              }
              return l;
            })
        + kind(() -> l)
        + kind(
            () -> {
              l.replaceAll(k -> -k);
              l.sort(null);
              return l + " " + l.indexOf(-2) + l.contains(null) + l.subList(1, 2);
            })
        + of(() -> new ArrayList<>(-1));
  }

  public static String semaphore() {
    Semaphore s = new Semaphore(1);
    return kind(() -> tail(s))
        + interrupted(
            () -> {
              s.acquire();
              return s.availablePermits();
            })
        + interrupted(
            () -> {
              s.acquireUninterruptibly();
              return s.availablePermits();
            })
        + interrupted(() -> s.tryAcquire(1, TimeUnit.HOURS))
        + kind(() -> s.tryAcquire(1, null))
        + kind(() -> s.tryAcquire(-1))
        + kind(
            () -> {
              s.release(-1);
              return s;
            })
        + kind(
            () -> {
              s.release(4);
              return tail(s) + s.drainPermits() + s.isFair();
            });
  }

  public static String locks() {
    ReentrantLock l = new ReentrantLock(true);
    Condition c = l.newCondition();
    ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
    StampedLock s = new StampedLock();
    return kind(() -> tail(l) + l.isFair())
        + kind(
            () -> {
              l.unlock();
              return l;
            })
        + kind(
            () -> {
              c.signal();
              return c;
            })
        + interrupted(
            () -> {
              l.lockInterruptibly();
              return l;
            })
        + interrupted(() -> l.tryLock(1, TimeUnit.HOURS))
        + interrupted(l::tryLock)
        + kind(() -> l.tryLock(1, null))
        + kind(() -> l.getHoldCount() + tail(l))
        + interrupted(
            () -> {
              c.await();
              return c;
            })
        + kind(() -> l.getHoldCount())
        + kind(() -> tail(rw) + rw.isFair())
        + kind(
            () -> {
              rw.readLock().lock();
              rw.readLock().lock();
              return tail(rw)
                  + tail(rw.readLock())
                  + rw.writeLock().tryLock()
                  + rw.getReadHoldCount();
            })
        + of(
            () -> {
              rw.readLock().unlock();
              rw.readLock().unlock();
              rw.readLock().unlock();
              return rw;
            })
        + kind(
            () -> {
              rw.writeLock().lock();
              rw.readLock().lock();
              return tail(rw) + tail(rw.writeLock()) + rw.getWriteHoldCount();
            })
        + kind(() -> rw.readLock().newCondition())
        + kind(() -> tail(s) + s.validate(0) + s.validate(s.tryOptimisticRead()))
        + kind(
            () -> {
              long w = s.writeLock();
              String text = tail(s) + s.tryReadLock() + s.tryOptimisticRead();
              s.unlockWrite(w);
              long r = s.readLock();
              return text + tail(s) + (s.tryConvertToWriteLock(r) != 0) + tail(s);
            })
        + kind(
            () -> {
              s.unlockRead(5);
              return s;
            });
  }

  public static String meetingPlaces() {
    CountDownLatch l = new CountDownLatch(1);
    CyclicBarrier b = new CyclicBarrier(1);
    return kind(() -> new CountDownLatch(-1))
        + kind(() -> tail(l))
        + kind(() -> l.await(0, null))
        + interrupted(() -> l.await(1, TimeUnit.HOURS))
        + kind(
            () -> {
              l.countDown();
              l.countDown();
              return tail(l) + l.getCount() + l.await(1, TimeUnit.HOURS);
            })
        + interrupted(
            () -> {
              l.await();
              return l;
            })
        + kind(() -> new CyclicBarrier(0))
        + kind(() -> b.await() + " " + b.getParties() + b.getNumberWaiting() + b.isBroken())
        + interrupted(b::await)
        + kind(() -> b.isBroken())
        + kind(b::await)
        + kind(
            () -> {
              b.reset();
              return b.await();
            });
  }

  public static String futures() {
    FutureTask<Integer> f = new FutureTask<>(() -> 3);
    FutureTask<Integer> failing = new FutureTask<>(() -> Integer.parseInt("x"));
    FutureTask<Integer> cancelled = new FutureTask<>(() -> 3);
    CompletableFuture<Integer> c = new CompletableFuture<>();
    return kind(() -> new FutureTask<Integer>(null))
        + kind(() -> f.get(1, null))
        + interrupted(() -> f.get(1, TimeUnit.HOURS))
        + kind(
            () -> {
              f.run();
              return f.get() + " " + f.isDone() + f.cancel(true) + f.isCancelled();
            })
        + interrupted(f::get)
        + interrupted(() -> f.get(1, TimeUnit.HOURS))
        + of(
            () -> {
              failing.run();
              return failing.get();
            })
        + kind(() -> cancelled.cancel(true) + " " + cancelled.cancel(true) + cancelled.isDone())
        + kind(cancelled::get)
        + interrupted(() -> c.get(1, TimeUnit.HOURS))
        + kind(() -> c.get(1, null))
        + kind(() -> c.getNow(7) + " " + c.complete(4) + c.complete(5))
        + interrupted(c::get)
        + interrupted(() -> c.get(1, TimeUnit.HOURS))
        + kind(() -> c.thenApply(k -> Integer.parseInt("x" + k)).join())
        + kind(() -> c.thenApply(null));
  }

  public static String pools() {
    ExecutorService e = Executors.newFixedThreadPool(1);
    return kind(() -> Executors.newFixedThreadPool(0))
        + kind(() -> e.submit((Runnable) null))
        + kind(
            () -> {
              Future<String> name = e.submit(() -> Thread.currentThread().getName());
              return name.get().substring(name.get().lastIndexOf("-thread"));
            })
        + kind(() -> e.invokeAll(List.of(() -> 1)).get(0).isDone())
        + kind(() -> e.isShutdown() + " " + e.isTerminated())
        + kind(
            () -> {
              e.shutdown();
              boolean over = e.awaitTermination(1, TimeUnit.HOURS) || e.isTerminated();
              return e.isShutdown();
            })
        + kind(() -> e.submit(() -> 1))
        + kind(e::shutdownNow);
  }

  public static String seededRandom() {
    Random r = new Random(42);
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 9; i++) {
      text.append(r.nextInt()).append(' ').append(r.nextInt(i)).append(' ');
      text.append(r.nextInt(1 << 30)).append(' ').append(r.nextInt((1 << 30) + 1)).append(' ');
      text.append(r.nextInt(-5, 7)).append(' ').append(r.nextInt(Integer.MIN_VALUE, 9)).append(' ');
      text.append(r.nextInt(0, 8)).append(' ').append(r.nextLong()).append(' ');
      text.append(r.nextBoolean()).append(' ').append(r.nextFloat()).append(' ');
      text.append(r.nextDouble()).append(' ').append(r.nextGaussian()).append('\n');
    }
    r.setSeed(-1);
    byte[] bytes = new byte[7];
    r.nextBytes(bytes);
    text.append(Arrays.toString(bytes));
    return text + of(() -> r.nextInt(0)) + of(() -> r.nextInt(3, 3));
  }

  public static String classCast() {
    Object text = "a";
    Object numbers = new int[0];
    Object own = new Own();
    Object list = new ArrayList<String>();
    return of(() -> ((Integer) text).intValue())
        + kind(() -> (Own) text)
        + kind(() -> (String) own)
        + of(() -> (Object[]) numbers)
        + kind(() -> (Collection<?>) own)
        + kind(() -> (Own[]) list)
        + of(() -> (int[][]) numbers);
  }

  private static final class Own {}
}
