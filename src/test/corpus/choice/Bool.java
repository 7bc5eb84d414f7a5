// One of the two values violates.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 3
// transitions: 3
// endStates: 1
// schedules: 2
// shortest.java.lang.IllegalStateException: 2
package choice;

import java.util.Random;

class Bool {
  public static void main(String[] args) {
    if (new Random().nextBoolean()) {
      throw new IllegalStateException();
    }
  }
}
