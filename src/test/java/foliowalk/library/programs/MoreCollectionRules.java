package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.StampedLock;

/** The less common collections and helpers, where the outcome is the same in every schedule. */
public final class MoreCollectionRules {
  private MoreCollectionRules() {}

  public static String oldCollections() {
    Vector<String> v = new Vector<>(List.of("a", "b"));
    StringBuilder out = new StringBuilder("old ");
    v.addElement("c");
    v.insertElementAt("d", 0);
    out.append(v.removeElement("a")).append(v).append(v.elementAt(1)).append(v.indexOf("c"));
    for (int i = 0; i < 20; i++) {
      v.add("x" + i);
    }
    out.append(v.removeIf(s -> s.startsWith("x1"))).append(v.size()).append(v.lastElement());
    v.sort(Comparator.reverseOrder());
    for (Enumeration<String> e = v.elements(); e.hasMoreElements(); ) {
      out.append(e.nextElement());
    }
    out.append(Show.thrown(() -> v.get(99)))
        .append(Show.thrown(() -> new Vector<String>().firstElement()));
    Stack<Integer> s = new Stack<>();
    s.push(1);
    s.push(2);
    out.append(s.search(1)).append(s.peek()).append(s.pop()).append(s.pop()).append(s.empty());
    out.append(name(() -> s.pop()));
    Hashtable<String, Integer> h = new Hashtable<>();
    for (int i = 0; i < 20; i++) {
      h.put("k" + i, i);
    }
    out.append(h.get("k7")).append(h.remove("k8")).append(h.containsKey("k8")).append(h.size());
    out.append(h.merge("k1", 5, Integer::sum)).append(h.contains(6)).append(h);
    return out.append(Show.thrown(() -> h.put("n", null))).toString();
  }

  private static String name(Show.Action action) {
    String thrown = Show.thrown(action);
    int colon = thrown.indexOf(':');
    return colon < 0 ? thrown : thrown.substring(0, colon);
  }

  public static String bits() {
    BitSet b = new BitSet();
    b.set(3);
    b.set(70, 75);
    b.clear(72);
    b.flip(0, 2);
    BitSet c = new BitSet(8);
    c.set(3);
    StringBuilder out = new StringBuilder("bits ");
    out.append(b).append(b.cardinality()).append(b.nextSetBit(4)).append(b.nextClearBit(70));
    out.append(b.length()).append(b.get(71)).append(b.intersects(c)).append(b.hashCode());
    b.and(c);
    out.append(b).append(b.equals(c));
    b.or(c);
    b.xor(c);
    b.andNot(c);
    return out.append(b.isEmpty()).append(Show.thrown(() -> b.set(-1))).toString();
  }

  public static String identityMaps() {
    IdentityHashMap<String, Integer> m = new IdentityHashMap<>();
    String a = new String("a");
    String b = new String("a");
    StringBuilder out = new StringBuilder("identity ");
    out.append(m.put(a, 1)).append(m.put(b, 2)).append(m.put(a, 3)).append(m.size());
    return out.append(m.get(a)).append(m.get(b)).append(m.remove(a)).append(m).toString();
  }

