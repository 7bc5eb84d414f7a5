package foliowalk.junit.samples;

import foliowalk.junit.Expected;
import foliowalk.junit.ExploreAllSchedules;
import foliowalk.junit.ReplayTrace;

/** Two forks, taken in opposite orders. */
public class Philosophers {
  private final Object left = new Object();
  private final Object right = new Object();

  private static Thread eater(String name, Object first, Object second) {
    return new Thread(
        () -> {
          synchronized (first) {
            synchronized (second) {
              assert first != second;
            }
          }
        },
        name);
  }

  @ExploreAllSchedules(
      expect = Expected.VIOLATED,
      violates = "deadlock",
      trace = "target/junit-samples/deadlock.json")
  void opposite_orders() {
    eater("one", left, right).start();
    eater("two", right, left).start();
  }

  @ExploreAllSchedules
  void same_order() {
    eater("one", left, right).start();
    eater("two", left, right).start();
  }

  @ReplayTrace("target/junit-samples/deadlock.json")
  void saved() {
    throw new AssertionError("the body is not run");
  }
}
