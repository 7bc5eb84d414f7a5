// Aba mended: the head carries a stamp that every change increments.
// verdict: PROVED
// states: 171
// transitions: 290
// endStates: 2
// schedules: 451489
package atomics;

import java.util.concurrent.atomic.AtomicInteger;

class AbaStamped {
  static final AtomicInteger HEAD = new AtomicInteger(1);
  static final AtomicInteger[] NEXT = {
    new AtomicInteger(0), new AtomicInteger(2), new AtomicInteger(0)
  };

  static int pop() {
    while (true) {
      int head = HEAD.get();
      int cell = head % 10;
      if (cell == 0) {
        return 0;
      }
      int next = NEXT[cell].get();
      if (HEAD.compareAndSet(head, head - cell + 10 + next)) {
        return cell;
      }
    }
  }

  static void push(int cell) {
    while (true) {
      int head = HEAD.get();
      NEXT[cell].set(head % 10);
      if (HEAD.compareAndSet(head, head - head % 10 + 10 + cell)) {
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
