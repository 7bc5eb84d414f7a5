// Aba on a linked stack with AtomicReference: the same node pushed again looks as if nothing had
// happened.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 84
// transitions: 136
// endStates: 1
// schedules: 3629
// shortest.java.lang.AssertionError: 15
package atomics;

import java.util.concurrent.atomic.AtomicReference;

class AbaReference {
  static final AtomicReference<AbaReference> HEAD = new AtomicReference<>();
  AbaReference next;

  static AbaReference pop() {
    while (true) {
      AbaReference head = HEAD.get();
      if (head == null) {
        return null;
      }
      AbaReference next = head.next;
      if (HEAD.compareAndSet(head, next)) {
        return head;
      }
    }
  }

  static void push(AbaReference node) {
    while (true) {
      AbaReference head = HEAD.get();
      node.next = head;
      if (HEAD.compareAndSet(head, node)) {
        return;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    push(new AbaReference());
    push(new AbaReference());
    Thread t = new Thread(AbaReference::pop);
    t.start();
    AbaReference first = pop();
    AbaReference second = pop();
    if (first != null) {
      push(first);
    }
    t.join();
    AbaReference rest = pop();
    assert second == null || rest != second;
  }
}
