// AbaReference mended: what is pushed is a new node, so no head comes back.
// verdict: PROVED
// states: 75
// transitions: 121
// endStates: 1
// schedules: 3491
package atomics;

import java.util.concurrent.atomic.AtomicReference;

class StackOfFreshNodes {
  static final AtomicReference<StackOfFreshNodes> HEAD = new AtomicReference<>();
  StackOfFreshNodes next;

  static StackOfFreshNodes pop() {
    while (true) {
      StackOfFreshNodes head = HEAD.get();
      if (head == null) {
        return null;
      }
      StackOfFreshNodes next = head.next;
      if (HEAD.compareAndSet(head, next)) {
        return head;
      }
    }
  }

  static void push(StackOfFreshNodes node) {
    while (true) {
      StackOfFreshNodes head = HEAD.get();
      node.next = head;
      if (HEAD.compareAndSet(head, node)) {
        return;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    push(new StackOfFreshNodes());
    push(new StackOfFreshNodes());
    Thread t = new Thread(StackOfFreshNodes::pop);
    t.start();
    StackOfFreshNodes first = pop();
    StackOfFreshNodes second = pop();
    if (first != null) {
      push(new StackOfFreshNodes());
    }
    t.join();
    StackOfFreshNodes rest = pop();
    assert second == null || rest != second;
  }
}
