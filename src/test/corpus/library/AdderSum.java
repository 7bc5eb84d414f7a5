// A sum that is taken while others add may leave any of the additions out, also the earlier of two:
// "during" asserts that it never does. After the ends of the threads it is exact.
// The numbers were found by walking, not derived by hand.
// args: during
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 33
// transitions: 59
// endStates: 1
// schedules: 50
// jpf: latitude
// jpfShows: PROVED
// By hand: start, two additions, the end, then main alone.
// args: after
// verdict: PROVED
// states: 6
// transitions: 5
// endStates: 1
// schedules: 1
package library;

import java.util.concurrent.atomic.LongAdder;

class AdderSum {
  public static void main(String[] args) throws InterruptedException {
    LongAdder adder = new LongAdder();
    Thread t =
        new Thread(
            () -> {
              adder.add(1);
              adder.add(2);
            });
    t.start();
    if (args[0].equals("after")) {
      t.join();
      assert adder.sum() == 3;
    } else {
      assert adder.sum() != 2;
    }
  }
}
