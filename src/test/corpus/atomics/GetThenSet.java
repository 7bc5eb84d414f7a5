// Two atomic operations in a row are not one: LostUpdate with an AtomicInteger.
// The numbers were found by walking, not derived by hand.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// shortest.java.lang.AssertionError: 9
// states: 37
// transitions: 56
// endStates: 1
// schedules: 69
// jpf: atomics
// jpfShows: PROVED
package atomics;

import java.util.concurrent.atomic.AtomicInteger;

class GetThenSet {
  public static void main(String[] args) throws InterruptedException {
    AtomicInteger counter = new AtomicInteger();
    Runnable add =
        () -> {
          int seen = counter.get();
          counter.set(seen + 1);
        };
    Thread a = new Thread(add);
    Thread b = new Thread(add);
    a.start();
    b.start();
    a.join();
    b.join();
    assert counter.get() == 2;
  }
}
