// Two atomic updates are not one: a reader can come between.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 22
// transitions: 33
// endStates: 1
// schedules: 20
// shortest.java.lang.AssertionError: 5
package atomics;

import java.util.concurrent.atomic.AtomicInteger;

class TwoAtomics {
  static final AtomicInteger A = new AtomicInteger();
  static final AtomicInteger B = new AtomicInteger();

  public static void main(String[] args) {
    new Thread(
            () -> {
              A.incrementAndGet();
              B.incrementAndGet();
            })
        .start();
    int b = B.get();
    int a = A.get();
    assert a == b;
  }
}
