// Two threads put the same element into a copy-on-write list, once. "look" looks first and adds
// then, so it can be there twice; "absent" looks again with the lock held.
// Counted by hand. Main looks (L) and perhaps adds (A), the other thread looks (l), perhaps adds (a)
// and ends (e). LA before l: then l e, one order. l and a before L: L between a and e, or after e: 2.
// Both look before either adds: Ll or lL, times 3 places for A among a and e: 6. Together 9. The
// shortest violation: start, L l a e A.
// args: look
// verdict: VIOLATED
// violated: java.lang.AssertionError
// schedules: 9
// shortest.java.lang.AssertionError: 6
// Each looks without the lock, takes it, looks again, adds and leaves it: found by walking.
// args: absent
// verdict: PROVED
// schedules: 26
package library;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class CopyOnWriteTwice {
  static void put(CopyOnWriteArrayList<String> list, String how) {
    if (how.equals("absent")) {
      list.addIfAbsent("x");
    } else if (!list.contains("x")) {
      list.add("x");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    CopyOnWriteArrayList<String> list = new CopyOnWriteArrayList<>();
    String how = args[0];
    Thread t = new Thread(() -> put(list, how));
    t.start();
    put(list, how);
    t.join();
    assert list.equals(List.of("x"));
  }
}
