// An unpark before the park is not lost.
// The schedules are counted by hand. Main finds where it parks (P), takes the permit (T) and ends (E);
// the other thread finds that place (p), gives the permit (g) and ends (e). T after g: of the 20 orders
// of PTE and pge, those with T before g are 4 (PT first) + 6 (p among PT), which leaves 10. T before g:
// main waits; P and T come before g in 3 orders with p (pPT, PpT, PTp), and after g main takes the
// monitor again, leaves it, takes the permit and ends: e has 5 places among these, 15. Together 25.
// The numbers of states and transitions were found by walking.
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
