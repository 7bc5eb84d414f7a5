// Two loops without end that take two spin locks in opposite orders: no schedule ends, and from one
// state on nothing changes any more.
// The shortest way there is the start, then each thread's first compareAndSet.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 3
// states: 11
// transitions: 21
// endStates: 0
// schedules: none
package loops;

import java.util.concurrent.atomic.AtomicBoolean;

class ServersCrossed {
  static final AtomicBoolean p = new AtomicBoolean();
  static final AtomicBoolean q = new AtomicBoolean();

  static void serve(AtomicBoolean first, AtomicBoolean second) {
    while (true) {
      while (!first.compareAndSet(false, true)) {}
      while (!second.compareAndSet(false, true)) {}
      second.set(false);
      first.set(false);
    }
  }

  public static void main(String[] args) {
    new Thread(() -> serve(p, q)).start();
    serve(q, p);
  }
}
