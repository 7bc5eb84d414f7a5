// Without cause a park may return before the permit is given, where somebody else can still move.
// Numbers as measured.
// spurious: true
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 19
// transitions: 28
// endStates: 1
// schedules: 17
package library;

import java.util.concurrent.locks.LockSupport;

class ParkSpurious {
  static volatile boolean given;

  public static void main(String[] args) {
    Thread t =
        new Thread(
            () -> {
              LockSupport.park();
              assert given;
            });
    t.start();
    given = true;
    LockSupport.unpark(t);
  }
}
