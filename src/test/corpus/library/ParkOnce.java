// An unpark before the park is not lost.
// Main parks (P) and ends (E); the other thread gives the permit (g) and ends (e); g comes before P.
// So the schedules are gPEe, gPeE and gePE. States: first, started, behind g, then the 5 others of the
// grid of P, E and e.
// verdict: PROVED
// states: 8
// transitions: 9
// endStates: 1
// schedules: 3
package library;

import java.util.concurrent.locks.LockSupport;

class ParkOnce {
  public static void main(String[] args) {
    Thread main = Thread.currentThread();
    new Thread(() -> LockSupport.unpark(main)).start();
    LockSupport.park();
  }
}
