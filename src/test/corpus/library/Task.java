// A task run by the thread that asks for its result.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.JPFFieldVarHandle
package library;

import java.util.concurrent.FutureTask;

class Task {
  public static void main(String[] args) throws Exception {
    FutureTask<Integer> task = new FutureTask<>(() -> 1);
    task.run();
    assert task.get() == 1;
  }
}
