// 1 of 5 * 5 * 5 combinations is wrong.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// schedules: 125
// endStates: 1
// states: 33
// transitions: 156
// shortest.java.lang.AssertionError: 4
package choice;

import java.util.Random;

class FindsTheOne {
  public static void main(String[] args) {
    Random random = new Random();
    int code = random.nextInt(5) * 25 + random.nextInt(5) * 5 + random.nextInt(5);
    assert code != 93;
  }
}
