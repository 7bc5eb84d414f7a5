// What the classes of java.util.concurrent do not do in one step, though it looks so: another thread sees them on the way, and
// iterators see what comes later. The last five need one thread.
// args: size
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: clear
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: iterate
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: traverse
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: text
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: removal
// verdict: PROVED
// args: addition
// verdict: PROVED
// args: recursion
// verdict: PROVED
// args: itself
// verdict: PROVED
// args: capacity
// verdict: PROVED
package library;

import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;

class NotOneStep {
  static final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
  static final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

  static void size() {
    new Thread(() -> map.put(1, 1)).start();
    if (map.containsKey(1)) {
      assert map.size() == 1;
    }
  }

  static void clear() {
    map.put(1, 1);
    map.put(2, 2);
    new Thread(map::clear).start();
    boolean first = map.containsKey(1);
    boolean second = map.containsKey(2);
    assert first || !second;
  }

  /** The later of two insertions without the earlier. */
  static void iterate() {
    map.put(5, 5);
    new Thread(
            () -> {
              map.put(1, 1);
              map.put(9, 9);
            })
        .start();
    int seen = 0;
    for (int key : map.keySet()) {
      seen += key == 1 ? 1 : key == 9 ? 2 : 0;
    }
    assert seen != 2;
  }

  /** It never holds two. */
  static void traverse() {
    queue.add(1);
    new Thread(
            () -> {
              queue.poll();
              queue.add(2);
            })
        .start();
    assert queue.size() < 2;
  }

  static void text() throws InterruptedException {
    StringBuilder text = new StringBuilder();
    Thread other = new Thread(() -> text.append('a'));
    other.start();
    text.append('b');
    other.join();
    assert text.indexOf("\0") < 0 && text.length() == 2;
  }

  static void removal() {
    for (Queue<Integer> all : queues()) {
      all.add(1);
      all.add(2);
      all.add(3);
      Iterator<Integer> each = all.iterator();
      all.remove(3);
      assert each.next() == 1;
      assert each.next() == 2;
      assert !each.hasNext();
    }
  }

  static void addition() {
    for (Queue<Integer> all : queues()) {
      all.add(1);
      all.add(2);
      Iterator<Integer> each = all.iterator();
      all.add(3);
      each.next();
      each.next();
      assert each.next() == 3;
    }
  }

  private static List<Queue<Integer>> queues() {
    return List.of(
        new ConcurrentLinkedQueue<>(),
        new ConcurrentLinkedDeque<>(),
        new LinkedBlockingQueue<>(),
        new LinkedBlockingDeque<>(),
        new ArrayBlockingQueue<>(4));
  }

  static void recursion() {
    try {
      map.computeIfAbsent(1, key -> map.computeIfAbsent(1, again -> 2));
      throw new AssertionError();
    } catch (IllegalStateException e) {
      assert e.getMessage().equals("Recursive update");
    }
  }

  /** What compute sets is written to what remove has taken out. */
  static void itself() {
    map.put(1, 1);
    map.compute(
        1,
        (key, value) -> {
          map.remove(1);
          return 2;
        });
    assert !map.containsKey(1);
  }

  /** With so many bins the greater key comes later. */
  static void capacity() {
    ConcurrentHashMap<Integer, Integer> wide = new ConcurrentHashMap<>(64);
    wide.put(16, 1);
    wide.put(1, 1);
    assert wide.keySet().iterator().next() == 1;
    map.put(16, 1);
    map.put(1, 1);
    assert map.keySet().iterator().next() == 16;
  }

  public static void main(String[] args) throws InterruptedException {
    switch (args[0]) {
      case "size" -> size();
      case "clear" -> clear();
      case "iterate" -> iterate();
      case "traverse" -> traverse();
      case "text" -> text();
      case "removal" -> removal();
      case "addition" -> addition();
      case "recursion" -> recursion();
      case "itself" -> itself();
      default -> capacity();
    }
  }
}
