// An unpark before the start has no effect: the thread parks for ever.
// Numbers as measured.
// verdict: VIOLATED
// violated: deadlock
// states: 3
// transitions: 2
// endStates: 0
// schedules: 1
// jpf: early-unpark
// jpfShows: PROVED
package library;

import java.util.concurrent.locks.LockSupport;

class UnparkTooEarly {
  public static void main(String[] args) {
    Thread t = new Thread(LockSupport::park);
    LockSupport.unpark(t);
    t.start();
  }
}
