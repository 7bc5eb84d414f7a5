// Nobody shuts the executor down: its thread waits for ever.
// The numbers were found by walking, not derived by hand.
// args: keep
// verdict: VIOLATED
// states: 37
// transitions: 57
// endStates: 0
// schedules: 280
// violated: deadlock
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.JPFFieldVarHandle
// args: shut
// verdict: PROVED
// states: 44
// transitions: 68
// endStates: 1
// schedules: 885
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.JPFFieldVarHandle
package library;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class ExecutorForgotten {
  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    assert pool.submit(() -> 6).get() == 6;
    if (args[0].equals("shut")) {
      pool.shutdown();
    }
  }
}
