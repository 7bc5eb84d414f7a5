// Lamport's bakery (CACM 17(8), 1974) for two.
// verdict: PROVED
// schedules: none
// states: 272
// transitions: 492
// endStates: 1
package mutex;

class Bakery {
  static volatile boolean choosing0;
  static volatile boolean choosing1;
  static volatile int number0;
  static volatile int number1;
  static int inside;

  static void zero() {
    choosing0 = true;
    number0 = number1 + 1;
    choosing0 = false;
    while (choosing1) {}
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
    choosing1 = true;
    number1 = number0 + 1;
    choosing1 = false;
    while (choosing0) {}
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
    new Thread(Bakery::zero).start();
    one();
  }
}