  public static String synchronizedViews() {
    List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(3, 1)));
    Map<String, Integer> map = Collections.synchronizedMap(new HashMap<>());
    list.add(2);
    map.put("a", 1);
    map.merge("a", 4, Integer::sum);
    StringBuilder out = new StringBuilder("views ");
    synchronized (list) {
      for (int i : list) {
        out.append(i);
      }
    }
    return out.append(list).append(map).append(list.contains(2)).append(map.size()).toString();
  }

  private static String useOf(Deque<Integer> d) {
    StringBuilder out = new StringBuilder();
    d.addFirst(2);
    d.addLast(3);
    d.push(1);
    out.append(d.offerLast(4)).append(d.offerFirst(0)).append(d).append(d.size());
    out.append(d.peekFirst()).append(d.peekLast()).append(d.getFirst()).append(d.getLast());
    for (Iterator<Integer> i = d.descendingIterator(); i.hasNext(); ) {
      int n = i.next();
      out.append(n);
      if (n == 3) {
        i.remove();
      }
    }
    out.append(d.pollLast()).append(d.pop()).append(d.removeLast()).append(d.contains(1)).append(d);
    out.append(d.removeFirstOccurrence(9)).append(d.removeLastOccurrence(1)).append(d.poll());
    out.append(name(d::removeFirst)).append(name(d::getLast)).append(name(d::remove));
    return out.append(name(() -> d.add(null))).append(d.peek()).append(d.isEmpty()).toString();
  }

  public static String deques() throws InterruptedException {
    StringBuilder out = new StringBuilder(useOf(new ConcurrentLinkedDeque<>()));
    out.append(useOf(new LinkedBlockingDeque<>()));
    BlockingDeque<Integer> small = new LinkedBlockingDeque<>(2);
    small.putFirst(1);
    small.putLast(2);
    out.append(small.offer(3)).append(small.offerFirst(3, 1, TimeUnit.MILLISECONDS));
    out.append(Show.thrown(() -> small.addFirst(3))).append(small.remainingCapacity());
    out.append(small.takeLast())
        .append(small.takeFirst())
        .append(small.pollLast(1, TimeUnit.MILLISECONDS));
    small.put(5);
    List<Integer> rest = new ArrayList<>();
    out.append(small.drainTo(rest)).append(rest);
    return out.append(Show.thrown(() -> new LinkedBlockingDeque<Integer>(0))).toString();
  }

  public static String priorities() throws InterruptedException {
    PriorityBlockingQueue<Integer> q = new PriorityBlockingQueue<>(4, Comparator.reverseOrder());
    for (int i : new int[] {4, 9, 1, 7}) {
      q.put(i);
    }
    StringBuilder out = new StringBuilder("priorities ");
    out.append(q.peek()).append(q.take()).append(q.poll()).append(q.remove(1)).append(q.size());
    out.append(q).append(q.remainingCapacity()).append(q.poll(1, TimeUnit.MILLISECONDS));
    PriorityBlockingQueue<String> natural = new PriorityBlockingQueue<>(List.of("c", "a", "b"));
    return out.append(natural.take()).append(natural.take()).append(q.poll()).toString();
  }

  public static String adders() throws InterruptedException {
    LongAdder adder = new LongAdder();
    Thread t = new Thread(() -> adder.add(40));
    t.start();
    adder.increment();
    adder.increment();
    adder.decrement();
    t.join();
    return "adder with the total " + adder.sum() + adder + adder.intValue() + adder.doubleValue();
  }

  public static String cachedPools() throws Exception {
    ExecutorService pool = Executors.newCachedThreadPool();
    Future<Integer> a = pool.submit(() -> 20);
    Future<Integer> b = pool.submit(() -> 22);
    int sum = a.get() + b.get();
    pool.shutdown();
    return "cached pool " + sum + pool.isShutdown() + name(() -> pool.submit(() -> 1));
  }

  public static String stampedLocks() throws InterruptedException {
    StampedLock lock = new StampedLock();
    StringBuilder out = new StringBuilder("stamps ");
    long optimistic = lock.tryOptimisticRead();
    out.append(lock.validate(optimistic)).append(lock.validate(0));
    long write = lock.writeLock();
    out.append(lock.validate(optimistic))
        .append(lock.tryOptimisticRead())
        .append(lock.tryReadLock());
    out.append(lock.tryWriteLock()).append(lock.isWriteLocked());
    out.append(name(() -> lock.unlockRead(write))).append(name(() -> lock.unlockWrite(write + 1)));
    long read = lock.tryConvertToReadLock(write);
    long second = lock.readLock();
    out.append(lock.getReadLockCount())
        .append(lock.tryConvertToWriteLock(read))
        .append(lock.tryWriteLock());
    lock.unlockRead(second);
    long again = lock.tryConvertToWriteLock(read);
    out.append(again != 0).append(lock.tryConvertToReadLock(read)).append(lock.validate(again));
    long open = lock.tryConvertToOptimisticRead(again);
    out.append(lock.validate(open)).append(lock.isReadLocked()).append(lock.isWriteLocked());
    out.append(StampedLock.isOptimisticReadStamp(open)).append(StampedLock.isWriteLockStamp(again));
    long last = lock.tryWriteLock(1, TimeUnit.MILLISECONDS);
    lock.unlock(last);
    long third = lock.readLockInterruptibly();
    lock.unlock(third);
    out.append(lock.tryUnlockRead())
        .append(lock.tryUnlockWrite())
        .append(name(() -> lock.unlock(last)));
    return out.append(optimistic)
        .append(',')
        .append(write)
        .append(',')
        .append(read)
        .append(',')
        .append(open)
        .toString();
  }
}
