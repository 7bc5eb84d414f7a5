// The queue lock of Mellor-Crummey and Scott (TOCS 9(1), 1991): each spins on its own node.
// verdict: PROVED
// states: 106
// transitions: 189
// endStates: 1
// schedules: none
package loops;

import java.util.concurrent.atomic.AtomicReference;

class McsLock {
  static final class Node {
    volatile Node next;
    volatile boolean waits;
  }

  static final AtomicReference<Node> tail = new AtomicReference<>();
  static int inside;

  static void work() {
    Node mine = new Node();
    Node before = tail.getAndSet(mine);
    if (before != null) {
      mine.waits = true;
      before.next = mine;
      while (mine.waits) {}
    }
    inside++;
    assert inside == 1;
    inside--;
    if (mine.next == null) {
      if (tail.compareAndSet(mine, null)) {
        return;
      }
      while (mine.next == null) {}
    }
    mine.next.waits = false;
  }

  public static void main(String[] args) {
    new Thread(McsLock::work).start();
    work();
  }
}
