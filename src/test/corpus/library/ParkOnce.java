// An unpark before the park is not lost.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 19
// transitions: 27
// endStates: 1
// schedules: 25
package library;

import java.util.concurrent.locks.LockSupport;

class ParkOnce {
  public static void main(String[] args) {
    Thread main = Thread.currentThread();
    new Thread(() -> LockSupport.unpark(main)).start();
    LockSupport.park();
  }
}
