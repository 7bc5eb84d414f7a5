// Two choices of 3 and 4 values: 12 paths. States: the start, one before the first choice, three
// before the second (the sum so far differs), and the six sums. Transitions 1 + 3 + 3 * 4.
// verdict: PROVED
// states: 11
// transitions: 16
// endStates: 6
// schedules: 12
package choice;

import java.util.Random;

class Two {
  static int sum;

  public static void main(String[] args) {
    Random random = new Random();
    sum = random.nextInt(3);
    sum += random.nextInt(4);
  }
}
