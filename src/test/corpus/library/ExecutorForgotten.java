// Nobody shuts the executor down: its thread waits for ever.
// The numbers were found by walking, not derived by hand.
// args: keep
// verdict: VIOLATED
// states: 23
// transitions: 33
// endStates: 0
// schedules: 36
// violated: deadlock
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.JPFFieldVarHandle
// args: shut
// verdict: PROVED
// states: 29
// transitions: 42
// endStates: 1
// schedules: 108
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
