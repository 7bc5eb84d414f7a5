// Each of two threads chooses one of three values and writes it: n = m = 2 steps, the choices with
// three results each: 9 * C(6, 3) = 180 schedules, 9 end states.
// verdict: PROVED
// endStates: 9
// schedules: 180
// states: 101
// transitions: 181
package choice;

import java.util.Random;

class WithThreads {
  static int x;
  static int y;

  public static void main(String[] args) {
    new Thread(() -> x = new Random().nextInt(3)).start();
    y = new Random().nextInt(3);
  }
}
