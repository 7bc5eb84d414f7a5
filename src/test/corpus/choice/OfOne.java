// A choice of one value is none.
// verdict: PROVED
// states: 2
// transitions: 1
// schedules: 1
// endStates: 1
package choice;

import java.util.Random;

class OfOne {
  public static void main(String[] args) {
    assert new Random().nextInt(1) == 0;
  }
}
