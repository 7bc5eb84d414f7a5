// One thread adds to an AtomicLong.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
// jpf: missing-method
// jpfShows: cannot run: AtomicLong
package library;

import java.util.concurrent.atomic.AtomicLong;

class AtomicLongAdds {
  public static void main(String[] args) {
    AtomicLong sum = new AtomicLong();
    assert sum.incrementAndGet() == 1;
  }
}
