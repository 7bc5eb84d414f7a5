// An array that System.arraycopy puts a reference into is the same as one that an assignment did.
// Four states: the two choices to come, one choice to come, the loop done, the end.
// verdict: PROVED
// states: 4
// transitions: 5
// endStates: 1
package memory;

import java.util.Random;

class CopiedReferences {
  public static void main(String[] args) {
    Random random = new Random();
    Object kept = new Object();
    Object[] from = {kept};
    Object[] to = {new long[2]};
    for (int i = 0; i < 2; i++) {
      if (random.nextBoolean()) {
        System.arraycopy(from, 0, to, 0, 1);
      } else {
        to[0] = from[0];
      }
    }
    assert to[0] == kept;
  }
}
