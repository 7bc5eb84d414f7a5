// A stack of indices with compare-and-set on the head: pop, pop, push of the first again, and the
// head looks unchanged to who read it before (the ABA problem). Then cell 2 is taken twice.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 171
// transitions: 290
// endStates: 2
// schedules: 451489
// shortest.java.lang.AssertionError: 20
package atomics;

import java.util.concurrent.atomic.AtomicInteger;

class Aba {
  static final AtomicInteger HEAD = new AtomicInteger(1);
  static final AtomicInteger TAKEN = new AtomicInteger();
  static final AtomicInteger[] NEXT = {
    new AtomicInteger(0), new AtomicInteger(2), new AtomicInteger(0)
  };

  static int pop() {
    while (true) {
      int head = HEAD.get();
      if (head == 0) {
        return 0;
      }
      int next = NEXT[head].get();
      if (HEAD.compareAndSet(head, next)) {
        return head;
      }
    }
  }

  static void push(int cell) {
    while (true) {
      int head = HEAD.get();
      NEXT[cell].set(head);
      if (HEAD.compareAndSet(head, cell)) {
        return;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int[] got = new int[1];
    Thread t = new Thread(() -> got[0] = pop());
    t.start();
    int first = pop();
    int second = pop();
    if (first != 0) {
      push(first);
    }
    t.join();
    int rest = pop();
    assert second == 0 || rest != second;
  }
}
