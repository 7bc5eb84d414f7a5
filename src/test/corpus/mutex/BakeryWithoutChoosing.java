// The bakery without its choosing flags: a ticket read late lets both in.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// schedules: none
// states: 281
// transitions: 501
// endStates: 2
// shortest.java.lang.AssertionError: 13
package mutex;

class BakeryWithoutChoosing {
  static volatile int number0;
  static volatile int number1;
  static int inside;

  static void zero() {
    number0 = number1 + 1;
    while (true) {
      int other = number1;
      if (other == 0 || number0 <= other) {
        break;
      }
    }
    critical();
    number0 = 0;
  }

  static void one() {
    number1 = number0 + 1;
    while (true) {
      int other = number0;
      if (other == 0 || number1 < other) {
        break;
      }
    }
    critical();
    number1 = 0;
  }

  static void critical() {
    inside++;
    assert inside == 1;
    inside--;
  }

  public static void main(String[] args) {
    new Thread(BakeryWithoutChoosing::zero).start();
    one();
  }
}
