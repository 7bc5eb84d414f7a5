// TicketLock whose first holder calls no number: the other one's never comes.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 2
// states: 21
// transitions: 32
// endStates: 1
// schedules: none
package loops;

import java.util.concurrent.atomic.AtomicInteger;

class TicketLost {
  static final AtomicInteger next = new AtomicInteger();
  static volatile int called;

  static void work(boolean calls) {
    int mine = next.getAndIncrement();
    while (called != mine) {}
    if (calls) {
      called = mine + 1;
    }
  }

  public static void main(String[] args) {
    new Thread(() -> work(true)).start();
    work(false);
  }
}
