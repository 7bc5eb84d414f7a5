// McsLock in which the node says that it waits after it was linked: the holder may have let it go
// before that, and nobody does so again.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 6
// states: 58
// transitions: 97
// endStates: 1
// schedules: none
package loops;

import java.util.concurrent.atomic.AtomicReference;

class McsLockLate {
  static final class Node {
    volatile Node next;
    volatile boolean waits;
  }

  static final AtomicReference<Node> tail = new AtomicReference<>();

  static void work() {
    Node mine = new Node();
    Node before = tail.getAndSet(mine);
    if (before != null) {
      before.next = mine;
      mine.waits = true;
      while (mine.waits) {}
    }
    if (mine.next == null) {
      if (tail.compareAndSet(mine, null)) {
        return;
      }
      while (mine.next == null) {}
    }
    mine.next.waits = false;
  }

  public static void main(String[] args) {
    new Thread(McsLockLate::work).start();
    work();
  }
}
