// A ticket lock: each waits until its number is called.
// verdict: PROVED
// states: 141
// transitions: 305
// endStates: 1
// schedules: none
package loops;

import java.util.concurrent.atomic.AtomicInteger;

class TicketLock {
  static final AtomicInteger next = new AtomicInteger();
  static volatile int called;
  static int inside;

  static void work() {
    int mine = next.getAndIncrement();
    while (called != mine) {}
    inside++;
    assert inside == 1;
    inside--;
    called = mine + 1;
  }

  public static void main(String[] args) {
    new Thread(TicketLock::work).start();
    new Thread(TicketLock::work).start();
  }
}
